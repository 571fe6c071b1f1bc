import Inference
import Simulation

extension ExplainText {
  /// Parameters that the evidence moved most, posterior against prior.
  static func shifts(_ document: ExplainDocument, _ page: inout TextPage) {
    shifts(document.shifts, heading: "What the evidence says of the model's numbers", &page)
  }

  /// Parameters that something moved most, under a heading.
  static func shifts(
    _ shifts: [ExplainDocument.Shift], heading: String, _ page: inout TextPage
  ) {
    guard !shifts.isEmpty else { return }
    page.heading(heading)
    let founded = shifts.filter(\.isFounded)
    let shown = Array(founded.prefix(shownShifts))
    if !shown.isEmpty { page.table(shiftTable(shown)) }
    page.paragraph(
      shiftWords(founded.count, of: shifts.count)
        + (shown.isEmpty
          ? ""
          : " Mean and 90% interval; moved: in standard deviations of the prior."),
      indent: 2, hanging: 2)
  }

  private static let shownShifts = 8

  static func shiftWords(_ count: Int, of all: Int) -> String {
    if count == 0 {
      return all == 1
        ? "The one open number did not move by more than twice its error."
        : "None of \(Amount.grouped(all)) open numbers moved by more than twice its error."
    }
    return
      "\(Amount.grouped(count)) of \(Amount.count(all, "open number")) moved by more than twice "
      + "\(count == 1 ? "its error" : "their errors")"
      + (count > shownShifts ? "; `--json` has all." : ".")
  }

  private static func shiftTable(_ shifts: [ExplainDocument.Shift]) -> TextTable {
    TextTable(
      [
        .init(title: "parameter", width: 26), .init(title: "prior", width: 19),
        .init(title: "posterior", width: 19),
        .init(title: "moved", width: 5, isRight: true),
      ],
      shifts.map { shift in
        let unit = shift.unit == Unit.none.rawValue ? "" : ", \(shift.unit)"
        return [
          shift.id + unit, band(shift.prior), band(shift.posterior), signed(shift.moved),
        ]
      })
  }

  /// `0.30 (0.12 to 0.60)`.
  static func band(_ band: ExplainDocument.Shift.Band) -> String {
    "\(Signed.plain(band.mean)) (\(Signed.plain(band.low)) to \(Signed.plain(band.high)))"
  }

  private static func signed(_ moved: Double) -> String {
    (moved > 0 ? "+" : "") + Amount.decimals(moved, 1)
  }
}
