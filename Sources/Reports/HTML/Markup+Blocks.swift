extension Markup {
  /// A paragraph of text.
  public static func paragraph(_ text: String, _ attributes: [Attribute] = []) -> Markup {
    .element("p", attributes, .text(text))
  }

  /// A link; `address` is cleaned as ``Attribute`` says.
  public static func link(_ words: String, to address: String) -> Markup {
    .element("a", [Attribute("href", address)], .text(words))
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
  /// It scrolls by itself where it is wider than the page, and can be reached by keyboard then.
  public static func table(
    caption: String, columns: [(title: String, isNumber: Bool)], rows: [[String]]
  ) -> Markup {
    let numeric = { (place: Int) -> [Attribute] in
      columns.indices.contains(place) && columns[place].isNumber ? [Attribute("class", "n")] : []
    }
    let head = columns.enumerated().map { place, column in
      Markup.element("th", [Attribute("scope", "col")] + numeric(place), .text(column.title))
    }
    let body = rows.map { row in
      Markup.element(
        "tr", [],
        row.enumerated().map { place, cell in
          place == 0
            ? .element("th", [Attribute("scope", "row")] + numeric(0), .text(cell))
            : .element("td", numeric(place), .text(cell))
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
