/// The texts that make up a case, named as faults shall name them; needs no disk.
public struct CaseSources: Sendable, Equatable {
  /// A file: its path as shown to the user, and its bytes.
  public struct File: Sendable, Equatable {
    /// The path shown in faults.
    public var path: String
    /// The contents as they are on disk.
    public var bytes: [UInt8]

    /// A file from its bytes.
    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }

    /// A file from a text.
    public init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
  }
  /// `case.yaml`, or a single file with everything; nil where it could not be loaded.
  public var main: File?
  /// `evidence.yaml`.
  public var evidence: File?
  /// `outcomes.yaml`: hindsight.
  public var outcomes: File?
  /// The id of the case where it states none: the folder's or the file's name.
  public var id: String
  /// What went wrong while loading.
  public var faults: [Fault]

  /// The sources of a case; without `id` it is taken from the path of the main file.
  public init(
    main: File?, evidence: File? = nil, outcomes: File? = nil, id: String? = nil,
    faults: [Fault] = []
  ) {
    self.main = main
    self.evidence = evidence
    self.outcomes = outcomes
    self.id = id ?? Self.id(fromPath: main?.path ?? "")
    self.faults = faults
  }

  /// Bytes that a file may have at most: 16 MB.
  public static let largestFile = 16 << 20

  /// The folder's name for `folder/case.yaml`, else the file's name without its ending; characters
  /// that an id cannot have become `-`.
  static func id(fromPath path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }
    var name = parts.last.map(String.init) ?? ""
    if name == "case.yaml", parts.count > 1 { name = String(parts[parts.count - 2]) }
    for ending in [".yaml", ".yml"] where name.hasSuffix(ending) {
      name = String(name.dropLast(ending.count))
    }
    let id = Identifier.repaired(name)
    return id.isEmpty ? "case" : id
  }
}
