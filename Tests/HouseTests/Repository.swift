import Foundation

/// The checked-out package, found from where this file was compiled.
enum Repository {
  /// The folder that holds `Package.swift`.
  static let root: URL = {
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      let manifest = folder.appendingPathComponent("Package.swift")
      if FileManager.default.fileExists(atPath: manifest.path) { return folder }
      folder.deleteLastPathComponent()
    }
    return folder
  }()

  /// Paths of all files that belong to the project, relative to the root, in order.
  static let paths: [String] = files(under: "").sorted()

  /// The Swift files under `Sources`, taken apart.
  static let sources: [SwiftFile] = swift(under: "Sources/")

  /// The Swift files under `Tests`, taken apart.
  static let tests: [SwiftFile] = swift(under: "Tests/")

  /// The files under `prefix` whose names end in `suffix`.
  static func paths(under prefix: String, ending suffix: String) -> [String] {
    paths.filter { $0.hasPrefix(prefix) && $0.hasSuffix(suffix) }
  }

  /// The text of a file; empty where there is none.
  static func text(_ path: String) -> String {
    String(decoding: bytes(path), as: UTF8.self)
  }

  /// The bytes of a file; empty where there is none.
  static func bytes(_ path: String) -> [UInt8] {
    (try? Data(contentsOf: root.appendingPathComponent(path))).map(Array.init) ?? []
  }

  /// True where the file or folder exists.
  static func holds(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
  }

  private static func swift(under prefix: String) -> [SwiftFile] {
    paths(under: prefix, ending: ".swift").map { SwiftFile(path: $0, text: text($0)) }
  }

  /// Hidden files and folders are builds, caches and tools, but for the few the project keeps.
  private static let kept: Set<String> = [".ci", ".github", ".gitignore", ".swift-format"]

  private static func files(under folder: String) -> [String] {
    let place = folder.isEmpty ? root : root.appendingPathComponent(folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
    return names.flatMap { name -> [String] in
      if name.hasPrefix("."), !kept.contains(name) { return [] }
      if folder.isEmpty, name == "out" || name == "Package.resolved" { return [] }
      let path = folder.isEmpty ? name : folder + "/" + name
      var isFolder: ObjCBool = false
      let full = root.appendingPathComponent(path).path
      guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder) else { return [] }
      return isFolder.boolValue ? files(under: path) : [path]
    }
  }
}
