/// Lines of at most 80 columns for a terminal, with sparing colour if asked for.
struct TextPage {
  /// Columns of a page.
  static let width = 80
  /// Sentences are easier to read on shorter lines.
  static let measure = 78

  private let colour: Bool
  private(set) var lines: [String] = []

  init(colour: Bool) { self.colour = colour }

  /// The page as text, ending in a line feed.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// A title, over as many lines as it takes.
  mutating func title(_ text: String) {
    lines += Wrapping.lines(text, Self.width).map { styled($0, .bold) }
  }

  /// A heading after an empty line.
  mutating func heading(_ text: String) {
    lines.append("")
    title(text)
  }

  /// Sentences, wrapped; later lines are indented by `hanging` more.
  mutating func paragraph(_ text: String, indent: Int = 0, hanging: Int = 0) {
    let width = Self.measure - indent - hanging
    for (place, line) in Wrapping.lines(text, width).enumerated() {
      lines.append(String(repeating: " ", count: indent + (place == 0 ? 0 : hanging)) + line)
    }
  }

  /// A sentence behind a mark such as `[ok]`, which may be coloured.
  mutating func marked(_ mark: String, _ tone: Tone, _ text: String) {
    let margin = 9
    for (place, line) in Wrapping.lines(text, Self.measure - margin).enumerated() {
      let head = PlainText.padded(place == 0 ? "  \(mark)" : "", margin)
      lines.append((place == 0 ? head.replacing(mark, with: styled(mark, tone)) : head) + line)
    }
  }

  /// Lines as they are.
  mutating func verbatim(_ more: [String]) { lines += more }

  /// A table.
  mutating func table(_ table: TextTable) {
    for (place, line) in table.lines.enumerated() {
      lines.append(place == 0 ? styled(line, .faint) : line)
    }
  }

  /// How a piece of text stands out.
  enum Tone: String {
    case bold = "1"
    case faint = "2"
    case good = "32"
    case doubtful = "33"
    case bad = "1;31"
  }

  private func styled(_ text: String, _ tone: Tone) -> String {
    colour && !text.isEmpty ? "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m" : text
  }
}
