import Foundation

extension CaseSources {
  /// The sources at a path: a folder with `case.yaml` (and `evidence.yaml`, `outcomes.yaml`), that
  /// `case.yaml` itself, or a single file.
  ///
  /// Never throws: what cannot be read becomes a fault. Reads at most 16 MB a file.
  public static func load(path: String) -> CaseSources {
    var faults: [Fault] = []
    switch FileKind(path: path) {
    case .missing:
      faults.append(Fault(message: "there is no case at '\(path)'", file: path))
      return CaseSources(main: nil, id: id(fromPath: path), faults: faults)
    case .folder:
      return folder(path)
    case .file where path == "case.yaml" || path.hasSuffix("/case.yaml"):
      return folder(path.split(separator: "/").count > 1 ? String(path.dropLast(10)) : ".")
    case .file, .other:
      let main = file(path, needed: true, &faults)
      return CaseSources(main: main, id: id(fromPath: path), faults: faults)
    }
  }

  private static func folder(_ path: String) -> CaseSources {
    var faults: [Fault] = []
    let base = path.hasSuffix("/") ? path : path + "/"
    let prefix = path == "." ? "" : base
    let main = file(prefix + "case.yaml", needed: true, &faults)
    let evidence = file(prefix + "evidence.yaml", needed: false, &faults)
    let outcomes = file(prefix + "outcomes.yaml", needed: false, &faults)
    let name = URL(fileURLWithPath: path).standardizedFileURL.lastPathComponent
    return CaseSources(
      main: main, evidence: evidence, outcomes: outcomes, id: id(fromPath: name), faults: faults)
  }

  private static func file(_ path: String, needed: Bool, _ faults: inout [Fault]) -> File? {
    switch FileKind(path: path) {
    case .missing:
      if needed { faults.append(Fault(message: "'\(path)' does not exist", file: path)) }
      return nil
    case .folder, .other:
      faults.append(Fault(message: "'\(path)' is not a file", file: path))
      return nil
    case .file: break
    }
    guard let handle = FileHandle(forReadingAtPath: path),
      let data = try? handle.read(upToCount: largestFile + 1)
    else {
      // A readable file that ends at once gives no data; only a failed opening is a fault.
      if FileManager.default.isReadableFile(atPath: path) { return File(path: path, bytes: []) }
      faults.append(Fault(message: "'\(path)' cannot be read", file: path))
      return nil
    }
    return File(path: path, bytes: Array(data))
  }
}

/// What stands at a path, links followed.
enum FileKind {
  case missing, folder, file, other

  init(path: String) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      self = .missing
      return
    }
    if isFolder.boolValue {
      self = .folder
      return
    }
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let type = try? FileManager.default.attributesOfItem(atPath: real)[.type] as? FileAttributeType
    self = type == .typeRegular ? .file : .other
  }
}
