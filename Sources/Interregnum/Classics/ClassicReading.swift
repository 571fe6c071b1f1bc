import CaseFiles
import Classics
import Foundation
import Reports

/// What was typed about a classic, made into a request; every fault that shows before it is run.
struct ClassicReading {
  let question: ClassicQuestion
  /// The classic; nil where the name is unknown.
  let card: (any Classic.Type)?
  private(set) var request: ClassicRequest
  private(set) var faults: [String] = []

  /// The classics that read a file of the user's.
  static let readers = ["ach", "bargaining", "ruling-coalition"]
  /// The most bytes of a file that are read.
  static let mostBytes = 64_000_000

  init(_ question: ClassicQuestion) {
    self.question = question
    card = everyClassic.first { $0.id == question.name }
    request = ClassicRequest(preset: question.preset, seeds: question.seeds, seed: question.seed)
    if card == nil {
      let hint = NearestWord.hint(question.name, in: Laboratory.classics, called: "classics")
      faults.append("there is no classic '\(question.name)'" + (hint.isEmpty ? "" : "; \(hint)"))
    }
    for text in question.settings { set(text) }
    if let path = question.input {
      read(path)
      if let card, !Self.readers.contains(card.id) {
        let readers = Self.readers.filter(Laboratory.classics.contains).joined(separator: ", ")
        faults.append("\(card.id) reads no file; these do: \(readers)")
      }
    }
    // What the classic itself would refuse is told with the rest, not after it.
    if let card, !faults.isEmpty { faults += refused(by: card) }
  }

  private mutating func set(_ text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else {
      faults.append("--set takes switch=word, not '\(text)'")
      return
    }
    if request.settings[String(parts[0])] != nil {
      faults.append("--set gives \(parts[0]) twice")
    }
    request.settings[String(parts[0])] = String(parts[1])
  }

  private mutating func read(_ path: String) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      faults.append("there is no file \(path)")
      return
    }
    guard !isFolder.boolValue else {
      faults.append("\(path) is a folder, not a file")
      return
    }
    do {
      let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? handle.close() }
      let data = try handle.read(upToCount: Self.mostBytes + 1) ?? Data()
      guard data.count <= Self.mostBytes else {
        faults.append("\(path) has more than 64 MB; no input of a classic is that large")
        return
      }
      request.input = InputFile(name: path, bytes: Array(data))
    } catch {
      faults.append("cannot read \(path): \(error.localizedDescription)")
    }
  }

  /// What the classic refuses in the preset and the switches.
  private func refused(by card: any Classic.Type) -> [String] {
    do throws(ClassicFault) {
      _ = try card.settled(request)
      return []
    } catch {
      return error.messages.map { hinted($0, card) }
    }
  }

  /// A fault of the classic's, with the nearest valid word where there is one.
  func hinted(_ message: String, _ card: any Classic.Type) -> String {
    var places = [
      ("has no preset '\(request.preset ?? "")'", request.preset, card.presets.map(\.id))
    ]
    for (name, word) in request.settings.sorted(by: { $0.key < $1.key }) {
      places.append(("has no switch '\(name)'", name, card.switches.map(\.id)))
      let words = card.switches.first { $0.id == name }?.words ?? []
      places.append(("\(name) must be one of", word, words))
    }
    for (part, typed, words) in places where message.contains(part) {
      let hint = NearestWord.hint(typed ?? "", in: words, called: "")
      if hint.hasPrefix("did you mean") { return "\(message); \(hint)" }
    }
    return message
  }

  /// `90 seconds`, `5 minutes`, `3 hours`, `2 days`.
  static func words(seconds: Double) -> String {
    let scales = [(172_800.0, 86_400.0, "day"), (7200, 3600, "hour"), (120, 60, "minute")]
    guard let scale = scales.first(where: { seconds >= $0.0 }) else {
      return "\(Amount.grouped(seconds)) seconds"
    }
    return "\(Amount.grouped(seconds / scale.1)) \(scale.2)s"
  }
}
