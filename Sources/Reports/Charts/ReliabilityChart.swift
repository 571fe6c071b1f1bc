public import Inference

/// How forecasts came out: what was said against what happened, with the number of forecasts.
public enum ReliabilityChart: Chart {
  public static let id = "reliability"
  public static let title = "Have we been right?"

  public static func sheet(_ findings: ReportFindings) -> ChartSheet? {
    findings.reliability.flatMap(sheet)
  }

  /// The diagram of settled forecasts, wherever they come from; nil where there is none.
  public static func sheet(_ reliability: Reliability) -> ChartSheet? {
    guard !reliability.bins.isEmpty else { return nil }
    return ChartSheet(
      id: id, title: title, about: about(reliability), reading: reading,
      table: table(reliability), encoding: encoding, isCaptioned: true
    ) { drawing, width in
      draw(reliability, width, &drawing)
    }
  }

  private static let reading =
    "When we said 70%, did it happen 70% of the time? Points on the diagonal say so. The bar is "
    + "where 90% of such points lie if the forecasts are right; a point outside its bar is a "
    + "fault. n, above the points, is how many forecasts each rests on."

  private static func about(_ reliability: Reliability) -> String {
    let bins = reliability.bins
    let count = bins.reduce(0) { $0 + $1.count }
    let inside = bins.count { $0.isConsistent }
    return "\(Amount.count(count, "settled forecast")) in \(Amount.count(bins.count, "bin")); "
      + "\(Amount.grouped(inside)) of them where right forecasts would lie."
  }

  private static func draw(
    _ reliability: Reliability, _ width: Double, _ drawing: inout Drawing
  ) -> Double {
    let size = min(320, width - 130)
    let (left, top) = (58.0, 66.0)
    func x(_ share: Double) -> Double { left + size * min(1, max(0, share)) }
    func y(_ share: Double) -> Double { top + size - size * min(1, max(0, share)) }
    for share in [0, 0.25, 0.5, 0.75, 1.0] {
      drawing.line((x(share), y(0)), (x(share), y(1)), stroke: Palette.rule.light)
      drawing.line((x(0), y(share)), (x(1), y(share)), stroke: Palette.rule.light)
      let label = String(Int(share * 100))
      drawing.text(label, x(share), y(0) + 18, size: 11, anchor: "middle", fill: Drawing.quiet)
      drawing.text(label, x(0) - 7, y(share) + 4, size: 11, anchor: "end", fill: Drawing.quiet)
    }
    drawing.path(
      [(x(0), y(0)), (x(1), y(1))], fill: "none", stroke: Drawing.quiet, dashes: "5 4")
    for (place, bin) in reliability.bins.enumerated() {
      let at = x(bin.forecast)
      drawing.line(
        (at, y(bin.consistent.lowerBound)), (at, y(bin.consistent.upperBound)),
        stroke: Palette.deep.light, width: 6)
      drawing.mark(
        bin.isConsistent ? .circle : .cross, at, y(bin.observed), size: 5.5, colour: Drawing.ink)
      // Above the plot, where no bar crosses them; in three rows, so that none hides another.
      drawing.text(
        Amount.short(Double(bin.count)), at, top - 8 - 12 * Double(place % 3), size: 10,
        anchor: "middle", fill: Drawing.quiet)
    }
    drawing.text("n", left - 14, top - 8, size: 11, anchor: "end", fill: Drawing.quiet)
    drawing.text(
      "said, %", left + size / 2, y(0) + 36, size: 12, anchor: "middle", fill: Drawing.quiet)
    drawing.text("happened, %", 14, 20, size: 11, fill: Drawing.quiet)
    return y(0) + 48
  }

  private static func table(_ reliability: Reliability) -> ChartTable {
    ChartTable(
      [
        .numbers("from", "from"), .numbers("to", "to"), .numbers("forecasts", "forecasts"),
        .numbers("said", "said, mean"), .numbers("happened", "happened"),
        .numbers("low", "if right, from"), .numbers("high", "if right, to"),
        .words("inside", "inside"),
      ],
      reliability.bins.map { bin in
        [
          .number(bin.range.lowerBound, Amount.decimals(bin.range.lowerBound, 2)),
          .number(bin.range.upperBound, Amount.decimals(bin.range.upperBound, 2)),
          .number(Double(bin.count), Amount.grouped(bin.count)), .chance(bin.forecast),
          .number(bin.observed, Amount.decimals(bin.observed, 2)),
          .number(bin.consistent.lowerBound, Amount.decimals(bin.consistent.lowerBound, 2)),
          .number(bin.consistent.upperBound, Amount.decimals(bin.consistent.upperBound, 2)),
          .words(bin.isConsistent ? "yes" : "no"),
        ]
      })
  }

  private static let encoding: [(String, JSONValue)] = {
    let said = ("x", VegaWords.field("said", "quantitative", "said", VegaWords.share))
    return VegaWords.layers(
      VegaWords.layer(
        "rule",
        [
          said, ("y", VegaWords.field("low", "quantitative", "happened", VegaWords.share)),
          ("y2", VegaWords.end("high")),
        ]),
      VegaWords.layer("point", [said, ("y", VegaWords.field("happened", "quantitative"))]))
  }()
}
