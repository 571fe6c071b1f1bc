import GRDB

extension ArchiveFault {
  /// The fault behind an error of SQLite.
  init(_ error: DatabaseError, in folder: String) {
    self.init(Self.problem(error), in: folder)
  }

  private static func problem(_ error: DatabaseError) -> Problem {
    switch (error.extendedResultCode, error.resultCode) {
    // The index of the log lies in a file of its own, which SQLite cannot enlarge on a full disk.
    case (.SQLITE_IOERR_SHMSIZE, _), (_, .SQLITE_FULL): .full
    case (_, .SQLITE_BUSY), (_, .SQLITE_LOCKED): .busy
    case (_, .SQLITE_READONLY), (_, .SQLITE_PERM): .unwritable
    case (_, .SQLITE_CANTOPEN), (_, .SQLITE_AUTH): .unreadable
    case (_, .SQLITE_NOTADB): .foreign
    case (_, .SQLITE_MISUSE): .closed
    case (_, .SQLITE_CORRUPT): .damaged(message: error.message ?? "no message")
    default: .failed(message: error.message ?? "code \(error.extendedResultCode.rawValue)")
    }
  }

  /// Runs `body`; errors of SQLite come out as faults, all others as they are.
  static func naming<Value>(_ folder: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw ArchiveFault(error, in: folder)
    }
  }
}
