import Foundation
import GRDB

/// What a site keeps: comments, exercises, and the full-text index of its cases; `site.sqlite` in a
/// folder, apart from all runs.
///
/// Texts reach SQLite as bound values only. Errors are ``SiteStoreFault``s. Methods may be called
/// from any thread; readers do not wait for the writer.
public final class SiteStore: Sendable {
  let pool: DatabasePool
  /// The folder, as it was given.
  public let folder: String

  /// Opens the store in a folder; both are made where they are missing, unless `mustExist`.
  public init(in directory: String, mustExist: Bool = false) throws(SiteStoreFault) {
    let place = ArchiveFolder(directory)
    let file = place.path + "/site.sqlite"
    folder = place.path
    if mustExist, !FileManager.default.fileExists(atPath: file) {
      throw SiteStoreFault("there is no site.sqlite in '\(place.path)'")
    }
    do {
      try place.make()
      var configuration = Configuration()
      configuration.busyMode = .timeout(5)
      configuration.maximumReaderCount = 4
      configuration.label = "interregnum.site"
      pool = try DatabasePool(path: file, configuration: configuration)
      try pool.write { try SiteSchema.lay(in: $0) }
    } catch let fault as SiteStoreFault {
      throw fault
    } catch {
      throw SiteStoreFault("'\(file)' cannot be used: \(SiteStoreFault.words(error))")
    }
  }

  func reading<Value>(_ body: (Database) throws -> Value) throws(SiteStoreFault) -> Value {
    do { return try pool.read(body) } catch { throw SiteStoreFault(naming: error, in: folder) }
  }

  func writing<Value>(_ body: (Database) throws -> Value) throws(SiteStoreFault) -> Value {
    do { return try pool.write(body) } catch { throw SiteStoreFault(naming: error, in: folder) }
  }
}

/// Why the store of a site cannot be used, in one sentence.
public struct SiteStoreFault: Error, Sendable, Equatable, CustomStringConvertible {
  /// The sentence.
  public let description: String

  init(_ description: String) { self.description = description }

  init(naming error: any Error, in folder: String) {
    self =
      error as? SiteStoreFault
      ?? SiteStoreFault("site.sqlite in '\(folder)': \(Self.words(error))")
  }

  static func words(_ error: any Error) -> String {
    (error as? DatabaseError)?.message ?? (error as? ArchiveFault)?.description ?? "\(error)"
  }
}
