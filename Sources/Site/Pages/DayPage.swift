import Inference
import Interregnum
import Polity
import Reports
import Simulation

/// One day of a finished run: where the crowds are, and who sides with whom.
enum DayPage {
  /// A piece of a page for the day that the address asks for; a whole page for those without a
  /// script.
  static func answer(
    _ desk: SiteDesk, _ request: SiteRequest, _ id: String
  ) async throws -> SiteAnswer {
    let open = try desk.open(id)
    let variation = try RunDesk.variation(request.query, open, desk)
    guard let document = await RunDesk.found(variation, open, desk)?.document else {
      throw SiteRefusal(404, "This run is no longer in memory; start it again from its page.")
    }
    let days = document.summary.crisis.days
    guard let day = Int(request.asked("day") ?? ""), (1...days).contains(day) else {
      throw SiteRefusal(400, "day takes a number from 1 to \(days).")
    }
    let parts = view(document, day: day - 1)
    if request.asked("piece") != nil { return .page(Markup.row(parts).html) }
    return .page(
      Frame.page(
        "Day \(day)",
        trail: [
          ("/cases/" + FormFields.encoded(id), open.dossier.crisis.title),
          (RunDesk.address(variation, open), "Run"),
        ], [links(document, variation, open, at: day)] + parts))
  }

  /// The section of a run's page: a slider over the days, links without a script.
  static func scrubber(_ document: RunDocument, _ variation: Variation, _ open: OpenCase) -> Markup
  {
    let days = document.summary.crisis.days
    let day = busiest(document) + 1
    return Frame.section(
      "Day by day", id: "days",
      [
        .element(
          "div",
          [
            Attribute("data-days", address(variation, open)), Attribute("data-last", String(days)),
            Attribute("data-day", String(day)),
            Attribute("data-start", document.summary.crisis.start.description),
          ], links(document, variation, open, at: day)),
        .element(
          "div", [Attribute("id", "day-view"), Attribute("aria-live", "polite")],
          view(document, day: day - 1)),
      ])
  }

  private static func address(_ variation: Variation, _ open: OpenCase) -> String {
    "/cases/\(FormFields.encoded(open.id))/day?" + FormFields.encoded(variation.fields)
  }

  private static func links(
    _ document: RunDocument, _ variation: Variation, _ open: OpenCase, at day: Int
  ) -> Markup {
    let base = address(variation, open)
    return .element(
      "nav", [Attribute("class", "days"), Attribute("aria-label", "Days")],
      .list(
        (1...max(1, document.summary.crisis.days)).map { number in
          .element(
            "a",
            [Attribute("href", "\(base)&day=\(number)")]
              + (number == day ? [Attribute("aria-current", "true")] : []),
            .text(String(number)))
        }))
  }

  /// The day with the largest crowd by its median, from 0.
  private static func busiest(_ document: RunDocument) -> Int {
    let days = document.summary.fans.first { $0.name == "turnout" }?.days ?? []
    return days.enumerated().filter { !$0.element.q50.isNaN }
      .max { $0.element.q50 < $1.element.q50 }?.offset ?? 0
  }

  private static func view(_ document: RunDocument, day: Int) -> [Markup] {
    let date = CaseCalendar(document.summary.crisis).day(day)
    return [.element("h3", [], .text("Day \(day + 1), \(date)"))]
      + DayScreens.parts(document, day: day)
  }
}
