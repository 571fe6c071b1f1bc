/// A whole page: title, language, a way past the menu, header, menu, main part and footer.
///
/// ```swift
/// PageFrame(title: "Kazakhstan, January 2022", main: [.paragraph("Nothing was run.")]).html
/// ```
/// The page needs no script and asks the network for nothing; its own policy forbids both, unless a
/// site that serves it allows more.
public struct PageFrame: Sendable {
  /// What a page may load.
  public enum Policy: String, Sendable {
    /// Nothing at all: a file that is forwarded.
    case alone = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'"
    /// Styles, scripts, pictures and answers of its own site; the style sheet is its `/style.css`.
    /// Forms need a referrer within the site, else browsers hide where they were sent from.
    case site = """
      default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; img-src 'self'; \
      connect-src 'self'; form-action 'self'; base-uri 'none'
      """
  }

  /// Title of the page; not escaped yet.
  public var title: String
  /// Language of its words, as BCP 47 writes it.
  public var language = "en"
  /// One sentence for lists of pages; empty: none.
  public var about = ""
  /// Above everything: usually an `h1` and what belongs to it.
  public var header: [Markup]
  /// Places of the page: fragment or address, and words. Empty: no menu.
  public var menu: [(address: String, words: String)]
  /// The page itself.
  public var main: [Markup]
  /// Below it.
  public var footer: [Markup]
  /// More for the head, such as a site's own script.
  public var head: [Markup] = []
  /// What it may load.
  public var policy = Policy.alone

  /// A page.
  public init(
    title: String, header: [Markup] = [], menu: [(address: String, words: String)] = [],
    main: [Markup], footer: [Markup] = []
  ) {
    self.title = title
    self.header = header
    self.menu = menu
    self.main = main
    self.footer = footer
  }

  /// The page as HTML, ending in a line feed.
  public var html: String {
    "<!DOCTYPE html>\n"
      + Markup.element(
        "html", [Attribute("lang", language)], .element("head", [], heads),
        .element("body", [], bodies)
      ).html + "\n"
  }

  private var heads: [Markup] {
    func meta(_ name: String, _ content: String) -> Markup {
      .element("meta", [Attribute("name", name), Attribute("content", content)])
    }
    let fixed = [
      Markup.element("meta", [Attribute("charset", "utf-8")]),
      .element(
        "meta",
        [
          Attribute("http-equiv", "Content-Security-Policy"),
          Attribute("content", policy.rawValue),
        ]),
      meta("viewport", "width=device-width,initial-scale=1"),
      meta("referrer", policy == .alone ? "no-referrer" : "same-origin"),
    ]
    let style =
      policy == .alone
      ? Markup.style
      : .element("link", [Attribute("rel", "stylesheet"), Attribute("href", "/style.css")])
    let named = about.isEmpty ? [] : [meta("description", about)]
    return fixed + named + [.element("title", [], .text(title)), style] + head
  }

  private var bodies: [Markup] {
    let links = menu.map { Markup.link($0.words, to: $0.address) }
    return [
      .element(
        "a", [Attribute("class", "skip"), Attribute("href", "#main")],
        .text("Skip to the main part")),
      .element("header", [], header),
      links.isEmpty
        ? .row([]) : .element("nav", [Attribute("aria-label", "Sections")], .list(links)),
      .element("main", [Attribute("id", "main")], main),
      footer.isEmpty ? .row([]) : .element("footer", [], footer),
    ]
  }
}
