import Foundation
import GRDB
import Simulation

/// A run as the tables `runs` and `events` hold it.
///
/// The blob `daily_values` holds the 8 bytes of the log weight (SQLite turns NaN into NULL and -0
/// into 0), what `ValuePacker` made of the values, and 8 bytes of checksum; all numbers with the
/// lowest byte first.
struct RunRow: Equatable {
  let run: Int
  let explanation: Int
  let outcome: String
  let fallHour: Int?
  let eventCount: Int
  let packed: [UInt8]
  var events: [LedgerEntry]

  /// The row of a run whose days have `width` columns.
  init(_ trajectory: Trajectory, width: Int) {
    run = trajectory.run
    explanation = trajectory.explanation
    outcome = trajectory.outcome.rawValue
    fallHour = trajectory.fallHour
    eventCount = trajectory.events.count
    events = trajectory.events
    var bytes = Self.bytes(trajectory.logWeight.bitPattern)
    bytes += ValuePacker.pack(trajectory.values, width: width)
    packed = bytes + Self.bytes(Self.checksum(bytes[...]))
  }

  /// A row of `RunArchive.runColumns`, without its events; nil where a column has another type.
  init?(_ row: Row) {
    guard let run = Int.fromDatabaseValue(row[0]),
      let explanation = Int.fromDatabaseValue(row[1]),
      let outcome = String.fromDatabaseValue(row[2]),
      let eventCount = Int.fromDatabaseValue(row[4]),
      let packed = Data.fromDatabaseValue(row[5])
    else { return nil }
    let fallHour: DatabaseValue = row[3]
    guard fallHour.isNull || Int.fromDatabaseValue(fallHour) != nil else { return nil }
    self.run = run
    self.explanation = explanation
    self.outcome = outcome
    self.eventCount = eventCount
    self.packed = Array(packed)
    self.fallHour = Int.fromDatabaseValue(fallHour)
    events = []
  }

  /// The run, or what is wrong with the row, in words.
  func trajectory(days: Int, width: Int) -> Result<Trajectory, Damage> {
    guard let outcome = Outcome(rawValue: outcome) else {
      return .failure(Damage(what: "its outcome '\(outcome)' is unknown"))
    }
    guard events.count == eventCount else {
      return .failure(Damage(what: "it has \(events.count) events instead of \(eventCount)"))
    }
    guard packed.count >= 16, Self.number(packed.suffix(8)) == Self.checksum(packed.dropLast(8))
    else { return .failure(Damage(what: "its daily values are cut short or altered")) }
    let body = packed.dropFirst(8).dropLast(8)
    guard let values = ValueUnpacker.unpack(body, count: days * width, width: width) else {
      return .failure(Damage(what: "its daily values are not \(days) days of \(width) columns"))
    }
    return .success(
      Trajectory(
        run: run, explanation: explanation, outcome: outcome, fallHour: fallHour, values: values,
        events: events, logWeight: Double(bitPattern: Self.number(packed.prefix(8)))))
  }

  /// What is wrong with a row.
  struct Damage: Error {
    let what: String
  }

  private static func bytes(_ number: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> UInt64(8 * $0)) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// FNV-1a, 64 bits: finds accidents.
  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
