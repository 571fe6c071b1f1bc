/// A piece of a page: text, an element, a picture, or several of them in a row.
///
/// ```swift
/// Markup.element("p", [.init("class", "note")], "1 < 2").html  // <p class="note">1 &lt; 2</p>
/// ```
/// Text enters a page only through this type and is always escaped; names of elements and
/// attributes are literals of the program, so nothing that comes from a case can become markup.
/// What it writes is well-formed XML as well as HTML. Cost of `html`: one pass.
public struct Markup: Sendable, Equatable, ExpressibleByStringLiteral {
  private indirect enum Part: Sendable, Equatable {
    case text(String)
    case picture(String)
    case style
    case element(String, [Attribute], [Markup])
    case row([Markup])
  }
  private let part: Part

  private init(_ part: Part) { self.part = part }

  /// Text, to be escaped.
  public init(stringLiteral text: String) { part = .text(text) }

  /// Text from anywhere: escaped, without control characters and bidirectional overrides; white
  /// space becomes single blanks.
  public static func text(_ text: String) -> Markup { Markup(.text(text)) }

  /// An element with its attributes and what it holds.
  public static func element(
    _ name: StaticString, _ attributes: [Attribute] = [], _ content: [Markup]
  ) -> Markup { Markup(.element(name.description, attributes, content)) }

  /// An element with its attributes and what it holds.
  public static func element(
    _ name: StaticString, _ attributes: [Attribute] = [], _ content: Markup...
  ) -> Markup { Markup(.element(name.description, attributes, content)) }

  /// A drawn picture.
  public static func picture(_ picture: Picture) -> Markup { Markup(.picture(picture.svg)) }

  /// The shared style sheet, as part of the page.
  public static let style = Markup(.style)

  /// Several pieces in a row; none is nothing.
  public static func row(_ pieces: [Markup]) -> Markup { Markup(.row(pieces)) }

  /// The piece as HTML.
  public var html: String {
    var text = ""
    write(to: &text)
    return text
  }

  /// Appends the piece as HTML.
  public func write(to html: inout String) {
    switch part {
    case .text(let text): html += Self.escaped(text)
    case .picture(let svg): html += svg
    case .style: html += "<style>\n\(Stylesheet.css)</style>\n"
    case .row(let pieces): for piece in pieces { piece.write(to: &html) }
    case .element(let name, let attributes, let content):
      html += "<" + name
      for attribute in attributes { attribute.write(to: &html) }
      if Self.void.contains(name) {
        html += "/>"
      } else {
        html += ">"
        for piece in content { piece.write(to: &html) }
        html += "</\(name)>"
      }
      if Self.blocks.contains(name) { html += "\n" }
    }
  }

  /// Text as a page holds it; blanks at its ends are kept, for pieces of a sentence.
  static func escaped(_ text: String) -> String {
    let isBlank = { (character: Character?) in character?.isWhitespace ?? false }
    let cleaned = Drawing.escaped(text)
    if cleaned.isEmpty { return text.isEmpty ? "" : " " }
    return (isBlank(text.first) ? " " : "") + cleaned
      + (isBlank(text.last) && !cleaned.hasSuffix(" ") ? " " : "")
  }

  /// Elements that hold nothing and have no end.
  private static let void: Set<String> = ["br", "col", "hr", "img", "input", "link", "meta", "wbr"]

  /// Elements after which a line ends, so that the source can be read.
  private static let blocks: Set<String> = [
    "article", "aside", "body", "caption", "details", "div", "dl", "fieldset", "figure", "footer",
    "form", "h1", "h2", "h3", "head", "header", "hr", "li", "link", "main", "meta", "nav", "ol",
    "p", "pre", "section", "summary", "table", "tbody", "thead", "title", "tr", "ul",
  ]
}
