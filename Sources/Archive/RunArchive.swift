import Foundation
import GRDB

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
  /// The folder, as it was given.
  public let folder: String
  let isForReading: Bool
  let queue: DatabaseQueue

  init(header: ArchiveHeader, folder: String, queue: DatabaseQueue, isForReading: Bool) {
    self.header = header
    self.folder = folder
    self.queue = queue
    self.isForReading = isForReading
  }

  deinit { close() }

  /// Ends the use of the archive; later calls throw. A writer that is the last user leaves a single
  /// file behind. Letting go of the archive does the same.
  public func close() {
    if !isForReading {
      // While others read, the log stays; it is part of the archive then.
      try? queue.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE")
      }
    }
    try? queue.close()
  }
}
