public import Inference
import Polity
import Simulation

/// The answer of `world` for a terminal, at most 80 columns wide.
///
/// Every sentence follows from the numbers of the document.
public enum WorldText {
  /// The text; `colour` adds ANSI escapes to titles and marks and changes nothing else.
  public static func text(_ document: WorldDocument, colour: Bool = false) -> String {
    var page = TextPage(colour: colour)
    let ids = document.countries.map(\.dossier.crisis.id)
    page.title("A small world: \(ids.joined(separator: ", "))")
    page.paragraph(
      "\(Amount.count(document.pairs, "pair")) of runs: each country alone, and beside the others "
        + "with the same parameters, hidden facts and luck; hour 0 is the start of each, whatever "
        + "its date; no evidence is used; seed \(document.seed); interregnum \(document.version).")
    page.heading("Bottom line")
    for sentence in sentences(document) { page.paragraph(sentence, indent: 2, hanging: 2) }
    for country in document.countries {
      page.heading(country.dossier.crisis.title)
      page.table(
        WhatIfText.table(country.dossier.crisis, country.differences, ("alone", "together")))
    }
    page.heading("All of them")
    page.table(WhatIfText.table(nil, document.joint, ("alone", "together")))
    page.paragraph(
      "chance or mean alone and together; difference with its 90% interval over pairs; `*`: stands "
        + "out (99% interval without 0); no mark: no clear difference.", indent: 2, hanging: 2)
    links(document, &page)
    trust(document, &page)
    return page.text
  }

  private static func links(_ document: WorldDocument, _ page: inout TextPage) {
    page.heading("What crosses the borders")
    page.paragraph(
      "A fall: an hour later belief in the other rulers drops (neighbour-fall.heart) and, while "
        + "crowds are out, they take courage (emboldening.courage, emboldening.doubt).", indent: 2,
      hanging: 2)
    page.paragraph(
      "A patron's troops: while they stand in one country they bind him in the others "
        + "(patron.elsewhere). \(patrons(document))", indent: 2, hanging: 2)
    page.paragraph(
      "Hold any of these with --set and see what it does; 0 cuts the link.", indent: 2, hanging: 2)
  }

  private static func patrons(_ document: WorldDocument) -> String {
    document.sharedPatrons.isEmpty
      ? "No patron has the same id in two of these cases."
      : "Shared here: \(document.sharedPatrons.joined(separator: ", "))."
  }

  private static func trust(_ document: WorldDocument, _ page: inout TextPage) {
    page.heading("Trust")
    page.checks(document.diagnostics)
    page.paragraph(
      "Countries meet only through falls and troops: no refugees, trade, sanctions or armies cross, "
        + "crowds do not see each other's numbers, and the cases did not happen at one time. How "
        + "strong the links are is judged, not measured.", indent: 2)
    page.paragraph(
      "These numbers are about a model, not verdicts on living people.", indent: 2)
    let hashes = document.countries.map {
      "\($0.dossier.crisis.id) \($0.caseSHA256.prefix(12))"
    }
    page.paragraph("Cases sha256 \(hashes.joined(separator: ", ")). To repeat:", indent: 2)
    page.verbatim(
      ShellCommand.lines(
        ["interregnum", "world"] + document.arguments, TextPage.width, indent: "    "))
  }
}

extension WorldText {
  /// The answer in short: each ruler, all of them, and what crossed.
  static func sentences(_ document: WorldDocument) -> [String] {
    let failed = document.diagnostics.contains { $0.status == .fail }
    let lines =
      document.countries.compactMap(ruler) + [falls(document), crossed(document)].compactMap { $0 }
    guard failed, let first = lines.first else { return lines }
    return ["Do not trust this comparison: a check failed. \(first)"] + lines.dropFirst()
  }

  private static func ruler(_ country: WorldDocument.Country) -> String? {
    guard let row = country.differences.first(where: { $0.measure.id == "stays" }) else {
      return nil
    }
    let (alone, together) = (Percent(row.before), Percent(row.after))
    let head = "\(country.dossier.crisis.id), \(row.measure.label):"
    guard row.isClear else {
      return "\(head) no clear difference; \(ProbabilityWord(alone).rawValue), \(alone), alone and "
        + "\(together) together (\(WhatIfText.difference(row)))."
    }
    return "\(head) \(ProbabilityWord(alone).rawValue), \(alone), alone; "
      + "\(ProbabilityWord(together).rawValue), \(together), together: "
      + "\(WhatIfText.difference(row))."
  }

  private static func falls(_ document: WorldDocument) -> String? {
    guard let row = document.joint.first(where: { $0.measure.id == "two-fall" }) else { return nil }
    let (alone, together) = (Percent(row.before), Percent(row.after))
    return "Two or more rulers fall: \(alone) alone, \(together) together; "
      + (row.isClear ? "\(WhatIfText.difference(row))." : "no clear difference.")
  }

  private static func crossed(_ document: WorldDocument) -> String? {
    let heard =
      "In \(Percent(document.heard)) of the runs a country that still ran heard of a fall"
    guard !document.sharedPatrons.isEmpty else { return heard + "." }
    return heard + "; in \(Percent(document.landed)) troops of a shared patron landed somewhere."
  }
}
