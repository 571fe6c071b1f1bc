import GRDB

extension RunArchive {
  /// Makes an archive in a folder, which is made too where it is missing.
  ///
  /// Throws where there is one already. `patience`: seconds to wait for other processes.
  public static func create(
    in directory: String, header: ArchiveHeader, patience: Double = 5
  ) throws -> RunArchive {
    try opened(in: directory, header: header, patience: patience, mustBeNew: true)
  }

  /// Opens the archive in a folder to continue it, or makes one.
  ///
  /// Throws, naming the first difference, where the stored header differs from the given one in
  /// more than `runs`. A larger `runs` extends the archive; a smaller one leaves it as it is.
  public static func openOrCreate(
    in directory: String, header: ArchiveHeader, patience: Double = 5
  ) throws -> RunArchive {
    try opened(in: directory, header: header, patience: patience, mustBeNew: false)
  }

  /// Opens an archive to read it, also while another process writes it.
  ///
  /// Never changes the folder, save that a log whose index was not copied with it gets a new one.
  public static func openExisting(
    in directory: String, patience: Double = 5
  ) throws -> RunArchive {
    let folder = ArchiveFolder(directory)
    let opening = ArchiveOpening(folder: folder, patience: patience)
    return try ArchiveFault.naming(folder.path) {
      try opening.forReading { queue in
        guard let stored = try queue.read({ try storedHeader(in: folder.path, $0) }) else {
          throw ArchiveFault(.empty, in: folder.path)
        }
        return RunArchive(header: stored, folder: folder.path, queue: queue, isForReading: true)
      }
    }
  }

  private static func opened(
    in directory: String, header: ArchiveHeader, patience: Double, mustBeNew: Bool
  ) throws -> RunArchive {
    let folder = ArchiveFolder(directory)
    let opening = ArchiveOpening(folder: folder, patience: patience)
    let rows = try storable(header, in: folder.path)
    try folder.make()
    return try ArchiveFault.naming(folder.path) {
      try examine(opening, rows, mustBeNew: mustBeNew)
      let queue = try opening.forWriting()
      let agreed = try queue.write { database in
        try settle(header, rows, in: folder.path, mustBeNew: mustBeNew, database)
      }
      return RunArchive(header: agreed, folder: folder.path, queue: queue, isForReading: false)
    }
  }

  /// Looks at what is there before it is opened for writing, which would change a database of
  /// another kind.
  private static func examine(
    _ opening: ArchiveOpening, _ rows: HeaderRows, mustBeNew: Bool
  ) throws {
    guard opening.folder.hasFile else { return }
    let folder = opening.folder.path
    let stored = try opening.forReading { queue in
      try queue.read { try storedHeader(in: folder, $0) }
    }
    guard let stored else { return }
    if mustBeNew { throw ArchiveFault(.alreadyThere, in: folder) }
    try compare(stored, with: rows, in: folder)
  }

  /// Stores the header, or extends the stored one; another process may have been faster.
  private static func settle(
    _ header: ArchiveHeader, _ rows: HeaderRows, in directory: String, mustBeNew: Bool,
    _ database: Database
  ) throws -> ArchiveHeader {
    guard var stored = try storedHeader(in: directory, database) else {
      try ArchiveSchema.lay(rows, in: database)
      return header
    }
    if mustBeNew { throw ArchiveFault(.alreadyThere, in: directory) }
    try compare(stored, with: rows, in: directory)
    if header.runs > stored.runs {
      stored.runs = header.runs
      try database.execute(
        sql: "UPDATE header SET value = ? WHERE name = 'runs'", arguments: ["\(header.runs)"])
    }
    return stored
  }
}
