import Inference
import Simulation

/// How it ends: a hundred marks, then each ending with its probability and 90% range.
public enum OutcomeChart: Chart {
  public static let id = "outcomes"
  public static let title = "How does it end?"

  public static func sheet(_ findings: ReportFindings) -> ChartSheet? {
    let summary = findings.run.summary
    guard summary.runs > 0 else { return nil }
    let entries = entries(summary)
    return ChartSheet(
      id: id, title: title, about: about(summary, entries), reading: reading,
      table: table(summary), encoding: encoding
    ) { drawing, width in
      let y = hundred(entries, summary, width, &drawing)
      return rows(entries, Headline.ruler(of: summary)).draw(&drawing, from: y, width: width) + 6
    }
  }

  private static let reading =
    "Count the marks: each is one of a hundred simulated crises. The bar is the range: "
    + "where the probability could lie if the model's unknowns were known; chance within a run is "
    + "not in it."

  private struct Entry {
    var share: OutcomeShare
    var marks: Int
    var mark: Mark
    var colour: String
  }

  private static func entries(_ summary: Summary) -> [Entry] {
    let marks = Hundred.shared(summary.outcomes.map(\.chance.probability))
    return zip(summary.outcomes, marks).compactMap { share, marks in
      guard share.count > 0 || marks > 0 else { return nil }
      let place = Outcome.allCases.firstIndex(of: share.outcome) ?? 0
      let (shapes, inks) = (Mark.allCases, Palette.series)
      return Entry(
        share: share, marks: marks, mark: shapes[place % shapes.count],
        colour: inks[place % inks.count].light)
    }
  }

  private static func about(_ summary: Summary, _ entries: [Entry]) -> String {
    let parts = entries.map { entry in
      let chance = entry.share.chance
      return "\(entry.share.label): \(Percent(chance.probability)), range "
        + "\(Percent.range(chance.low, chance.high)), \(entry.marks) of 100 marks"
    }
    return "\(parts.joined(separator: "; ")). \(Amount.count(summary.runs, "run"))."
  }

  /// The marks, and what one of them is; gives where the rows begin.
  private static func hundred(
    _ entries: [Entry], _ summary: Summary, _ width: Double, _ drawing: inout Drawing
  ) -> Double {
    let isNarrow = width < 500
    let marks = entries.flatMap { entry in Array(repeating: entry, count: entry.marks) }
    for (place, entry) in marks.enumerated() {
      let (row, column) = place.quotientAndRemainder(dividingBy: 20)
      drawing.mark(
        entry.mark, 20 + (isNarrow ? 15.7 : 17) * Double(column), 18 + 19 * Double(row),
        size: 5.8, colour: entry.colour)
    }
    let heading = "\(Headline.ruler(of: summary)), by \(CaseCalendar(summary.crisis).end)"
    let note = "Each mark = 1 of 100 crises (\(Amount.count(summary.runs, "run")))"
    let (left, top) = isNarrow ? (14.0, 124.0) : (385.0, 26.0)
    let room = width - left - 14
    let head = TextMeasure.lines(heading, room: room, size: 13, isBold: true, most: 2)
    for (place, line) in head.enumerated() {
      drawing.text(line, left, top + 17 * Double(place), isBold: true)
    }
    var y = top + 17 * Double(head.count) + 2
    y = drawing.words(note, left, y, room: room)
    if !isNarrow { y = drawing.words(RunRange.ofProbabilities, left, y, room: room) }
    return max(142, y + 14)
  }

  private static func rows(_ entries: [Entry], _ ruler: String) -> IntervalRows {
    IntervalRows(
      rows: entries.map { entry in
        let chance = entry.share.chance
        return IntervalRows.Row(
          label: Headline.short(entry.share.label, ruler: ruler),
          value: Percent(chance.probability).description,
          range: Percent.range(chance.low, chance.high),
          bars: [(chance.low, chance.high, entry.colour)],
          marks: [(chance.probability, .ring, Drawing.ink)], key: (entry.mark, entry.colour))
      }, low: 0, high: 1, ticks: IntervalRows.percentages, axis: "probability, %")
  }

  private static func table(_ summary: Summary) -> ChartTable {
    ChartTable(
      [
        .words("ending", "ending"), .numbers("probability", "probability"),
        .numbers("low", "from"), .numbers("high", "to"), .numbers("runs", "runs"),
      ],
      summary.outcomes.map { share in
        [
          .words(share.label), .chance(share.chance.probability), .chance(share.chance.low),
          .chance(share.chance.high),
          .number(Double(share.count), Amount.grouped(share.count)),
        ]
      })
  }

  private static let encoding = VegaWords.layers(
    VegaWords.layer(
      "bar",
      [
        ("y", VegaWords.field("ending", "nominal", "", VegaWords.unsorted)),
        ("x", VegaWords.field("low", "quantitative", "probability", VegaWords.share)),
        ("x2", VegaWords.end("high")),
      ]),
    VegaWords.layer(
      "point",
      [
        ("y", VegaWords.field("ending", "nominal", "", VegaWords.unsorted)),
        ("x", VegaWords.field("probability", "quantitative")),
      ]))
}
