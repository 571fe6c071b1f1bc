import Archive
import Foundation
import GRDB
import Simulation
import Testing

@Suite struct `Damage is named, not shown as a result` {
  /// An archive of nine runs, changed behind its back.
  private func damaged(_ sql: String) throws -> Scratch {
    let scratch = try Scratch()
    try RunArchive.create(in: scratch.path, header: Samples.header()).store(Samples.runs(0..<9))
    try scratch.execute(sql)
    return scratch
  }

  @Test(arguments: [
    ("daily_values = substr(daily_values, 1, 20)", "its daily values are cut short or altered"),
    ("daily_values = x''", "its daily values are cut short or altered"),
    (
      "daily_values = CAST(substr(daily_values, 1, 9) || x'00' || substr(daily_values, 11) AS BLOB)",
      "its daily values are cut short or altered"
    ),
    ("daily_values = 'text'", "its daily values are cut short or altered"),
    ("daily_values = 7.5", "a column has a wrong type"),
    ("outcome = 'victory'", "its outcome 'victory' is unknown"),
    ("fall_hour = 'noon'", "a column has a wrong type"),
    ("event_count = 4", "it has 3 events instead of 4"),
  ])
  func `a damaged run is named`(change: String, what: String) throws {
    let scratch = try damaged("UPDATE runs SET \(change) WHERE run = 7")
    let archive = try RunArchive.openExisting(in: scratch.path)
    var seen: [Int] = []
    #expect(throws: ArchiveFault(.damagedRun(7, what: what), in: scratch.path)) {
      try archive.trajectories { seen.append($0.run) }
    }
    #expect(try archive.trajectory(of: 6) == Samples.run(6))
  }

  @Test func `values that are sound but too few are named`() throws {
    let scratch = try damaged("UPDATE header SET value = '4' WHERE name = 'days'")
    let archive = try RunArchive.openExisting(in: scratch.path)
    let what = "its daily values are not 4 days of 4 columns"
    #expect(throws: ArchiveFault(.damagedRun(0, what: what), in: scratch.path)) {
      _ = try archive.all()
    }
  }

  @Test func `a lost event is named, and the advice of the message helps`() throws {
    let scratch = try damaged("DELETE FROM events WHERE run = 7 AND place = 1")
    let problem = ArchiveFault.Problem.damagedRun(7, what: "it has 2 events instead of 3")
    #expect(throws: ArchiveFault(problem, in: scratch.path)) {
      _ = try RunArchive.openExisting(in: scratch.path).all()
    }
    try scratch.execute("DELETE FROM runs WHERE run = 7")
    let archive = try RunArchive.openOrCreate(in: scratch.path, header: Samples.header(runs: 9))
    #expect(try archive.storedRuns() == [0, 1, 2, 3, 4, 5, 6, 8])
    try archive.store([Samples.run(7)])
    #expect(try archive.all() == Samples.runs(0..<9))
  }

  @Test(arguments: [
    ("DELETE FROM header WHERE name = 'seed'", "seed"),
    ("UPDATE header SET value = '\"one\"' WHERE name = 'seed'", "seed"),
    ("UPDATE header SET value = '{' WHERE name = 'columns'", "columns"),
    ("UPDATE header SET value = '-3' WHERE name = 'width'", "width"),
    ("UPDATE header SET value = '4611686018427387904' WHERE name = 'days'", "width"),
    ("DELETE FROM header", "format"),
  ])
  func `a damaged header is named by its row`(sql: String, field: String) throws {
    let scratch = try damaged(sql)
    let fault = ArchiveFault(.damagedHeader(field: field), in: scratch.path)
    #expect(throws: fault) { try RunArchive.openExisting(in: scratch.path) }
    #expect(throws: fault) {
      try RunArchive.openOrCreate(in: scratch.path, header: Samples.header())
    }
  }

  @Test func `pages overwritten in the file are found`() throws {
    let scratch = try Scratch()
    let archive = try RunArchive.create(in: scratch.path, header: Samples.header())
    try archive.store(Samples.runs(0..<100))
    archive.close()
    var data = try Data(contentsOf: URL(fileURLWithPath: scratch.file))
    for page in 2..<(data.count / 4_096) {
      data.replaceSubrange(
        (page * 4_096)..<(page * 4_096 + 64), with: Data(repeating: 9, count: 64))
    }
    try data.write(to: URL(fileURLWithPath: scratch.file))
    let problem = ArchiveFault.Problem.damaged(message: "database disk image is malformed")
    #expect(throws: ArchiveFault(problem, in: scratch.path)) {
      _ = try RunArchive.openExisting(in: scratch.path).all()
    }
  }
}
