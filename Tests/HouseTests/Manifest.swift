/// What the text of `Package.swift` says of targets and their imports.
struct Manifest {
  /// One target.
  struct Target: Equatable {
    /// Its name, which is also its folder's.
    var name: String
    /// True for tests.
    var isTest: Bool
    /// Targets of this package that it may import.
    var rooms: Set<String>
    /// Products of other packages that it may import.
    var products: Set<String>
  }

  /// All targets, in the order of the text.
  var targets: [Target]

  /// The names of the targets that are not tests.
  var names: Set<String> { Set(targets.filter { !$0.isTest }.map(\.name)) }

  /// The manifest of this package.
  static let current = Manifest(Repository.text("Package.swift"))

  /// Reads calls of `room`, `suite` and of the target functions whose name is written out.
  init(_ text: String) {
    let file = SwiftFile(path: "Package.swift", text: text)
    let bytes = Array(text.utf8)
    let kinds: Set = ["room", "suite", "target", "executableTarget", "testTarget"]
    targets = file.tokens.indices.compactMap { index in
      let kind = file.word(index)
      guard kinds.contains(kind), file.word(index + 1) == "(" else { return nil }
      let isBare = ["room", "suite"].contains(kind)
      guard file.word(index - 1) == (isBare ? file.word(index - 1) : ".") else { return nil }
      guard file.word(index - 1) != "func" else { return nil }
      return Self.target(kind, file, (index + 1)...file.closing(index + 1), bytes)
    }
    targets = targets.filter { target in !target.name.isEmpty }
  }

  private static func target(
    _ kind: String, _ file: SwiftFile, _ range: ClosedRange<Int>, _ bytes: [UInt8]
  ) -> Target? {
    let first = range.lowerBound + (["room", "suite"].contains(kind) ? 1 : 3)
    guard let name = literal(first, file, bytes) else { return nil }
    let isTest = ["suite", "testTarget"].contains(kind)
    var target = Target(
      name: kind == "suite" ? name + "Tests" : name, isTest: isTest, rooms: [], products: [])
    guard let open = range.first(where: { file.word($0) == "[" }) else { return target }
    var index = open
    let end = file.closing(open)
    while index < end {
      if file.word(index) == "product", let product = literal(index + 4, file, bytes) {
        target.products.insert(product)
        index = file.closing(index + 1)
      } else if let room = literal(index, file, bytes) {
        target.rooms.insert(room)
        index += literalLength(index, file)
      } else {
        index += 1
      }
    }
    return target
  }

  /// The string that opens at token `index`.
  private static func literal(_ index: Int, _ file: SwiftFile, _ bytes: [UInt8]) -> String? {
    guard file.word(index) == "\"" else { return nil }
    let close = index + literalLength(index, file) - 1
    guard close < file.tokens.count else { return nil }
    return String(
      decoding: bytes[file.tokens[index].end..<file.tokens[close].offset], as: UTF8.self)
  }

  private static func literalLength(_ index: Int, _ file: SwiftFile) -> Int {
    let rest = file.tokens[(index + 1)...]
    return (rest.firstIndex { $0.text == "\"" } ?? file.tokens.count) - index + 1
  }
}
