import Foundation

/// The folder of an archive.
struct ArchiveFolder {
  /// As the user named it, without a slash at the end.
  let path: String

  /// The folder at a path; an empty one is the current folder.
  init(_ given: String) {
    var path = given.isEmpty ? "." : given
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    // SQLite reads a name that begins so as an address.
    self.path = path.hasPrefix("file:") ? "./" + path : path
  }

  /// The database.
  var file: String { path + "/runs.sqlite" }

  /// Whether there is a database file.
  var hasFile: Bool { FileManager.default.fileExists(atPath: file) }

  /// Whether a log lies beside the database: a writer is at work, or was killed.
  var hasLog: Bool { FileManager.default.fileExists(atPath: file + "-wal") }

  /// Whether files can be made in the folder and the database can be written.
  var isWritable: Bool {
    let files = FileManager.default
    return files.isWritableFile(atPath: path) && (!hasFile || files.isWritableFile(atPath: file))
  }

  /// The database as an address for SQLite that says nobody will change it: then it needs no lock
  /// and no file beside it.
  var unchangingAddress: String {
    var address = URLComponents()
    address.scheme = "file"
    address.path = URL(fileURLWithPath: file).path
    address.queryItems = [URLQueryItem(name: "immutable", value: "1")]
    return address.string ?? file
  }

  /// Makes the folder, and those around it, where they are missing.
  func make() throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      guard isFolder.boolValue else { throw ArchiveFault(.notAFolder, in: path) }
    } else {
      do {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      } catch {
        throw ArchiveFault(.unwritable, in: path)
      }
    }
    guard isWritable else { throw ArchiveFault(.unwritable, in: path) }
  }
}
