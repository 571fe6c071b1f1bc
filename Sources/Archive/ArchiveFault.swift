/// Why an archive cannot be made, read or written.
public struct ArchiveFault: Error, Equatable, Sendable {
  /// The folder of the archive, as it was given, without a slash at its end.
  public let folder: String
  /// What went wrong.
  public let problem: Problem

  /// A fault of the archive in `folder`.
  public init(_ problem: Problem, in folder: String) {
    self.folder = folder
    self.problem = problem
  }

  /// What can go wrong with an archive.
  public enum Problem: Equatable, Sendable {
    /// There is no archive in the folder.
    case missing
    /// An archive is there where a new one was to be made.
    case alreadyThere
    /// A file stands where the folder should.
    case notAFolder
    /// The database has nothing in it.
    case empty
    /// The file is of another kind.
    case foreign
    /// The archive has a format that this version does not read.
    case otherFormat(found: Int, known: Int)
    /// The stored header differs from the given one.
    case otherHeader(field: String, stored: String, given: String)
    /// The header cannot be stored.
    case unstorableHeader(what: String)
    /// A row of the header is missing or unreadable.
    case damagedHeader(field: String)
    /// A run cannot be read back.
    case damagedRun(Int, what: String)
    /// SQLite finds the database damaged.
    case damaged(message: String)
    /// A run is stored already, with other contents.
    case otherRun(Int)
    /// A run does not belong to the ensemble, or has no place in a database.
    case unstorableRun(Int, what: String)
    /// The archive was opened for reading only.
    case readingOnly
    /// The archive was closed before.
    case closed
    /// Another process holds the database.
    case busy
    /// No space is left.
    case full
    /// The folder may not be written.
    case unwritable
    /// The file may not be read.
    case unreadable
    /// Anything else that SQLite reports.
    case failed(message: String)
  }
}
