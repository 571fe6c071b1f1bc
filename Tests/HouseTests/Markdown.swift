/// What a Markdown page shows as code and where it links.
struct Markdown {
  /// A stretch of text and its line, from 1.
  struct Span: Equatable {
    var text: String
    var line: Int
  }

  /// Inline code.
  var inline: [Span] = []
  /// Lines of fenced blocks.
  var fenced: [Span] = []
  /// Targets of links.
  var links: [Span] = []

  /// Reads a page.
  init(_ text: String) {
    var inFence = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let trimmed = line.drop { $0 == " " }
      if trimmed.hasPrefix("```") {
        inFence.toggle()
      } else if inFence {
        fenced.append(Span(text: String(line), line: index + 1))
      } else {
        read(line, index + 1)
      }
    }
  }

  private mutating func read(_ line: Substring, _ number: Int) {
    let parts = line.split(separator: "`", omittingEmptySubsequences: false)
    for (place, part) in parts.enumerated() {
      if place % 2 == 1 {
        inline.append(Span(text: String(part), line: number))
      } else {
        for piece in part.split(separator: "](", omittingEmptySubsequences: false).dropFirst() {
          links.append(Span(text: String(piece.prefix { $0 != ")" }), line: number))
        }
      }
    }
  }
}
