import Archive
import Foundation
import GRDB
import Testing

@Suite struct `Every fault says what is wrong and what to do` {
  typealias Problem = ArchiveFault.Problem

  @Test(arguments: [
    (
      Problem.missing,
      "there is no archive in 'out': 'out/runs.sqlite' does not exist. "
        + "`interregnum run CASE --out out` makes one."
    ),
    (
      .alreadyThere,
      "'out' already holds an archive. Continue it with --resume, or choose another folder."
    ),
    (
      .notAFolder,
      "'out' is not a folder. Name the folder that holds, or shall hold, runs.sqlite."
    ),
    (
      .empty,
      "'out/runs.sqlite' is empty: the command that began it was stopped at once. "
        + "`interregnum run CASE --out out` fills it."
    ),
    (.foreign, "'out/runs.sqlite' is not an archive of runs. Choose another folder."),
    (
      .otherFormat(found: 2, known: 1),
      "'out/runs.sqlite' has format 2; this version reads format 1. "
        + "Use the version of interregnum that wrote it, or run the case into another folder."
    ),
    (
      .otherHeader(field: "seed", stored: "1", given: "2"),
      "the archive in 'out' was made with seed 1, not 2. "
        + "Give the same to continue it, or choose another folder."
    ),
    (
      .unstorableHeader(what: "it has no day"),
      "no archive was made in 'out': it has no day. Correct that, and run the case again."
    ),
    (
      .damagedHeader(field: "seed"),
      "'out/runs.sqlite' is damaged: 'seed' in its table 'header' cannot be read. "
        + "Restore a copy, or run the case into another folder."
    ),
    (
      .damagedRun(7, what: "it has 2 events instead of 3"),
      "run 7 in 'out/runs.sqlite' is damaged: it has 2 events instead of 3. Remove it with "
        + "`sqlite3 out/runs.sqlite 'DELETE FROM runs WHERE run = 7'` and continue with --resume: "
        + "it is computed again."
    ),
  ])
  func `of folders, headers and runs`(problem: Problem, message: String) {
    #expect(ArchiveFault(problem, in: "out").description == message)
  }

  @Test(arguments: [
    (
      Problem.damaged(message: "database disk image is malformed"),
      "'out/runs.sqlite' is damaged (database disk image is malformed). "
        + "Restore a copy, or run the case into another folder."
    ),
    (
      .otherRun(7),
      "run 7 in 'out/runs.sqlite' is not what was computed now. "
        + "The program has changed: run the case into another folder."
    ),
    (
      .unstorableRun(7, what: "the ensemble has 5 runs, counted from 0"),
      "run 7, and its batch, was not stored in 'out/runs.sqlite': "
        + "the ensemble has 5 runs, counted from 0. Correct that, and run the case again."
    ),
    (
      .readingOnly,
      "'out/runs.sqlite' was opened for reading only. Continue it with --resume."
    ),
    (.closed, "'out/runs.sqlite' was closed before. Open it again."),
    (
      .busy,
      "'out/runs.sqlite' is locked by another process. "
        + "Wait until that ends and try again: what was stored before is safe."
    ),
    (
      .full,
      "no space is left on the disk of 'out'. "
        + "Free some and continue with --resume: what was stored before is safe."
    ),
    (
      .unwritable,
      "'out' cannot be written. Check its permissions, or choose another folder."
    ),
    (
      .unreadable,
      "'out/runs.sqlite' cannot be opened. Check the permissions of the file and of its folder."
    ),
    (
      .failed(message: "disk I/O error"),
      "'out/runs.sqlite' cannot be used (disk I/O error). "
        + "Check the disk; else restore a copy, or run the case into another folder."
    ),
  ])
  func `of disks and locks`(problem: Problem, message: String) {
    #expect(ArchiveFault(problem, in: "out").description == message)
  }

  private func expectBoth(_ problem: Problem, _ path: String) {
    let fault = ArchiveFault(problem, in: path)
    #expect(throws: fault) { try RunArchive.openExisting(in: path) }
    #expect(throws: fault) { try RunArchive.openOrCreate(in: path, header: Samples.header()) }
    #expect(throws: fault) { try RunArchive.create(in: path, header: Samples.header()) }
  }

  @Test func `other files are left alone`() throws {
    let scratch = try Scratch()
    try scratch.write(["runs.sqlite": Data(String(repeating: "no database ", count: 99).utf8)])
    let text = try scratch.contents()
    expectBoth(.foreign, scratch.path)
    #expect(try scratch.contents() == text)
    try FileManager.default.removeItem(atPath: scratch.file)
    try scratch.execute("CREATE TABLE plants (name TEXT)")
    let database = try scratch.contents()
    expectBoth(.foreign, scratch.path)
    #expect(try scratch.contents() == database)
  }

  @Test func `other formats are left alone`() throws {
    let scratch = try Scratch()
    try RunArchive.create(in: scratch.path, header: Samples.header()).close()
    try scratch.execute("PRAGMA user_version = 2")
    expectBoth(.otherFormat(found: 2, known: 1), scratch.path)
  }

  @Test func `an empty database is no archive to read`() throws {
    let scratch = try Scratch()
    try scratch.write(["runs.sqlite": Data()])
    #expect(throws: ArchiveFault(.empty, in: scratch.path)) {
      try RunArchive.openExisting(in: scratch.path)
    }
    #expect(try scratch.contents() == ["runs.sqlite": Data()])
  }

  @Test func `a file is no folder`() throws {
    let scratch = try Scratch()
    try scratch.write(["notes": Data()])
    let path = scratch.path + "/notes"
    #expect(throws: ArchiveFault(.notAFolder, in: path)) {
      try RunArchive.openOrCreate(in: path, header: Samples.header())
    }
    #expect(throws: ArchiveFault(.unwritable, in: path + "/deeper")) {
      try RunArchive.openOrCreate(in: path + "/deeper", header: Samples.header())
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/proc/self")))
  func `a folder that cannot be written is refused`() {
    #expect(throws: ArchiveFault(.unwritable, in: "/proc/archive")) {
      try RunArchive.openOrCreate(in: "/proc/archive", header: Samples.header())
    }
  }

  @Test func `a locked database is waited for, then refused`() throws {
    let scratch = try Scratch()
    let archive = try RunArchive.openOrCreate(
      in: scratch.path, header: Samples.header(), patience: 0.05)
    let other = try scratch.connection()
    try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    #expect(throws: ArchiveFault(.busy, in: scratch.path)) { try archive.store([Samples.run(0)]) }
    #expect(try archive.count() == 0)
    try other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    try archive.store([Samples.run(0)])
    try other.close()
    archive.close()
    let holder = try scratch.connection()
    try holder.writeWithoutTransaction { try $0.execute(sql: "BEGIN EXCLUSIVE") }
    #expect(throws: ArchiveFault(.busy, in: scratch.path)) {
      try RunArchive.openExisting(in: scratch.path, patience: 0.05)
    }
    try holder.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
    #expect(try RunArchive.openExisting(in: scratch.path).count() == 1)
  }

  @Test func `a closed archive says so`() throws {
    let scratch = try Scratch()
    let archive = try RunArchive.create(in: scratch.path, header: Samples.header())
    archive.close()
    archive.close()
    let fault = ArchiveFault(.closed, in: scratch.path)
    #expect(throws: fault) { try archive.store([Samples.run(0)]) }
    #expect(throws: fault) { try archive.count() }
  }
}
