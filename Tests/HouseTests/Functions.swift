/// A function, initialiser, subscript or computed property.
struct FunctionSize: Equatable {
  /// Its name, or the keyword of what has none.
  var name: String
  /// Line of its keyword, from 1.
  var line: Int
  /// Lines of code between its braces; blank lines and comments do not count.
  var lines: Int
}

extension SwiftFile {
  /// Everything with a body, in the order of the file.
  var functions: [FunctionSize] {
    tokens.indices.compactMap { index in
      guard startsFunction(index), let open = body(of: index) else { return nil }
      let range = (tokens[open].line + 1)..<max(tokens[open].line + 1, tokens[closing(open)].line)
      let inside = codeLines.filter(range.contains).count
      let named = ["func", "var"].contains(tokens[index].text)
      return FunctionSize(
        name: named ? word(index + 1) : tokens[index].text, line: tokens[index].line,
        lines: max(inside, closing(open) > open + 1 ? 1 : 0))
    }
  }

  private func startsFunction(_ index: Int) -> Bool {
    if word(index - 1) == "." { return false }
    switch word(index) {
    case "func": return true
    case "var": return word(index + 2) == ":"
    case "deinit": return word(index + 1) == "{"
    case "subscript": return ["(", "<"].contains(word(index + 1))
    case "init": return ["(", "<", "?"].contains(word(index + 1))
    default: return false
    }
  }

  /// The brace that opens the body; nil for a requirement or a stored property.
  private func body(of index: Int) -> Int? {
    let isProperty = word(index) == "var"
    var position = index + 1
    while position < tokens.count {
      let token = tokens[position]
      let isLater = token.line > tokens[position - 1].line
      switch token.text {
      case "{": return isRequirement(position) ? nil : position
      case "(", "[": position = closing(position)
      case "}", ";": return nil
      case "=" where isProperty: return nil
      case _ where isLater && (isProperty || Self.declares.contains(token.text)): return nil
      default: break
      }
      position += 1
    }
    return nil
  }

  /// `{ get }` or `{ get set }` of a protocol.
  private func isRequirement(_ open: Int) -> Bool {
    let inside = tokens[(open + 1)..<max(open + 1, closing(open))]
    let words: Set<String> = ["get", "set", "async", "throws", "mutating", "nonmutating"]
    return !inside.isEmpty && inside.allSatisfy { words.contains($0.text) }
  }

  private static let declares: Set<String> = [
    "@", "#", "func", "var", "let", "init", "deinit", "subscript", "static", "mutating", "case",
    "associatedtype", "typealias", "struct", "class", "enum", "extension", "public", "private",
    "override", "final", "import",
  ]
}
