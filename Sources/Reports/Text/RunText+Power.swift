import Inference
import Polity
import Simulation

extension RunText {
  /// Power on paper beside power in fact, on the first and the last day.
  static func power(_ document: RunDocument, _ page: inout TextPage) {
    let summary = document.summary
    let rows = summary.crisis.country.claimants.compactMap { claimant -> [String]? in
      let paper = ends(summary, "formal-power(\(claimant.id))")
      let fact = ends(summary, "real-power(\(claimant.id))")
      guard paper != nil || fact != nil else { return nil }
      return [claimant.name, paper ?? "-", fact ?? "-"]
    }
    guard !rows.isEmpty else { return }
    page.heading("Who holds power, first day to last (medians, shares of 1)")
    page.table(
      TextTable(
        [
          .init(title: "claimant", width: 44), .init(title: "on paper", width: 14),
          .init(title: "in fact", width: 14),
        ], rows))
  }

  private static func ends(_ summary: Summary, _ name: String) -> String? {
    guard let fan = summary.fans.first(where: { $0.name == name }), let first = fan.days.first,
      let last = fan.days.last
    else { return nil }
    let unit = fan.unit
    return "\(Amount.short(first.q50, unit: unit)) -> \(Amount.short(last.q50, unit: unit))"
  }
}
