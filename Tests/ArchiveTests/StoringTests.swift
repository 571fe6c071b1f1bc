import Archive
import GRDB
import Simulation
import Testing

@Suite struct `Storing loses and doubles no run` {
  @Test func `a run stored twice is stored once`() throws {
    let scratch = try Scratch()
    let archive = try RunArchive.create(in: scratch.path, header: Samples.header())
    try archive.store(Samples.runs(0..<10))
    try archive.store(Samples.runs(5..<15))
    try archive.store([Samples.run(3), Samples.run(3)])
    try archive.store([])
    #expect(try archive.count() == 15)
    #expect(try archive.all() == Samples.runs(0..<15))
  }

  @Test func `a run that comes back different is refused with its batch`() throws {
    let scratch = try Scratch()
    let archive = try RunArchive.create(in: scratch.path, header: Samples.header())
    try archive.store(Samples.runs(0..<3))
    #expect(throws: ArchiveFault(.otherRun(2), in: scratch.path)) {
      try archive.store([Samples.run(7), Samples.run(2, logWeight: -0.0)])
    }
    #expect(try archive.all() == Samples.runs(0..<3))
  }

  @Test func `a run that does not fit the ensemble is refused with its batch`() throws {
    let scratch = try Scratch()
    let archive = try RunArchive.create(in: scratch.path, header: Samples.header(runs: 10))
    func refused(_ run: Trajectory, _ what: String) {
      #expect(throws: ArchiveFault(.unstorableRun(run.run, what: what), in: scratch.path)) {
        try archive.store([Samples.run(1), run])
      }
    }
    refused(Samples.run(10), "the ensemble has 10 runs, counted from 0")
    refused(Samples.run(values: [1, 2]), "it has 2 values instead of 3 days of 4 columns")
    let entry = LedgerEntry(hour: 7, event: "a", actor: "b", region: "c", reason: "d\0e")
    refused(
      Samples.run(values: Samples.run(0).values, events: [entry]),
      "an event at hour 7 has a zero byte in its text")
    #expect(try archive.count() == 0)
  }

  @Test func `what is missing is what was not stored, in order`() throws {
    let scratch = try Scratch()
    let archive = try RunArchive.create(in: scratch.path, header: Samples.header(runs: 8))
    #expect(try archive.missingRuns() == Array(0..<8))
    try archive.store([Samples.run(6), Samples.run(1)])
    #expect(try archive.missingRuns() == [0, 2, 3, 4, 5, 7])
    #expect(try archive.storedRuns() == [1, 6])
  }

  @Test func `the order of storing leaves no trace`() throws {
    let (one, other) = (try Scratch(), try Scratch())
    let forward = try RunArchive.create(in: one.path, header: Samples.header())
    let backward = try RunArchive.create(in: other.path, header: Samples.header())
    try forward.store(Samples.runs(0..<100))
    for run in Samples.runs(0..<100).reversed() { try backward.store([run]) }
    #expect(try forward.fingerprint() == backward.fingerprint())
    #expect(try forward.fingerprint() == RunArchive.fingerprint(of: Samples.runs(0..<100)))
    #expect(try forward.fingerprint() != RunArchive.fingerprint(of: Samples.runs(0..<99)))
  }

  @Test func `two writers of one folder share the work`() throws {
    let scratch = try Scratch()
    let one = try RunArchive.openOrCreate(in: scratch.path, header: Samples.header())
    let other = try RunArchive.openOrCreate(in: scratch.path, header: Samples.header())
    for run in 0..<30 {
      try one.store([Samples.run(run)])
      try other.store([Samples.run(run), Samples.run(run + 30)])
    }
    one.close()
    #expect(try other.all() == Samples.runs(0..<60))
  }

  @Test func `anybody can ask the database`() throws {
    let scratch = try Scratch()
    let archive = try RunArchive.create(in: scratch.path, header: Samples.header())
    try archive.store(Samples.runs(0..<16))
    archive.close()
    let rows = try scratch.connection().read { database in
      try ["outcomes", "timeline WHERE run = 3", "header WHERE name = 'seed'"].flatMap {
        try Row.fetchAll(database, sql: "SELECT * FROM \($0) LIMIT 2").map { row in
          row.databaseValues.map(\.description).joined(separator: "|")
        }
      }
    }
    #expect(
      rows == [
        "\"balanced\"|2|NULL", "\"consolidated\"|2|NULL",
        "3|\"fled\"|1|0|\"disperse\"|\"ruler\"|\"\"|\"3 in all\"",
        "3|\"fled\"|1|5|\"disperse\"|\"ruler\"|\"\"|\"3 in all\"", "\"seed\"|\"1\"",
      ])
  }
}
