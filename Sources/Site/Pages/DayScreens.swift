import Inference
import Polity
import Reports
import Simulation

/// What is shown of one day of a run.
enum DayScreens {
  /// Places, then sides, then who is in, who is out and who has fled.
  static func parts(_ document: RunDocument, day: Int) -> [Markup] {
    let map = TileMap.sheet(ReportFindings(document), day: day).map { sheet in
      Markup.element(
        "figure", [],
        .element("div", [Attribute("class", "large")], .picture(sheet.large)),
        .element("div", [Attribute("class", "small")], .picture(sheet.small)),
        .element("figcaption", [], .text(sheet.about)))
    }
    return [map, sides(document, day), InAndOut(document.summary).markup(day: day)]
      .compactMap { $0 } + [.unfolding("Crowds by region", [places(document, day)])]
  }

  private static func places(_ document: RunDocument, _ day: Int) -> Markup {
    let summary = document.summary
    let rows = summary.crisis.country.regions.map { region in
      [
        region.name, band(summary, "turnout(\(region.id))", day),
        band(summary, "riots(\(region.id))", day),
      ]
    }
    return .table(
      caption: "People in the streets at the day's peak, median (90% of runs)",
      columns: [("region", false), ("crowd", true), ("rioters", true)], rows: rows)
  }

  private static func sides(_ document: RunDocument, _ day: Int) -> Markup {
    let summary = document.summary
    let rows = summary.crisis.country.claimants.map { claimant in
      [
        claimant.name, share(summary, "formal-power(\(claimant.id))", day),
        share(summary, "real-power(\(claimant.id))", day),
        share(summary, "lean(\(claimant.id))", day),
      ]
    }
    return .table(
      caption: "Who sides with whom: shares of 1, medians",
      columns: [("", false), ("on paper", true), ("in fact", true), ("elite lean", true)],
      rows: rows)
  }

  private static func point(_ summary: Summary, _ name: String, _ day: Int) -> Quantiles? {
    guard let fan = summary.fans.first(where: { $0.name == name }), fan.days.indices.contains(day)
    else { return nil }
    return fan.days[day]
  }

  private static func band(_ summary: Summary, _ name: String, _ day: Int) -> String {
    guard let found = point(summary, name, day), !found.q50.isNaN else { return "-" }
    return "\(Amount.short(found.q50)) (\(Amount.short(found.q05)) to \(Amount.short(found.q95)))"
  }

  private static func share(_ summary: Summary, _ name: String, _ day: Int) -> String {
    guard let found = point(summary, name, day), !found.q50.isNaN else { return "-" }
    return Amount.decimals(found.q50, 2)
  }
}
