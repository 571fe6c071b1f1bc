import Inference

/// What matters: how far the result moves as each input moves over its stated range.
public enum TornadoChart: Chart {
  public static let id = "tornado"
  public static let title = "Which unknowns matter most?"

  public static func sheet(_ findings: ReportFindings) -> ChartSheet? {
    findings.tornado.flatMap(sheet)
  }

  /// The bars of a result, wherever they come from; nil where there is none.
  static func sheet(_ finding: TornadoFinding) -> ChartSheet? {
    guard !finding.tornado.bars.isEmpty else { return nil }
    let bars = Array(finding.tornado.bars.prefix(12))
    return ChartSheet(
      id: id, title: title, about: about(finding), reading: reading,
      table: table(finding), encoding: encoding
    ) { drawing, width in
      let end = rows(bars, finding).draw(&drawing, from: 24, width: width)
      drawing.line((14, end + 8), (34, end + 8), stroke: Palette.strongOther.light, width: 7)
      drawing.mark(.square, 24, end + 8, size: 5, colour: Palette.strongOther.light)
      drawing.text("input at its low end", 42, end + 12, size: 12, fill: Drawing.quiet)
      drawing.line((180, end + 8), (200, end + 8), stroke: Palette.strong.light, width: 7)
      drawing.mark(.circle, 190, end + 8, size: 5, colour: Palette.strong.light)
      drawing.text("at its high end", 208, end + 12, size: 12, fill: Drawing.quiet)
      return end + 26
    }
  }

  private static let reading =
    "Each bar moves one input over its stated range, all else as it was, with the same luck. A "
    + "long bar is worth finding out about; where the difference can not be told from nothing, the "
    + "row says so."

  private static func about(_ finding: TornadoFinding) -> String {
    let clear = finding.tornado.bars.filter(\.swing.isClear).prefix(3)
    let unclear = finding.tornado.unclear.count
    let parts = clear.map { "\($0.name) \(signed($0.swing.value, finding))" }
    let moved = parts.isEmpty ? "No input moves it clearly" : parts.joined(separator: ", ")
    return "\(finding.of), change from the low to the high end of each input: \(moved). "
      + "\(Amount.count(unclear, "input")) can not be told from nothing."
  }

  /// `+12 points`, or a number in its unit.
  static func signed(_ value: Double, _ finding: TornadoFinding) -> String {
    guard value.isFinite else { return "unknown" }
    if finding.isProbability { return ChangesChart.points(value) }
    return (value < 0 ? "-" : "+") + Amount.full(value.magnitude, unit: finding.unit)
  }

  private static func rows(_ bars: [TornadoBar], _ finding: TornadoFinding) -> IntervalRows {
    let values = bars.flatMap { [$0.atLow.value, $0.atHigh.value] }.filter(\.isFinite)
    let scale = FigureScale(values, isLogarithmic: false, ticks: 5)
    let ends = (scale.ticks.first?.value ?? 0, scale.ticks.last?.value ?? 1)
    let middles = bars.map { ($0.atLow.value + $0.atHigh.value) / 2 }.filter(\.isFinite).sorted()
    let middle = middles.isEmpty ? 0 : middles[middles.count / 2]
    return IntervalRows(
      rows: bars.map { bar in
        let isClear = bar.swing.isClear
        return IntervalRows.Row(
          label: "\(bar.name), \(Amount.full(bar.range.lowerBound)) to "
            + Amount.full(bar.range.upperBound),
          value: isClear ? signed(bar.swing.value, finding) : "unclear",
          bars: [
            (middle, bar.atLow.value, Palette.strongOther.light),
            (middle, bar.atHigh.value, Palette.strong.light),
          ],
          marks: [
            (bar.atLow.value, .square, Palette.strongOther.light),
            (bar.atHigh.value, .circle, Palette.strong.light),
          ])
      }, low: ends.0, high: ends.1,
      ticks: scale.ticks.map {
        ($0.value, finding.isProbability ? ChangesChart.hundredths($0.value) : $0.label)
      },
      axis: finding.of + (finding.isProbability ? ", %" : finding.unit.isEmpty ? "" : ", ")
        + (finding.isProbability ? "" : finding.unit), zero: middle)
  }

  private static func table(_ finding: TornadoFinding) -> ChartTable {
    func shown(_ value: Double) -> ChartTable.Cell {
      finding.isProbability
        ? .chance(value) : .number(value, Amount.full(value, unit: finding.unit))
    }
    return ChartTable(
      [
        .words("input", "input"), .numbers("low", "low end"), .numbers("high", "high end"),
        .numbers("at_low", "result at the low end"), .numbers("at_high", "at the high end"),
        .numbers("swing", "change"), .numbers("swing_low", "from"), .numbers("swing_high", "to"),
      ],
      finding.tornado.bars.map { bar in
        let swing = bar.swing.interval
        return [
          .words(bar.name), .number(bar.range.lowerBound, Amount.full(bar.range.lowerBound)),
          .number(bar.range.upperBound, Amount.full(bar.range.upperBound)),
          shown(bar.atLow.value), shown(bar.atHigh.value),
          .number(bar.swing.value, signed(bar.swing.value, finding)),
          .number(swing.lowerBound, signed(swing.lowerBound, finding)),
          .number(swing.upperBound, signed(swing.upperBound, finding)),
        ]
      })
  }

  private static let encoding: [(String, JSONValue)] = VegaWords.layers(
    VegaWords.layer(
      "bar",
      [
        ("y", VegaWords.field("input", "nominal", "", VegaWords.unsorted)),
        ("x", VegaWords.field("at_low", "quantitative", "result")),
        ("x2", VegaWords.end("at_high")),
      ]))
}
