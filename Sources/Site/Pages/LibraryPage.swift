import Interregnum
import Archive
import Inference
import Polity
import Reports

/// The library of cases, and the search over all that is in them.
enum LibraryPage {
  /// The page; `q` asks for a search.
  static func answer(_ desk: SiteDesk, _ request: SiteRequest) throws -> SiteAnswer {
    let question = request.asked("q") ?? ""
    var parts = [search(question)]
    if !question.isEmpty { parts += found(try desk.store.search(question), question, desk) }
    parts.append(Frame.section("Cases", desk.shelf.open.map(card)))
    parts.append(.element("p", [], .link("Forecasts, and how they came out", to: "/forecasts")))
    if !desk.shelf.spoilt.isEmpty {
      parts.append(
        Frame.section(
          "Cases that cannot be read",
          desk.shelf.spoilt.map { .element("pre", [], preformatted($0.faults)) }))
    }
    return .page(
      Frame.page("Interregnum", asks: "An open laboratory for political crises.", parts))
  }

  private static func search(_ question: String) -> Markup {
    Frame.form(
      to: "/", isAsking: true, [Attribute("role", "search"), Attribute("class", "search")],
      [
        .element(
          "label", [Attribute("for", "field-q")],
          .text("Search cases, people, places, evidence and claims")),
        .element(
          "span", [Attribute("class", "line")],
          .element(
            "input",
            [
              Attribute("id", "field-q"), Attribute("name", "q"), Attribute("type", "search"),
              Attribute("value", question), Attribute("maxlength", "200"),
            ]), Frame.button("Search")),
      ])
  }

  private static func found(
    _ hits: [ShelfHit], _ question: String, _ desk: SiteDesk
  ) -> [Markup] {
    let shown = "'\(question.prefix(80))'"
    guard !hits.isEmpty else {
      return [Frame.section("Found", [.paragraph("Nothing is found for \(shown).")])]
    }
    let count = hits.count == 50 ? "The first 50 finds" : Amount.count(hits.count, "find")
    return [
      Frame.section(
        "Found",
        [
          .paragraph("\(count) for \(shown)."),
          .list(hits.map { hit($0, desk) }, [Attribute("class", "hits")]),
        ])
    ]
  }

  private static func hit(_ hit: ShelfHit, _ desk: SiteDesk) -> Markup {
    let entry = hit.entry
    let address =
      "/cases/" + FormFields.encoded(entry.caseID)
      + (entry.anchor.isEmpty ? "" : "#" + FormFields.encoded(entry.anchor))
    let title = desk.shelf.find(entry.caseID)?.dossier.crisis.title ?? entry.caseID
    return .row([
      .element("span", [Attribute("class", "kind")], .text(entry.kind)), .text(" "),
      .link(entry.title, to: address),
      .element(
        "span", [Attribute("class", "note piece")],
        [.text("\(title): ")]
          + hit.pieces.map { $0.isMatch ? .element("mark", [], .text($0.text)) : .text($0.text) }),
    ])
  }

  private static func card(_ open: OpenCase) -> Markup {
    let crisis = open.dossier.crisis
    let calendar = CaseCalendar(crisis)
    return .element(
      "article", [Attribute("class", "card")],
      .element(
        "h3", [], .link(crisis.title, to: "/cases/" + FormFields.encoded(open.id))),
      .paragraph(crisis.asks),
      .paragraph(
        "\(calendar.start) to \(calendar.end); \(Amount.grouped(crisis.country.population)) people, "
          + "\(Amount.count(crisis.country.regions.count, "region")), "
          + "\(Amount.count(open.dossier.evidence.count, "item")) of evidence, "
          + "\(Amount.count(crisis.questions.count, "question")).",
        [Attribute("class", "note")]))
  }

  /// A text whose lines and blanks are kept.
  static func preformatted(_ text: String) -> [Markup] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [Markup] in
      [.text(String(line)), .element("br")]
    }
  }
}
