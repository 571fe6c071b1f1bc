import Foundation

/// The cases of a folder such as `Cases/`: found, not registered.
public enum CaseLibrary {
  /// A case of the library.
  public struct Shelf: Sendable, Equatable {
    /// The folder's name.
    public var id: String
    /// The title in its `case.yaml`; its id where that cannot be read.
    public var title: String
    /// The folder.
    public var path: String
  }

  /// Why an argument names no case, with the nearest id.
  public struct NotFound: Error, Sendable, Equatable, CustomStringConvertible {
    /// In one sentence.
    public var description: String

    /// A reason.
    public init(description: String) { self.description = description }
  }

  /// Every folder below `path` that holds a `case.yaml`, sorted by id; empty where there is none.
  public static func folders(under path: String) -> [Shelf] {
    let base = path.hasSuffix("/") ? path : path + "/"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().compactMap { name in
      let folder = base + name
      guard !name.hasPrefix("."), case .file = FileKind(path: folder + "/case.yaml") else {
        return nil
      }
      return Shelf(id: name, title: title(in: folder) ?? name, path: folder)
    }
  }

  /// The path that a CASE argument means: the id of a library case, a folder, or a file.
  ///
  /// An id wins over a path of the same name, so that a stray folder cannot hide a library case.
  public static func path(of argument: String, library: String) throws(NotFound) -> String {
    let shelves = folders(under: library)
    if let shelf = shelves.first(where: { $0.id == argument }) { return shelf.path }
    switch FileKind(path: argument) {
    case .file: return argument
    case .folder where FileKind(path: argument + "/case.yaml") == .file: return argument
    case .folder: throw NotFound(description: "the folder '\(argument)' holds no case.yaml")
    case .other: throw NotFound(description: "'\(argument)' is not a file")
    case .missing: break
    }
    let hint = NearestWord.hint(argument, in: shelves.map(\.id), called: "library cases")
    let message = "there is no case '\(argument)', neither in the library nor as a path"
    throw NotFound(description: hint.isEmpty ? message : "\(message); \(hint)")
  }

  private static func title(in folder: String) -> String? {
    guard let file = CaseSources.load(path: folder).main else { return nil }
    let (text, findings) = Legibility.text(of: file, index: 0)
    guard let text, findings.isEmpty else { return nil }
    var tree = TreeReading(text: text, file: 0)
    guard let root = tree.root(), case .mapping(let entries) = root.content,
      case .text(let title, _)? = entries.first(where: { $0.key == "case" })?.value.content
    else { return nil }
    return title
  }
}
