import Inference
import Interregnum
import Polity
import Reports
import Simulation

/// The report of a run as one page to save: the same bytes as `run --out DIR` and `report DIR` write.
enum ReportDesk {
  /// The report of the variation that the address asks for, from the runs in memory; nothing is run.
  static func download(
    _ desk: SiteDesk, _ request: SiteRequest, _ id: String
  ) async throws -> SiteAnswer {
    let open = try desk.open(id)
    let variation = try RunDesk.variation(request.query, open, desk)
    guard let document = await RunDesk.found(variation, open, desk)?.document else {
      throw SiteRefusal(404, "This run is no longer in memory; start it again from its page.")
    }
    return .file(
      Laboratory.report(document).html, name: "report.html",
      type: "text/html; charset=utf-8")
  }

  /// A link that saves the report of a variation.
  static func link(_ variation: Variation, _ open: OpenCase) -> Markup {
    let address =
      "/cases/\(FormFields.encoded(open.id))/report.html?" + FormFields.encoded(variation.fields)
    return .element(
      "p", [Attribute("class", "note")],
      .element(
        "a", [Attribute("href", address), Attribute(flag: "download")],
        "Save this report as one page"), " to forward or print; it needs nothing else.")
  }
}
