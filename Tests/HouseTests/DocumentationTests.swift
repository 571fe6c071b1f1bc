import Testing

@Suite struct `What is public is explained` {
  @Test func `every public declaration has a comment`() {
    expectNone(Repository.sources.findings { undocumented($0, Contracts.current) })
  }

  /// A public declaration.
  private struct Declaration {
    /// `func`, `var` and so on.
    var keyword: String
    var name: String
    /// True for what one line of a run of properties can explain for all.
    var isProperty: Bool { keyword == "var" || keyword == "let" }
  }

  /// Public declarations without a comment. In a run of one-line properties the first speaks for
  /// all; what keeps a protocol of the package is explained by the protocol.
  private func undocumented(_ file: SwiftFile, _ contracts: Contracts) -> [Finding] {
    let declared = publicDeclarations(of: file)
    let explained = contracts.explained(in: file)
    return declared.sorted { $0.key < $1.key }.compactMap { line, declaration in
      guard !explained.contains(declaration.name) else { return nil }
      guard !isDocumented(line, in: file, declared) else { return nil }
      let text = file.trimmed(line).prefix(60)
      return Finding(path: file.path, line: line, what: "say what it is: \(text)")
    }
  }

  private func isDocumented(
    _ line: Int, in file: SwiftFile, _ declared: [Int: Declaration]
  ) -> Bool {
    var above = line - 1
    while passes(file.trimmed(above)) { above -= 1 }
    let text = file.trimmed(above)
    if text.hasPrefix("///") || text.hasSuffix("*/") { return true }
    guard declared[line]?.isProperty == true, declared[line - 1]?.isProperty == true else {
      return false
    }
    return !text.hasSuffix("{") && isDocumented(line - 1, in: file, declared)
  }

  /// Lines that may stand between a comment and what it explains.
  private func passes(_ text: Substring) -> Bool {
    text.hasPrefix("@") && !text.contains("public ") || text.hasPrefix("// swift-format-ignore")
  }

  /// What is declared public, by line.
  private func publicDeclarations(of file: SwiftFile) -> [Int: Declaration] {
    var found: [Int: Declaration] = [:]
    for index in file.tokens.indices where ["public", "open"].contains(file.word(index)) {
      guard file.word(index - 1) != ".", file.word(index + 1) != "(" else { continue }
      let line = file.tokens[index].line
      let rest = file.tokens[(index + 1)...].prefix { $0.line == line }
      guard let place = rest.firstIndex(where: { keywords.contains($0.text) }) else { continue }
      let keyword = file.word(place)
      let name = keyword == "init" ? keyword : file.word(place + 1)
      if keyword == "import" || keyword == "extension" { continue }
      found[line] = Declaration(keyword: keyword, name: name)
    }
    return found
  }

  private let keywords: Set = [
    "func", "var", "let", "struct", "enum", "protocol", "class", "actor", "init", "subscript",
    "typealias", "import", "extension", "macro",
  ]

  @Test func `what lacks a comment is found`() {
    let file = SwiftFile(
      text: """
        public import Polity
        public struct A {
          /// Low and high.
          public var low: Int
          public private(set) var high: Int
          let inner = 1

          public var alone: Int
          public func f() {}
          /// Explained.
          @inlinable
          @discardableResult
          public static func g() -> Int { 1 }
          @inlinable public init() {}
        }
        public extension A {}
        /** Explained. */
        public typealias B = A
        """)
    #expect(undocumented(file, Contracts([])).map(\.line) == [2, 8, 9, 14])
  }

  @Test func `what a protocol explains is explained`() {
    let contract = SwiftFile(
      text: """
        /// Base.
        public protocol Base {
          /// Explained.
          static var id: String { get }
        }
        /// Contract.
        public protocol Contract: Base {
          /// Explained.
          func step()
          func bare()
        }
        """)
    let members = "public let id = 1\n\npublic func step() {}\n\npublic func bare() {}\n}"
    func found(_ head: String) -> [Int] {
      undocumented(SwiftFile(text: "\(head) {\n\(members)"), Contracts([contract])).map(\.line)
    }
    #expect(found("struct A: Contract") == [6])
    #expect(found("extension Contract where Self: Sendable") == [6])
    #expect(found("struct A: Base") == [4, 6])
    #expect(found("struct A") == [2, 4, 6])
  }
}
