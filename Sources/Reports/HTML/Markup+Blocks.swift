import Polity

extension Markup {
  /// A paragraph of text.
  public static func paragraph(_ text: String, _ attributes: [Attribute] = []) -> Markup {
    .element("p", attributes, .text(text))
  }

  /// A link; `address` is cleaned as ``Attribute`` says.
  public static func link(_ words: String, to address: String) -> Markup {
    .element("a", [Attribute("href", address)], .text(words))
  }

  /// Sentences in which what stands between backticks is typed, and no date is broken.
  public static func prose(_ text: String) -> Markup {
    let pieces = text.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    guard pieces.count > 1, pieces.count % 2 == 1 else { return dated(text) }
    return .row(
      pieces.enumerated().map { place, piece in
        place % 2 == 1 ? .element("code", [], .text(piece)) : dated(piece)
      })
  }

  /// Text in which each day such as 2022-01-05 is one piece.
  private static func dated(_ text: String) -> Markup {
    var pieces: [Markup] = []
    var plain = ""
    var rest = Substring(text)
    while let first = rest.first {
      let word = String(rest.prefix(10))
      guard first.isNumber, plain.last?.isNumber != true, CalendarDay(word) != nil else {
        plain.append(rest.removeFirst())
        continue
      }
      pieces += [.text(plain), .element("time", [], .text(word))]
      plain = ""
      rest = rest.dropFirst(10)
    }
    return pieces.isEmpty ? .text(text) : .row(pieces + [.text(plain)])
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
    // Short cells, such as dates, are easier to read on one line.
    let short = columns.indices.filter { place in
      rows.allSatisfy { $0.indices.contains(place) && $0[place].count <= 18 }
    }
    let kinds = { (place: Int) -> [Attribute] in
      let plain = short.contains(place) && numeric(place).isEmpty
      return plain ? [Attribute("class", "s")] : numeric(place)
    }
    let head = columns.enumerated().map { place, column in
      Markup.element("th", [Attribute("scope", "col")] + numeric(place), .text(column.title))
    }
    let body = rows.enumerated().map { number, row in
      let link = links.indices.contains(number) ? links[number] : ""
      return Markup.element(
        "tr", [],
        row.enumerated().map { place, cell in
          guard place == 0 else { return .element("td", kinds(place), .text(cell)) }
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
