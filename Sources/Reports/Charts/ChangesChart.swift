import Inference

/// What if: the difference that each change makes, from runs that share every draw of chance.
public enum ChangesChart: Chart {
  public static let id = "changes"
  public static let title = "What if someone had acted differently?"

  public static func sheet(_ findings: ReportFindings) -> ChartSheet? {
    sheet(findings.changes, ruler: Headline.ruler(of: findings.run.summary))
  }

  /// Changes, wherever they come from, of the chance that a ruler stays; nil where there is none.
  static func sheet(_ findings: [ChangeFinding], ruler: String) -> ChartSheet? {
    let changes = findings.filter { $0.difference.value.isFinite }
    guard !changes.isEmpty else { return nil }
    return ChartSheet(
      id: id, title: title, about: about(changes, ruler), reading: reading,
      table: table(changes), encoding: encoding
    ) { drawing, width in
      rows(changes, ruler).draw(&drawing, from: 24, width: width) + 6
    }
  }

  private static let reading =
    "The same luck with and without the change, pair by pair. A bar that crosses the line, or hardly "
    + "misses it, is no clear difference, and is called so."

  /// `+12 points`, `-1 point`, `+0.4 points`, of a difference of probabilities.
  static func points(_ difference: Double) -> String {
    guard difference.isFinite else { return "unknown" }
    let size = difference.magnitude * 100
    let words = size < 9.95 ? Amount.decimals(size, 1) : Amount.decimals(size, 0)
    let short = words.hasSuffix(".0") ? String(words.dropLast(2)) : words
    if short == "0" { return "0 points" }
    return "\(difference < 0 ? "-" : "+")\(short) point\(short == "1" ? "" : "s")"
  }

  /// A share in hundredths, as short as it goes: `12`, `-0.5`.
  static func hundredths(_ share: Double) -> String {
    let text = Amount.decimals(share * 100, 1)
    let short = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    return short == "-0" ? "0" : short
  }

  /// The difference, or that there is none that is clear.
  static func verdict(_ change: ChangeFinding) -> String {
    change.isClear ? points(change.difference.value) : "no clear difference"
  }

  private static func about(_ changes: [ChangeFinding], _ ruler: String) -> String {
    let parts = changes.map { "\($0.name): \(verdict($0))" }
    return "Change in the chance that \(ruler) stays. \(parts.joined(separator: "; "))."
  }

  private static func rows(_ changes: [ChangeFinding], _ ruler: String) -> IntervalRows {
    let ends = changes.flatMap {
      [$0.difference.interval.lowerBound, $0.difference.interval.upperBound, 0]
    }.filter(\.isFinite)
    let scale = FigureScale(ends, isLogarithmic: false, ticks: 5)
    return IntervalRows(
      rows: changes.map { change in
        let ink = change.isClear ? Palette.strong.light : Drawing.quiet
        return IntervalRows.Row(
          label: change.name, value: verdict(change),
          bars: [
            (change.difference.interval.lowerBound, change.difference.interval.upperBound, ink)
          ],
          marks: [(change.difference.value, change.isClear ? .circle : .ring, ink)])
      }, low: scale.ticks.first?.value ?? -1, high: scale.ticks.last?.value ?? 1,
      ticks: scale.ticks.map { ($0.value, hundredths($0.value)) },
      axis: "change in the chance that \(ruler) stays, points", zero: 0)
  }

  private static func table(_ changes: [ChangeFinding]) -> ChartTable {
    ChartTable(
      [
        .words("change", "change"), .numbers("difference", "difference"),
        .numbers("low", "from"), .numbers("high", "to"), .words("verdict", "verdict"),
        .numbers("pairs", "pairs of runs"),
      ],
      changes.map { change in
        let range = change.difference.interval
        return [
          .words(change.name), .number(change.difference.value, points(change.difference.value)),
          .number(range.lowerBound, points(range.lowerBound)),
          .number(range.upperBound, points(range.upperBound)), .words(verdict(change)),
          .number(Double(change.pairs), Amount.grouped(change.pairs)),
        ]
      })
  }

  private static let encoding: [(String, JSONValue)] = {
    let name = ("y", VegaWords.field("change", "nominal", "", VegaWords.unsorted))
    return VegaWords.layers(
      VegaWords.layer(
        "bar",
        [
          name, ("x", VegaWords.field("low", "quantitative", "change in the chance")),
          ("x2", VegaWords.end("high")),
        ]),
      VegaWords.layer("point", [name, ("x", VegaWords.field("difference", "quantitative"))]))
  }()
}
