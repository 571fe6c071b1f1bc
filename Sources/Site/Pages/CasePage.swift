import Archive
import Inference
import Interregnum
import Polity
import Reports

/// A case: its live briefing, and everything that is known about it.
enum CasePage {
  /// The page.
  static func answer(
    _ desk: SiteDesk, _ request: SiteRequest, _ id: String
  ) async throws -> SiteAnswer {
    let open = try desk.open(id)
    let crisis = open.dossier.crisis
    let variation = Variation()
    let base = "/cases/" + FormFields.encoded(id)
    var parts = [Frame.menu(id, at: "")]
    let found = await RunDesk.found(variation, open, desk)
    if let found {
      parts.append(ReportDesk.link(variation, open))
      parts += found.screens
    } else {
      let watch = try await RunDesk.start(variation, open, desk)
      parts.append(Frame.section("Briefing", [JobPage.box(watch, back: base)]))
    }
    parts += facts(open)
    parts.append(try CommentDesk.section(open, request, desk))
    return .page(
      Frame.page(crisis.title, asks: crisis.asks, wait: found == nil, parts))
  }

  private static func facts(_ open: OpenCase) -> [Markup] {
    let dossier = open.dossier
    let country = dossier.crisis.country
    return [
      Frame.section("People", id: "people", [people(country)]),
      Frame.section(
        "Places", id: "places",
        [
          .table(
            caption: "Regions of \(country.name)",
            columns: [("region", false), ("people", true), ("", false)],
            rows: country.regions.map {
              [
                $0.name, Amount.grouped($0.people),
                ($0.isSeat ? "seat of power" : "")
                  + ($0.isSymbolic ? " its squares stand for all" : ""),
              ]
            })
        ]),
      evidence(dossier), sources(dossier), claims(dossier),
    ]
  }

  private static func people(_ country: Country) -> Markup {
    let rows =
      country.claimants.map { [$0.name, $0.kind.rawValue, offices($0.id, country)] }
      + country.factions.map { [$0.name, "faction", ""] }
      + country.organs.map { [$0.name, $0.kind.rawValue, ""] }
      + country.patrons.map { [$0.name, "foreign power", ""] }
    return .table(
      caption: "Who is who", columns: [("name", false), ("kind", false), ("holds", false)],
      rows: rows)
  }

  private static func offices(_ claimant: String, _ country: Country) -> String {
    country.offices.filter { $0.holder == claimant }.map(\.name).joined(separator: ", ")
  }

  private static func evidence(_ dossier: Dossier) -> Markup {
    guard !dossier.evidence.isEmpty else {
      return Frame.section("Evidence", [.paragraph("This case holds no evidence.")])
    }
    let items = dossier.evidence.map { item -> Markup in
      let source = dossier.sources.first { $0.id == item.source }?.title ?? item.source
      let contested = item.contested.isEmpty ? "" : " Contested: \(item.contested)"
      return .element(
        "li", [Attribute("id", "item-" + item.id)],
        .element("span", [Attribute("class", "kind")], .text("\(item.day)")),
        .text(" \(item.what) "),
        .element(
          "span", [Attribute("class", "note piece")],
          .text("\(item.id), \(source), graded \(item.grade).\(contested)")))
    }
    return Frame.section(
      "Evidence", id: "evidence",
      [
        .unfolding(
          "\(Amount.count(items.count, "item")), graded by source (A to F) and credibility (1 to 6)",
          [.element("ul", [Attribute("class", "hits")], items)])
      ])
  }

  private static func sources(_ dossier: Dossier) -> Markup {
    guard !dossier.sources.isEmpty else { return .row([]) }
    let items = dossier.sources.map { source -> Markup in
      let title =
        source.url.isEmpty ? Markup.text(source.title) : .link(source.title, to: source.url)
      return .row([
        title,
        .text(" \(source.kind)\(source.motive.isEmpty ? "" : "; would gain: \(source.motive)")"),
      ])
    }
    return Frame.section(
      "Sources", id: "sources", [.unfolding(Amount.count(items.count, "source"), [.list(items)])])
  }

  private static func claims(_ dossier: Dossier) -> Markup {
    guard !dossier.claims.isEmpty else { return .row([]) }
    return Frame.section(
      "Claims held against the record", id: "claims",
      [
        .unfolding(
          Amount.count(dossier.claims.count, "claim"),
          [
            .table(
              caption: "What a text behind the case claims, and what the record shows",
              columns: [("claim", false), ("stands", false), ("record", false)],
              rows: dossier.claims.map { [$0.says, $0.standing.rawValue, $0.record] })
          ])
      ])
  }
}
