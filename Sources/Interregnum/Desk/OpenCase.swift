public import CaseFiles
public import Inference
import Polity
import Simulation

/// A case of the library, read: what pages about it start from.
public struct OpenCase: Sendable {
  /// The folder's name.
  public let id: String
  /// Everything said in it.
  public let dossier: Dossier
  /// Its files.
  public let sources: CaseSources
  /// SHA-256 of the files that runs depend on, hexadecimal.
  public let sha256: String
  /// Numbers that nobody stated.
  public let assumed: [AssumedDefault]
  /// Numbers that are stated as ranges, in the order of the file.
  public let ranges: [StatedRange]

  init(id: String, _ read: ReadCase, _ sources: CaseSources) {
    self.id = id
    dossier = read.dossier
    self.sources = sources
    sha256 = read.sha256
    assumed = read.defaults
    ranges = sources.statedRanges()
  }
}

/// A case of the library that cannot be read.
public struct SpoiltCase: Sendable {
  /// The folder's name.
  public let id: String
  /// All its faults, as a command line would print them.
  public let faults: String
}

extension Laboratory {
  /// Every case of the library that can be read, and those that cannot, by id.
  public func openCases() -> (open: [OpenCase], spoilt: [SpoiltCase]) {
    var open: [OpenCase] = []
    var spoilt: [SpoiltCase] = []
    for shelf in CaseLibrary.folders(under: library) {
      let sources = CaseSources.load(path: shelf.path)
      do {
        open.append(OpenCase(id: shelf.id, try read(sources), sources))
      } catch {
        spoilt.append(SpoiltCase(id: shelf.id, faults: "\(error)"))
      }
    }
    return (open, spoilt)
  }

  /// A case of the library, or at a path, read. Throws ``Refusal``.
  public func openCase(_ argument: String) throws -> OpenCase {
    let read = try read(argument)
    let path = try CaseLibrary.path(of: argument, library: library)
    return OpenCase(id: read.dossier.crisis.id, read, CaseSources.load(path: path))
  }
}
