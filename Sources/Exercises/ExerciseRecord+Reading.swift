/// Everything that is wrong with a kept exercise: `name:line:column: message`, in the order of the
/// lines.
public struct ExerciseRecordFaults: Error, Sendable, Equatable, CustomStringConvertible {
  /// One sentence each, with its place.
  public let all: [String]
  /// All of them, a line each.
  public var description: String { all.joined(separator: "\n") }
}

extension ExerciseRecord {
  /// Bytes and lines that a kept exercise may have at most.
  public static let largest = 100_000
  /// Days that can be decided at most.
  static let mostDays = 366

  /// Reads a kept exercise. All faults are found in one reading; `name` stands before each.
  public init(reading text: String, name: String) throws(ExerciseRecordFaults) {
    var reading = Reading(name: name)
    if text.utf8.count > Self.largest {
      throw ExerciseRecordFaults(
        all: ["\(name): this file is larger than 100 kB, which no exercise is"])
    }
    var number = 0
    text.split(omittingEmptySubsequences: false) { $0.isNewline }.forEach { line in
      number += 1
      reading.take(line, number)
    }
    guard reading.faults.isEmpty else { throw ExerciseRecordFaults(all: reading.faults) }
    self = reading.record
  }

  /// Reads the lines one by one.
  private struct Reading {
    let name: String
    var record = ExerciseRecord()
    var faults: [String] = []
    var seen: [String: Int] = [:]

    mutating func take(_ whole: Substring, _ number: Int) {
      let line = whole.drop { $0 == " " || $0 == "\t" }
      guard !line.isEmpty, line.first != "#", faults.count < 100 else { return }
      let column = whole.count - line.count + 1
      guard let colon = line.firstIndex(of: ":") else {
        return fault(
          "a line is `key: value`, such as `day 5: concede`, not '\(Self.short(line))'", number,
          column)
      }
      let key = Self.trimmed(line[..<colon])
      let value = Self.trimmed(line[line.index(after: colon)...])
      if let first = seen[key] {
        return fault(
          "'\(Self.short(key[...]))' stands twice: first in line \(first)", number, column)
      }
      seen[key] = number
      let at = column + line.distance(from: line.startIndex, to: colon) + 2
      key.hasPrefix("day ")
        ? orders(key, value, number, column, at) : head(key, value, number, column, at)
    }

    private mutating func head(
      _ key: String, _ value: String, _ number: Int, _ column: Int, _ at: Int
    ) {
      switch key {
      case "format":
        guard value == String(ExerciseRecord.format) else {
          return fault(
            "format is \(ExerciseRecord.format), not '\(Self.short(value[...]))'", number, at)
        }
      case "case": record.caseID = String(value.prefix(200))
      case "sha256":
        guard value.count == 64, value.allSatisfy({ $0.isHexDigit && !$0.isUppercase }) else {
          return fault("sha256 takes 64 hexadecimal digits", number, at)
        }
        record.caseSHA256 = value
      case "seed":
        guard let seed = UInt64(value) else {
          return fault("seed takes a whole number, not '\(Self.short(value[...]))'", number, at)
        }
        record.seed = seed
      case "world":
        guard let world = Int(value), (0...(1 << 32)).contains(world) else {
          return fault(
            "world takes a whole number from 0 on, not '\(Self.short(value[...]))'", number, at)
        }
        record.world = world
      default:
        let known = "format, case, sha256, seed, world, day N"
        fault("there is no key '\(Self.short(key[...]))' here; keys are \(known)", number, column)
      }
    }

    private mutating func orders(
      _ key: String, _ value: String, _ number: Int, _ column: Int, _ at: Int
    ) {
      let digits = Self.trimmed(key.dropFirst(4))
      guard let day = Int(digits), (1...ExerciseRecord.mostDays).contains(day) else {
        return fault(
          "a day is a number from 1 to \(ExerciseRecord.mostDays), not '\(Self.short(digits[...]))'",
          number, column + 4)
      }
      var moves: [String] = []
      var place = at
      for part in value.split(separator: ",", omittingEmptySubsequences: false) {
        let move = Self.trimmed(part)
        let isName =
          !move.isEmpty && move.count <= 40
          && move.utf8.allSatisfy { (97...122).contains($0) || $0 == 45 }
        if isName {
          moves.append(move)
        } else {
          fault(
            "a move is a word such as dismiss-cabinet, not '\(Self.short(move[...]))'", number,
            place + part.prefix { $0 == " " || $0 == "\t" }.count)
        }
        place += part.count + 1
      }
      if record.orders[day - 1] != nil {
        return fault("day \(day) stands twice", number, column)
      }
      record.orders[day - 1] = moves == ["nothing"] ? [] : moves
    }

    private mutating func fault(_ message: String, _ line: Int, _ column: Int) {
      faults.append("\(name):\(line):\(column): \(message)")
    }

    private static func trimmed(_ text: Substring) -> String {
      let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
      return String(text.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }

    /// A text that fits in a message.
    private static func short(_ text: Substring) -> String {
      let plain = text.unicodeScalars.map { $0.value < 32 || $0.value == 127 ? "?" : String($0) }
      return plain.count <= 40 ? plain.joined() : plain.prefix(40).joined() + "..."
    }
  }
}
