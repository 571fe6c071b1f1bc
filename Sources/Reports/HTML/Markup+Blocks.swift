extension Markup {
  /// A paragraph of text.
  public static func paragraph(_ text: String, _ attributes: [Attribute] = []) -> Markup {
    .element("p", attributes, .text(text))
  }

  /// A link; `address` is cleaned as ``Attribute`` says.
  public static func link(_ words: String, to address: String) -> Markup {
    .element("a", [Attribute("href", address)], .text(words))
  }

  /// Sentences in which what stands between backticks is typed.
  public static func prose(_ text: String) -> Markup {
    let pieces = text.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    guard pieces.count > 1, pieces.count % 2 == 1 else { return .text(text) }
    return .row(
      pieces.enumerated().map { place, piece in
        place % 2 == 1 ? .element("code", [], .text(piece)) : .text(piece)
      })
  }

  /// A list of points.
  public static func list(_ points: [Markup], _ attributes: [Attribute] = []) -> Markup {
    .element("ul", attributes, points.map { .element("li", [], $0) })
  }

  /// Something to unfold.
  public static func unfolding(_ summary: String, _ content: [Markup]) -> Markup {
    .element("details", [], [.element("summary", [], .text(summary))] + content)
  }

  /// A table with a caption; the first cell of a row is its heading; numbers stand right.
  ///
  /// `links` are addresses for the first cells, empty where there is none. It scrolls by itself
  /// where it is wider than the page, and can be reached by keyboard then.
  public static func table(
    caption: String, columns: [(title: String, isNumber: Bool)], rows: [[String]],
    links: [String] = []
  ) -> Markup {
    let numeric = { (place: Int) -> [Attribute] in
      columns.indices.contains(place) && columns[place].isNumber ? [Attribute("class", "n")] : []
    }
    let head = columns.enumerated().map { place, column in
      Markup.element("th", [Attribute("scope", "col")] + numeric(place), .text(column.title))
    }
    let body = rows.enumerated().map { number, row in
      let link = links.indices.contains(number) ? links[number] : ""
      return Markup.element(
        "tr", [],
        row.enumerated().map { place, cell in
          guard place == 0 else { return .element("td", numeric(place), .text(cell)) }
          let head = link.isEmpty ? Markup.text(cell) : .link(cell, to: link)
          return .element("th", [Attribute("scope", "row")] + numeric(0), head)
        })
    }
    let table = Markup.element(
      "table", [], .element("caption", [], .text(caption)),
      .element("thead", [], .element("tr", [], head)), .element("tbody", [], body))
    return .element(
      "div",
      [
        Attribute("class", "wide"), Attribute("tabindex", "0"), Attribute("role", "region"),
        Attribute("aria-label", caption),
      ], table)
  }
}
