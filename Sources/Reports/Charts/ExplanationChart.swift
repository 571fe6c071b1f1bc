import Inference

/// Which explanation: from prior to posterior, with the range that the weighing leaves open.
public enum ExplanationChart: Chart {
  public static let id = "explanations"
  public static let title = "Which explanation fits the evidence?"

  public static func sheet(_ findings: ReportFindings) -> ChartSheet? {
    guard let weighing = findings.weighing, !weighing.explanations.isEmpty else { return nil }
    return ChartSheet(
      id: id, title: title, about: about(weighing), reading: reading, table: table(weighing),
      encoding: encoding
    ) { drawing, width in
      let end = rows(weighing).draw(&drawing, from: 24, width: width)
      drawing.mark(.ring, 20, end + 8, size: 5, colour: Drawing.ink)
      drawing.text("before the evidence", 32, end + 12, size: 12, fill: Drawing.quiet)
      drawing.mark(.circle, 172, end + 8, size: 5, colour: Drawing.ink)
      drawing.text("after it, with range", 184, end + 12, size: 12, fill: Drawing.quiet)
      return end + 24
    }
  }

  private static let reading =
    "The ring is where each explanation started, the dot where the evidence put it, the bar the "
    + "range that the errors of the weighing leave open. Explanations whose bars overlap are not "
    + "told apart by this alone."

  private static func about(_ weighing: ExplainDocument) -> String {
    let parts = weighing.explanations.map {
      "\(ExplainText.stated($0)), before the evidence \(Percent($0.prior))"
    }
    return "As of \(weighing.asOf): \(parts.joined(separator: "; "))."
  }

  private static func rows(_ weighing: ExplainDocument) -> IntervalRows {
    IntervalRows(
      rows: weighing.explanations.enumerated().map { place, entry in
        IntervalRows.Row(
          label: "\(place + 1) \(ExplainText.name(entry))",
          value: Percent(entry.posterior).description,
          range: Percent.range(entry.low, entry.high),
          bars: [(entry.low, entry.high, Palette.strong.light)],
          marks: [
            (entry.prior, .ring, Drawing.ink), (entry.posterior, .circle, Drawing.ink),
          ])
      }, low: 0, high: 1, ticks: IntervalRows.percentages, axis: "probability, %")
  }

  private static func table(_ weighing: ExplainDocument) -> ChartTable {
    ChartTable(
      [
        .words("explanation", "explanation"), .numbers("prior", "before"),
        .numbers("posterior", "after"), .numbers("low", "from"), .numbers("high", "to"),
        .numbers("second", "second route"),
      ],
      weighing.explanations.map { entry in
        [
          .words(ExplainText.name(entry)), .chance(entry.prior), .chance(entry.posterior),
          .chance(entry.low), .chance(entry.high),
          entry.second.map { .chance($0) } ?? .number(.nan, "-"),
        ]
      })
  }

  private static let encoding: [(String, JSONValue)] = {
    let name = ("y", VegaWords.field("explanation", "nominal", "", VegaWords.unsorted))
    return VegaWords.layers(
      VegaWords.layer(
        "bar",
        [
          name, ("x", VegaWords.field("low", "quantitative", "probability", VegaWords.share)),
          ("x2", VegaWords.end("high")),
        ]),
      VegaWords.layer("point", [name, ("x", VegaWords.field("prior", "quantitative"))]),
      VegaWords.layer("circle", [name, ("x", VegaWords.field("posterior", "quantitative"))]))
  }()
}
