import Inference
import Polity
import Simulation

/// Who sides with whom: for each claimant the offices on paper and the power behind them, by day.
public enum PowerChart: Chart {
  public static let id = "power"
  public static let title = "Who sides with whom?"

  public static func sheet(_ findings: ReportFindings) -> ChartSheet? {
    let summary = findings.run.summary
    let panels = panels(summary)
    guard summary.runs > 0, !panels.isEmpty else { return nil }
    let calendar = CaseCalendar(summary.crisis)
    return ChartSheet(
      id: id, title: title, about: about(panels), reading: reading,
      table: table(panels, calendar), encoding: encoding
    ) { drawing, width in
      let columns = width < 500 ? 1 : 2
      let each = (width - 28 - 28 * Double(columns - 1)) / Double(columns)
      var end = 0.0
      for (place, panel) in panels.enumerated() {
        let (row, column) = place.quotientAndRemainder(dividingBy: columns)
        let left = 14 + Double(column) * (each + 28)
        end = draw(panel, calendar, left, 10 + 208 * Double(row), each, &drawing)
      }
      return legend(end + 20, width, &drawing)
    }
  }

  private static let reading =
    "Power on paper is the weight of the offices somebody holds; power in fact is what stands "
    + "behind them: followers among the elite, armed bodies, crowds. Where the two part, the "
    + "constitution no longer says who rules."

  private struct Panel {
    var claimant: Claimant
    var paper: [Quantiles]
    var fact: [Quantiles]
    var lean: [Quantiles]
    var share: ClaimantShare?
  }

  private static func panels(_ summary: Summary) -> [Panel] {
    summary.crisis.country.claimants.compactMap { claimant in
      func days(_ name: String) -> [Quantiles] {
        summary.fans.first { $0.name == "\(name)(\(claimant.id))" }?.days ?? []
      }
      let (paper, fact) = (days("formal-power"), days("real-power"))
      guard !paper.isEmpty, paper.count == fact.count else { return nil }
      return Panel(
        claimant: claimant, paper: paper, fact: fact, lean: days("lean"),
        share: summary.claimants.first { $0.id == claimant.id })
    }
  }

  private static func about(_ panels: [Panel]) -> String {
    let parts = panels.compactMap { panel -> String? in
      guard let paper = panel.paper.last, let fact = panel.fact.last else { return nil }
      return "\(panel.claimant.name): \(Amount.decimals(paper.q50, 2)) on paper, "
        + "\(Amount.decimals(fact.q50, 2)) in fact"
    }
    return "Medians on the last day, shares of 1. \(parts.joined(separator: "; "))."
  }

  private static func draw(
    _ panel: Panel, _ calendar: CaseCalendar, _ left: Double, _ top: Double, _ width: Double,
    _ drawing: inout Drawing
  ) -> Double {
    let name = TextMeasure.cut(panel.claimant.name, room: width, size: 13, isBold: true)
    drawing.text(name, left, top + 12, isBold: true)
    let plot = DayPlot(
      calendar: calendar, left: left + 30, right: left + width - 4, top: top + 28,
      bottom: top + 138)
    func y(_ share: Double) -> Double {
      plot.bottom - (plot.bottom - plot.top) * min(1, max(0, share))
    }
    for share in [0, 0.5, 1.0] {
      drawing.line((plot.left, y(share)), (plot.right, y(share)), stroke: Palette.rule.light)
      drawing.text(
        Amount.decimals(share, share == 0.5 ? 1 : 0), plot.left - 6, y(share) + 4, size: 11,
        anchor: "end", fill: Drawing.quiet)
    }
    func line(_ days: [Quantiles], _ value: KeyPath<Quantiles, Double>) -> [(Double, Double)] {
      days.enumerated().filter { $0.element[keyPath: value].isFinite }
        .map { (plot.x($0.offset), y($0.element[keyPath: value])) }
    }
    drawing.path(
      line(panel.fact, \.q95) + line(panel.fact, \.q05).reversed(), fill: Palette.faint.light,
      stroke: Palette.deep.light, width: 0.6)
    drawing.path(line(panel.fact, \.q50), fill: "none", stroke: Palette.strong.light, width: 3)
    drawing.path(
      line(panel.paper, \.q50), fill: "none", stroke: Palette.strongOther.light, width: 2.5,
      dashes: "6 4")
    plot.dates(&drawing, size: 11)
    return plot.bottom + 36
  }

  private static func legend(_ top: Double, _ width: Double, _ drawing: inout Drawing) -> Double {
    drawing.path(
      [(14, top - 4), (44, top - 4)], fill: "none", stroke: Palette.strongOther.light, width: 2.5,
      dashes: "6 4")
    drawing.text("on paper: offices held", 52, top, size: 12, fill: Drawing.quiet)
    drawing.path(
      [(14, top + 14), (44, top + 14)], fill: "none", stroke: Palette.strong.light, width: 3)
    return drawing.words(
      "in fact: what stands behind them, median and 90% of the runs", 52, top + 18,
      room: width - 66)
  }

  private static func table(_ panels: [Panel], _ calendar: CaseCalendar) -> ChartTable {
    ChartTable(
      [
        .words("date", "day"), .words("claimant", "claimant"), .numbers("on_paper", "on paper"),
        .numbers("in_fact", "in fact"), .numbers("in_fact_q05", "90% from"),
        .numbers("in_fact_q95", "90% to"), .numbers("lean", "share of the elite"),
        .numbers("in_office", "holds an office"), .numbers("strongest", "strongest"),
      ],
      panels.flatMap { panel in
        panel.paper.indices.map { day in
          let (paper, fact) = (panel.paper[day].q50, panel.fact[day])
          func share(_ value: Double) -> ChartTable.Cell {
            .number(value, Amount.short(value, unit: "share"))
          }
          func chance(_ days: [Chance]?) -> ChartTable.Cell {
            .chance(days?.indices.contains(day) == true ? days?[day].probability ?? .nan : .nan)
          }
          return [
            .words(calendar.day(day).description), .words(panel.claimant.name), share(paper),
            share(fact.q50), share(fact.q05), share(fact.q95),
            share(panel.lean.indices.contains(day) ? panel.lean[day].q50 : .nan),
            chance(panel.share?.inOffice), chance(panel.share?.strongest),
          ]
        }
      })
  }

  private static let encoding: [(String, JSONValue)] = {
    let time = ("x", VegaWords.field("date", "temporal", "day"))
    let who = ("color", VegaWords.field("claimant", "nominal"))
    return VegaWords.layers(
      VegaWords.layer(
        "line", [time, who, ("y", VegaWords.field("in_fact", "quantitative", "share"))]),
      VegaWords.layer("point", [time, who, ("y", VegaWords.field("on_paper", "quantitative"))]))
  }()
}
