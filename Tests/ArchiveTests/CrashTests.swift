import Archive
import Foundation
import GRDB
import Testing

@Suite struct `A killed run loses nothing that was stored` {
  /// Checks an image of the files at some moment: whole batches from the first on, and that the
  /// rest can be stored behind them. Gives the number of runs found.
  private func resume(_ files: [String: Data], batch: Int, of runs: Int) throws -> Int {
    let image = try Scratch()
    try image.write(files)
    let archive = try RunArchive.openOrCreate(
      in: image.path, header: Samples.header(runs: runs))
    let found = try archive.all()
    #expect(found.count % batch == 0)
    #expect(found == Samples.runs(0..<found.count))
    let missing = try archive.missingRuns()
    #expect(missing == Array(found.count..<runs))
    try archive.store(missing.map { Samples.run($0) })
    #expect(try archive.all() == Samples.runs(0..<runs))
    archive.close()
    let sound = try image.connection().read {
      try String.fetchOne($0, sql: "PRAGMA integrity_check")
    }
    #expect(sound == "ok")
    return found.count
  }

  @Test func `cut at any place, the log gives whole batches`() throws {
    let scratch = try Scratch()
    let archive = try RunArchive.create(in: scratch.path, header: Samples.header(runs: 50))
    for start in stride(from: 0, to: 50, by: 5) {
      try archive.store(Samples.runs(start..<(start + 5)))
    }
    var files = try scratch.contents()
    files["runs.sqlite-shm"] = nil
    let log = try #require(files["runs.sqlite-wal"])
    var found: Set<Int> = []
    for cut in stride(from: 0, through: log.count, by: 1_013) {
      files["runs.sqlite-wal"] = log.prefix(cut)
      found.insert(try resume(files, batch: 5, of: 50))
    }
    files["runs.sqlite-wal"] = log
    found.insert(try resume(files, batch: 5, of: 50))
    #expect(found == Set(stride(from: 0, through: 50, by: 5)))
  }

  @Test func `killed in the middle of a batch, none of it is there`() throws {
    let scratch = try Scratch()
    let archive = try RunArchive.create(in: scratch.path, header: Samples.header())
    try archive.store(Samples.runs(0..<10))
    let before = try scratch.contents()
    let other = try scratch.connection()
    let during = try other.writeWithoutTransaction { database in
      // A tiny cache writes pages to the log before the batch is whole.
      try database.execute(
        sql: """
          PRAGMA cache_size = 1;
          BEGIN IMMEDIATE;
          WITH RECURSIVE later (run) AS (SELECT 10 UNION SELECT run + 1 FROM later LIMIT 50)
          INSERT INTO runs SELECT run, 0, 'fled', 1, 0, 0, zeroblob(9000) FROM later
          """)
      let files = try scratch.contents()
      try database.execute(sql: "ROLLBACK")
      return files
    }
    let grown = (during["runs.sqlite-wal"]?.count ?? 0) - (before["runs.sqlite-wal"]?.count ?? 0)
    #expect(grown > 100_000)
    #expect(try resume(during, batch: 10, of: 100) == 10)
  }

  @Test func `images taken while a writer works give whole batches`() async throws {
    let scratch = try Scratch()
    let archive = try RunArchive.create(in: scratch.path, header: Samples.header(runs: 600))
    // A reader in a transaction keeps the log from starting over, so that the files may be copied
    // one after the other.
    let other = try scratch.connection()
    try await other.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN")
      _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM runs")
    }
    let writing = Task.detached {
      for start in stride(from: 0, to: 600, by: 6) {
        try archive.store(Samples.runs(start..<(start + 6)))
      }
    }
    var images: [[String: Data]] = []
    for _ in 0..<25 {
      var files = ["runs.sqlite": try Data(contentsOf: URL(fileURLWithPath: scratch.file))]
      files["runs.sqlite-wal"] = try Data(contentsOf: URL(fileURLWithPath: scratch.file + "-wal"))
      images.append(files)
      try await Task.sleep(for: .microseconds(700))
    }
    try await writing.value
    try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    for files in images { _ = try resume(files, batch: 6, of: 600) }
  }
}
