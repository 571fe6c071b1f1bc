import GRDB

/// How the database of an archive is opened.
struct ArchiveOpening {
  /// Where.
  let folder: ArchiveFolder
  /// Seconds to wait for another process.
  let patience: Double

  private func configuration(readonly: Bool = false) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.busyMode = .timeout(patience)
    configuration.label = "interregnum.archive"
    return configuration
  }

  /// For storing: a write-ahead log, so that readers never wait and a killed writer loses at most
  /// the batch that it had not finished.
  func forWriting() throws -> DatabaseQueue {
    var configuration = configuration()
    configuration.journalMode = .wal
    return try DatabaseQueue(path: folder.file, configuration: configuration)
  }

  /// For reading: changes neither the database nor the list of files in the folder.
  ///
  /// SQLite wants files beside a database with a log even to read it. Where the log is there, a
  /// read-only connection uses it. Where it is not, a connection that could write cleans up behind
  /// itself, which a read-only one cannot. Where the folder cannot be written, nobody writes.
  func forReading<Value>(_ body: (DatabaseQueue) throws -> Value) throws -> Value {
    guard folder.hasFile else { throw ArchiveFault(.missing, in: folder.path) }
    guard folder.isWritable else { return try withoutWriting(body) }
    let configuration = configuration(readonly: folder.hasLog)
    return try body(try DatabaseQueue(path: folder.file, configuration: configuration))
  }

  private func withoutWriting<Value>(_ body: (DatabaseQueue) throws -> Value) throws -> Value {
    let configuration = configuration(readonly: true)
    do {
      return try body(try DatabaseQueue(path: folder.file, configuration: configuration))
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
      guard !folder.hasLog else { throw error }
      let address = folder.unchangingAddress
      return try body(try DatabaseQueue(path: address, configuration: configuration))
    }
  }
}
