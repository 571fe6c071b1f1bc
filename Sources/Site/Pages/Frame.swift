import Interregnum
import Reports

/// The frame that all pages of a site share.
enum Frame {
  /// A page: title, what stands above, what it holds. `trail`: pages above it, address and words.
  static func page(
    _ title: String, asks: String = "", trail: [(address: String, words: String)] = [],
    wait: Bool = false, _ main: [Markup]
  ) -> String {
    let above = Markup.element(
      "p", [Attribute("class", "trail")],
      [.link("Interregnum", to: "/")]
        + trail.flatMap { [.text(" / "), .link($0.words, to: $0.address)] })
    var header = [
      title == "Interregnum" ? .row([]) : above, Markup.element("h1", [], .text(title)),
    ]
    if !asks.isEmpty { header.append(.paragraph(asks, [Attribute("class", "asks")])) }
    var frame = PageFrame(
      title: title == "Interregnum" ? title : "\(title) - Interregnum", header: header, main: main,
      footer: [
        .paragraph(
          "interregnum \(Laboratory.version). Its numbers are about a model, not verdicts on living "
            + "people; it advises nobody.")
      ])
    frame.policy = .site
    frame.head = [
      .element(
        "link", [Attribute("rel", "icon"), Attribute("href", "/icon.svg")]),
      .element("script", [Attribute("src", "/site.js"), Attribute(flag: "defer")]),
    ]
    if wait {
      // Without a script the page looks again by itself.
      frame.head.append(
        .element(
          "noscript", [],
          .element("meta", [Attribute("http-equiv", "refresh"), Attribute("content", "2")])))
    }
    return frame.html
  }

  /// The pages of one case.
  static func menu(_ id: String, at place: String) -> Markup {
    let base = "/cases/" + FormFields.encoded(id)
    let pages = [
      ("", "Briefing"), ("/run", "Change numbers"), ("/evidence", "Weigh evidence"),
      ("/what-if", "What if"), ("/play", "Exercise"),
    ]
    return .element(
      "nav", [Attribute("aria-label", "Pages of this case")],
      .list(
        pages.map { path, words in
          .element(
            "a",
            [Attribute("href", base + path)]
              + (path == place ? [Attribute("aria-current", "page")] : []), .text(words))
        }))
  }

  /// A section with a heading.
  static func section(_ heading: String, id: String = "", _ parts: [Markup]) -> Markup {
    .element(
      "section", id.isEmpty ? [] : [Attribute("id", id)],
      [.element("h2", [], .text(heading))] + parts)
  }

  /// A form that sends its fields.
  static func form(
    to address: String, isAsking: Bool = false, _ attributes: [Attribute] = [], _ parts: [Markup]
  ) -> Markup {
    .element(
      "form",
      [Attribute("action", address), Attribute("method", isAsking ? "get" : "post")] + attributes,
      parts)
  }

  /// A button that sends a form.
  static func button(_ words: String, _ attributes: [Attribute] = []) -> Markup {
    .element("button", [Attribute("type", "submit")] + attributes, .text(words))
  }

  /// A field that nobody sees.
  static func hidden(_ name: String, _ value: String) -> Markup {
    .element(
      "input", [Attribute("type", "hidden"), Attribute("name", name), Attribute("value", value)])
  }

  /// A field of text or a number with its label above; `number` tells fields of one name apart.
  static func field(
    _ label: String, name: String, number: Int = 0, value: String = "", type: String = "text",
    _ attributes: [Attribute] = []
  ) -> Markup {
    let id = fieldID(name, number)
    return .element(
      "p", [Attribute("class", "field")],
      .element("label", [Attribute("for", id)], .text(label)),
      .element(
        "input",
        [
          Attribute("id", id), Attribute("name", name), Attribute("type", type),
          Attribute("value", value),
        ] + attributes))
  }

  /// One of several words, or none of them, with its label above.
  static func choice(
    _ label: String, name: String, number: Int = 0, _ options: [(value: String, words: String)],
    chosen: String
  ) -> Markup {
    let id = fieldID(name, number)
    return .element(
      "p", [Attribute("class", "field")],
      .element("label", [Attribute("for", id)], .text(label)),
      .element(
        "select", [Attribute("id", id), Attribute("name", name)],
        ([(value: "", words: "-")] + options).map { option in
          .element(
            "option",
            [Attribute("value", option.value)]
              + (option.value == chosen ? [Attribute(flag: "selected")] : []),
            .text(option.words))
        }))
  }

  private static func fieldID(_ name: String, _ number: Int) -> String {
    "field-" + name + (number == 0 ? "" : "-\(number + 1)")
  }

  /// A box to tick.
  static func box(
    _ label: [Markup], name: String, value: String, isTicked: Bool, _ attributes: [Attribute] = []
  ) -> Markup {
    .element(
      "label", [Attribute("class", "box")],
      [
        .element(
          "input",
          [Attribute("type", "checkbox"), Attribute("name", name), Attribute("value", value)]
            + (isTicked ? [Attribute(flag: "checked")] : []) + attributes)
      ] + [.element("span", [], label)])
  }
}
