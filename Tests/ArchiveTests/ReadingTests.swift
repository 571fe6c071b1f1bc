import Archive
import Foundation
import GRDB
import Simulation
import Testing

@Suite struct `Reading changes nothing` {
  private func readAll(_ path: String) throws -> Int {
    let archive = try RunArchive.openExisting(in: path)
    _ = try archive.fingerprint()
    _ = try archive.missingRuns()
    return try archive.count()
  }

  @Test func `a closed archive stays as it is`() throws {
    let scratch = try Scratch()
    try RunArchive.create(in: scratch.path, header: Samples.header()).store(Samples.runs(0..<9))
    let before = try scratch.contents()
    #expect(try readAll(scratch.path) == 9)
    #expect(try scratch.contents() == before)
  }

  @Test func `an archive whose writer was killed stays as it is`() throws {
    let (scratch, image) = (try Scratch(), try Scratch())
    let archive = try RunArchive.create(in: scratch.path, header: Samples.header())
    try archive.store(Samples.runs(0..<9))
    try image.write(try scratch.contents())
    var before = try image.contents()
    #expect(try readAll(image.path) == 9)
    var after = try image.contents()
    #expect(before.removeValue(forKey: "runs.sqlite-shm") != nil)
    #expect(after.removeValue(forKey: "runs.sqlite-shm") != nil)
    #expect(after == before)
  }

  @Test func `an archive copied without its empty log stays as it is`() throws {
    let scratch = try Scratch()
    try RunArchive.create(in: scratch.path, header: Samples.header()).store(Samples.runs(0..<9))
    try scratch.execute("PRAGMA journal_mode = WAL")
    let before = try scratch.contents()
    #expect(before.count == 1)
    #expect(try readAll(scratch.path) == 9)
    #expect(try scratch.contents() == before)
  }

  @Test func `where nothing is, nothing is made`() throws {
    let scratch = try Scratch()
    for path in [scratch.path, scratch.path + "/no/such"] {
      #expect(throws: ArchiveFault(.missing, in: path)) {
        try RunArchive.openExisting(in: path)
      }
    }
    #expect(try scratch.contents() == [:])
  }

  @Test func `a reader cannot store`() throws {
    let scratch = try Scratch()
    try RunArchive.create(in: scratch.path, header: Samples.header()).close()
    let reader = try RunArchive.openExisting(in: scratch.path)
    #expect(throws: ArchiveFault(.readingOnly, in: scratch.path)) {
      try reader.store([Samples.run(0)])
    }
  }

  @Test func `runs come in order and the reader may use the archive meanwhile`() throws {
    let scratch = try Scratch()
    let archive = try RunArchive.create(in: scratch.path, header: Samples.header(runs: 500))
    for run in stride(from: 298, through: 0, by: -2) { try archive.store([Samples.run(run)]) }
    var seen: [Int] = []
    try archive.trajectories { trajectory in
      seen.append(trajectory.run)
      #expect(try archive.trajectory(of: trajectory.run) == trajectory)
      try archive.store([Samples.run(trajectory.run + 1)])
    }
    #expect(seen == Array(stride(from: 0, through: 298, by: 2)))
    #expect(try archive.count() == 300)
    #expect(try archive.trajectory(of: 400) == nil)
  }

  @Test func `an error of the reader ends the reading`() throws {
    struct Enough: Error {}
    let scratch = try Scratch()
    let archive = try RunArchive.create(in: scratch.path, header: Samples.header())
    try archive.store(Samples.runs(0..<9))
    var seen = 0
    #expect(throws: Enough.self) {
      try archive.trajectories { _ in
        seen += 1
        if seen == 4 { throw Enough() }
      }
    }
    #expect(seen == 4)
  }

  @Test func `a reader beside a writer sees whole batches`() async throws {
    let scratch = try Scratch()
    let writer = try RunArchive.create(in: scratch.path, header: Samples.header(runs: 2_000))
    let writing = Task.detached {
      for start in stride(from: 0, to: 2_000, by: 10) {
        try writer.store(Samples.runs(start..<(start + 10)))
      }
    }
    let reader = try RunArchive.openExisting(in: scratch.path)
    var seen = 0
    for _ in 0..<20 {
      var found: [Trajectory] = []
      try reader.trajectories { found.append($0) }
      #expect(found.count % 10 == 0 && found.count >= seen)
      #expect(found == Samples.runs(0..<found.count))
      seen = found.count
      try await Task.sleep(for: .milliseconds(2))
    }
    try await writing.value
    #expect(try reader.count() == 2_000)
  }
}
