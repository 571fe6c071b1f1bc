import Inference
import Simulation

/// Stakes: what each ending cost in lives, liberty, bargain, money and sovereignty.
public enum StakesChart: Chart {
  public static let id = "stakes"
  public static let title = "What is at stake?"

  public static func sheet(_ findings: ReportFindings) -> ChartSheet? {
    let summary = findings.run.summary
    guard summary.runs > 0, !summary.stakes.isEmpty else { return nil }
    let ruler = Headline.ruler(of: summary)
    let panels = panels(summary)
    return ChartSheet(
      id: id, title: title, about: about(panels, ruler), reading: reading,
      table: table(panels, ruler), encoding: encoding
    ) { drawing, width in
      var y = 18.0
      for panel in panels {
        y = drawing.words(
          panel.heading, 14, y, room: width - 28, size: 13, isBold: true, fill: Drawing.ink)
        y = rows(panel, ruler).draw(&drawing, from: y + 7, width: width) + 20
      }
      return y - 8
    }
  }

  private static let reading =
    "For each ending: the median of the runs that ended so, and the bar that holds 90% of them. "
    + "How many runs there are stands behind each; endings of fewer than five are in "
    + "the table only."

  private struct Panel {
    var heading: String
    var unit: String
    var isShare: Bool
    var stakes: [Stake]
  }

  private static let headings = [
    "deaths": "People killed", "detained": "People detained",
    "damage": "Damage",
    "bargain": "What is left of the implicit bargain",
    "capital-flown": "Elite capital gone abroad", "sovereignty": "Sovereignty kept",
    "export-terms": "What exports still earn",
    "alignment": "Alignment with the patron",
  ]

  private static func panels(_ summary: Summary) -> [Panel] {
    var seen: [String] = []
    for stake in summary.stakes where !seen.contains(stake.observable) {
      seen.append(stake.observable)
    }
    return seen.compactMap { id in
      let stakes = summary.stakes.filter { $0.observable == id && !$0.size.q50.isNaN }
      guard let first = stakes.first else { return nil }
      let isShare = first.unit.hasPrefix("share")
      return Panel(
        heading: (headings[id] ?? id) + (isShare ? " (\(first.unit))" : ""), unit: first.unit,
        isShare: isShare, stakes: stakes)
    }
  }

  private static func about(_ panels: [Panel], _ ruler: String) -> String {
    panels.prefix(2).map { panel in
      let parts = panel.stakes.map { stake in
        "\(Headline.short(stake.label, ruler: ruler)) "
          + RunRange.full(stake.size, unit: panel.unit)
      }
      return "\(panel.heading): \(parts.joined(separator: "; "))."
    }.joined(separator: " ")
  }

  /// Endings of at least five runs; all where none has so many.
  private static func drawn(_ panel: Panel) -> [Stake] {
    let common = panel.stakes.filter { $0.count >= 5 }
    return common.isEmpty ? panel.stakes : common
  }

  private static func rows(_ panel: Panel, _ ruler: String) -> IntervalRows {
    let most = drawn(panel).map(\.size.q95).filter(\.isFinite).max() ?? 1
    let scale = FigureScale([0, panel.isShare ? 1 : max(1, most)], isLogarithmic: false, ticks: 4)
    return IntervalRows(
      rows: drawn(panel).map { stake in
        let place = Outcome.allCases.firstIndex(of: stake.outcome) ?? 0
        let ink = Palette.series[place % Palette.series.count].light
        let range = RunRange.short(stake.size, unit: panel.unit)
        return IntervalRows.Row(
          label: Headline.short(stake.label, ruler: ruler)
            + " (\(Amount.count(stake.count, "run")))",
          value: Amount.short(stake.size.q50, unit: panel.unit), range: range,
          bars: [(stake.size.q05, stake.size.q95, ink)],
          marks: [(stake.size.q50, .ring, Drawing.ink)],
          key: (Mark.allCases[place % Mark.allCases.count], ink))
      }, low: 0, high: scale.ticks.last?.value ?? 1,
      ticks: scale.ticks.map { ($0.value, panel.isShare ? $0.label : Amount.short($0.value)) },
      axis: panel.unit)
  }

  private static func table(_ panels: [Panel], _ ruler: String) -> ChartTable {
    ChartTable(
      [
        .words("stake", "stake"), .words("ending", "ending"), .numbers("runs", "runs"),
        .numbers("median", "median"), .numbers("q05", "90% from"), .numbers("q95", "90% to"),
        .words("unit", "unit"),
      ],
      panels.flatMap { panel in
        panel.stakes.map { stake in
          func cell(_ value: Double) -> ChartTable.Cell {
            .number(value, Amount.full(value, unit: panel.unit))
          }
          return [
            .words(panel.heading), .words(Headline.short(stake.label, ruler: ruler)),
            .number(Double(stake.count), Amount.grouped(stake.count)), cell(stake.size.q50),
            cell(stake.size.q05), cell(stake.size.q95), .words(panel.unit),
          ]
        }
      })
  }

  private static let encoding: [(String, JSONValue)] = [
    ("facet", .object([("row", VegaWords.field("stake", "nominal", "", VegaWords.unsorted))])),
    (
      "spec",
      .object(
        VegaWords.layers(
          VegaWords.layer(
            "bar",
            [
              ("y", VegaWords.field("ending", "nominal", "", VegaWords.unsorted)),
              ("x", VegaWords.field("q05", "quantitative", "size")),
              ("x2", VegaWords.end("q95")),
            ]),
          VegaWords.layer(
            "point",
            [
              ("y", VegaWords.field("ending", "nominal", "", VegaWords.unsorted)),
              ("x", VegaWords.field("median", "quantitative")),
            ])))
    ),
    ("resolve", .object([("scale", .object([("x", .string("independent"))]))])),
  ]
}
