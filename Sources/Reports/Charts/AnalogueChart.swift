import Inference

/// Analogues: other cases by how far their course runs from this one's.
public enum AnalogueChart: Chart {
  public static let id = "analogues"
  public static let title = "Which other cases run alike?"

  public static func sheet(_ findings: ReportFindings) -> ChartSheet? {
    sheet(findings.analogues)
  }

  /// Cases, wherever they come from; nil where there is none.
  static func sheet(_ findings: [AnalogueFinding]) -> ChartSheet? {
    let cases = findings.filter { $0.distance.isFinite && $0.distance >= 0 }
    guard !cases.isEmpty else { return nil }
    return ChartSheet(
      id: id, title: title, about: about(cases), reading: reading, table: table(cases),
      encoding: encoding
    ) { drawing, width in
      rows(cases).draw(&drawing, from: 24, width: width) + 6
    }
  }

  private static let reading =
    "A short bar is a case whose simulated course lies near this one's. That two cases run alike "
    + "in the model does not say that they will end alike."

  private static func about(_ cases: [AnalogueFinding]) -> String {
    let parts = cases.map { "\($0.title) (\(Amount.decimals($0.distance, 2))): \($0.ended)" }
    return "Nearest first: \(parts.joined(separator: "; "))."
  }

  private static func rows(_ cases: [AnalogueFinding]) -> IntervalRows {
    let scale = FigureScale([0] + cases.map(\.distance), isLogarithmic: false, ticks: 4)
    return IntervalRows(
      rows: cases.map { entry in
        IntervalRows.Row(
          label: "\(entry.title): \(entry.ended)", value: Amount.decimals(entry.distance, 2),
          range: entry.range.map(range) ?? "",
          bars: [(0, entry.distance, Palette.strong.light)])
      }, low: 0, high: scale.ticks.last?.value ?? 1,
      ticks: scale.ticks.map { ($0.value, $0.label) }, axis: "distance of the courses (0: alike)")
  }

  private static func range(_ range: ClosedRange<Double>) -> String {
    guard range.lowerBound.isFinite, range.upperBound.isFinite else { return "" }
    return "\(Amount.decimals(range.lowerBound, 2)) to \(Amount.decimals(range.upperBound, 2))"
  }

  private static func table(_ cases: [AnalogueFinding]) -> ChartTable {
    ChartTable(
      [
        .words("case", "case"), .numbers("distance", "distance"), .numbers("low", "90% from"),
        .numbers("high", "90% to"), .words("ended", "how it ended"),
      ],
      cases.map { entry in
        func cell(_ value: Double?) -> ChartTable.Cell {
          let number = value ?? .nan
          return .number(number, number.isFinite ? Amount.decimals(number, 2) : "-")
        }
        return [
          .words(entry.title), cell(entry.distance), cell(entry.range?.lowerBound),
          cell(entry.range?.upperBound), .words(entry.ended),
        ]
      })
  }

  private static let encoding: [(String, JSONValue)] = [
    ("mark", .string("bar")),
    (
      "encoding",
      .object([
        ("y", VegaWords.field("case", "nominal", "", VegaWords.unsorted)),
        ("x", VegaWords.field("distance", "quantitative")),
      ])
    ),
  ]
}
