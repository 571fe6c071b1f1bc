import GRDB
import Synchronization

/// An ensemble on disk: `runs.sqlite` in a folder, written batch by batch while the runs finish.
///
/// A batch is stored whole or not at all, and once `store` has returned it survives the death of
/// the process at any moment. A run has one number and is stored once. The folder can be queried
/// with `sqlite3`: tables `header`, `runs`, `events`, views `outcomes`, `timeline`. Errors are
/// `ArchiveFault`s. Methods may be called from any thread; they wait for each other and the disk.
///
///     let archive = try RunArchive.openOrCreate(in: "out", header: header)
///     try await ensemble.run(try archive.missingRuns(), threads: 2) { try archive.store($0) }
public final class RunArchive: Sendable {
  /// What holds for all runs; `runs` is the largest number that was ever asked for.
  public let header: ArchiveHeader
  /// The folder, as it was given, without a slash at its end.
  public let folder: String
  let isForReading: Bool
  /// Nil once closed: SQLite must not be called then.
  private let connection: Mutex<DatabaseQueue?>

  init(header: ArchiveHeader, folder: String, queue: DatabaseQueue, isForReading: Bool) {
    self.header = header
    self.folder = folder
    self.isForReading = isForReading
    connection = Mutex(queue)
  }

  deinit { close() }

  /// Ends the use of the archive; later calls throw. A writer that is the last user leaves a single
  /// file behind. Letting go of the archive does the same.
  public func close() {
    let queue = connection.withLock { held in
      defer { held = nil }
      return held
    }
    guard let queue, !isForReading else { return }
    // While others read, the log stays; it is part of the archive then.
    try? queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE")
    }
  }

  func open() throws -> DatabaseQueue {
    guard let queue = connection.withLock({ $0 }) else { throw ArchiveFault(.closed, in: folder) }
    return queue
  }
}
