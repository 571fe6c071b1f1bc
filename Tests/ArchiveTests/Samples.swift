import Archive
import Foundation
import GRDB
import Simulation

/// A folder of its own for one test, removed at the end.
final class Scratch: Sendable {
  let path: String

  init() throws {
    let base = FileManager.default.temporaryDirectory
    path = base.appendingPathComponent("archive-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var file: String { path + "/runs.sqlite" }

  /// Names and contents of all files.
  func contents() throws -> [String: Data] {
    var found: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: path) {
      found[name] = try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))
    }
    return found
  }

  func write(_ contents: [String: Data]) throws {
    for (name, data) in contents { try data.write(to: URL(fileURLWithPath: path + "/" + name)) }
  }

  /// A connection behind the archive's back.
  func connection() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    return try DatabaseQueue(path: file, configuration: configuration)
  }

  func execute(_ sql: String) throws {
    let queue = try connection()
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }
}

enum Samples {
  static func header(seed: UInt64 = 1, runs: Int = 100, days: Int = 3) -> ArchiveHeader {
    ArchiveHeader(
      caseID: "plain", caseTitle: "A plain case", caseSHA256: Checksum.sha256Hex("id: plain".utf8),
      caseText: ["case.yaml": "id: plain"], engineVersion: "0.1.0", seed: seed, runs: runs,
      days: days, width: 4, columns: ["turnout", "deaths", "lean.a", "lean.b"])
  }

  /// Run 0, 1, 2 ... of `header()`, each unlike the others.
  static func run(_ run: Int, logWeight: Double = 0) -> Trajectory {
    let values = (0..<12).map { place in
      place % 3 == 0 ? 0 : Float(run * 100 + place) / (place % 2 == 0 ? 7 : 1)
    }
    let events = (0..<(run % 4)).map { place in
      LedgerEntry(
        hour: 5 * place, event: "disperse", actor: "ruler", region: "", reason: "\(run) in all")
    }
    let outcome = Outcome.allCases[run % Outcome.allCases.count]
    return Trajectory(
      run: run, explanation: run % 5, outcome: outcome, fallHour: outcome.stays ? nil : run,
      values: values, events: events, logWeight: logWeight)
  }

  static func runs(_ range: Range<Int>) -> [Trajectory] { range.map { run($0) } }

  /// A run of any values.
  static func run(values: [Float], events: [LedgerEntry] = [], logWeight: Double = 0) -> Trajectory
  {
    Trajectory(
      run: 0, explanation: 0, outcome: .fled, fallHour: 0, values: values, events: events,
      logWeight: logWeight)
  }
}

extension RunArchive {
  /// All stored runs.
  func all() throws -> [Trajectory] {
    var found: [Trajectory] = []
    try trajectories { found.append($0) }
    return found
  }
}
