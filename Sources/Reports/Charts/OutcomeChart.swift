public import Inference
import Simulation

/// How it ends: a hundred marks, then each ending with its probability and 90% range.
public enum OutcomeChart: Chart {
  public static let id = "outcomes"
  public static let title = "How does it end?"

  public static func svg(_ document: RunDocument) -> String {
    let summary = document.summary
    let entries = entries(summary)
    var drawing = Drawing(
      id: id, width: 700, title: title, about: about(summary, entries))
    guard summary.runs > 0 else {
      drawing.text("Nothing was run.", 20, 40)
      return drawing.svg(height: 60)
    }
    hundred(entries, &drawing)
    note(summary, &drawing)
    var y = 148.0
    for entry in entries { y = row(entry, Headline.ruler(of: summary), y, &drawing) }
    axis(y, &drawing)
    return drawing.svg(height: y + 44)
  }

  private struct Entry {
    var share: OutcomeShare
    var marks: Int
    var mark: Mark
    var colour: String
  }

  /// All of 5:1 or more on white.
  private static let colours = [
    "#8a1c4a", "#9a3a00", "#6b3a86", "#5c4a00", "#005f96", "#00664b", "#1b1f24", "#57606a",
  ]

  private static func entries(_ summary: Summary) -> [Entry] {
    let marks = Hundred.shared(summary.outcomes.map(\.chance.probability))
    return zip(summary.outcomes, marks).compactMap { share, marks in
      guard share.count > 0 || marks > 0 else { return nil }
      let place = Outcome.allCases.firstIndex(of: share.outcome) ?? 0
      let shapes = Mark.allCases
      return Entry(
        share: share, marks: marks, mark: shapes[place % shapes.count],
        colour: colours[place % colours.count])
    }
  }

  private static func about(_ summary: Summary, _ entries: [Entry]) -> String {
    guard summary.runs > 0 else { return "Nothing was run." }
    let parts = entries.map { entry in
      let chance = entry.share.chance
      return "\(entry.share.label): \(Percent(chance.probability)), range "
        + "\(Percent.range(chance.low, chance.high)), \(entry.marks) of 100 marks"
    }
    return "\(parts.joined(separator: "; ")). \(Amount.count(summary.runs, "run"))."
  }

  private static func hundred(_ entries: [Entry], _ drawing: inout Drawing) {
    let marks = entries.flatMap { entry in Array(repeating: entry, count: entry.marks) }
    for (place, entry) in marks.enumerated() {
      let (row, column) = place.quotientAndRemainder(dividingBy: 20)
      drawing.mark(
        entry.mark, 24 + 17 * Double(column), 22 + 19 * Double(row), colour: entry.colour)
    }
  }

  private static func note(_ summary: Summary, _ drawing: inout Drawing) {
    let runs = "Each mark = 1 of 100 crises (\(Amount.count(summary.runs, "run")))"
    let heading = "\(Headline.ruler(of: summary)), by \(CaseCalendar(summary.crisis).end)"
    drawing.text(Wrapping.lines(heading, 42)[0], 385, 26, isBold: true)
    let lines = Wrapping.lines(runs, 48) + Wrapping.lines(RunRange.ofProbabilities, 48)
    for (place, line) in lines.enumerated() {
      drawing.text(line, 385, 46 + 16 * Double(place), size: 12, fill: Drawing.quiet)
    }
  }

  /// A row of the list; gives the place of the next.
  private static func row(
    _ entry: Entry, _ ruler: String, _ y: Double, _ drawing: inout Drawing
  ) -> Double {
    let chance = entry.share.chance
    let label = Headline.short(entry.share.label, ruler: ruler)
    let lines = Wrapping.lines(label, 34).prefix(3)
    drawing.mark(entry.mark, 24, y - 4, colour: entry.colour)
    for (place, line) in lines.enumerated() {
      drawing.text(line, 42, y + 16 * Double(place))
    }
    drawing.text(
      Percent(chance.probability).description, 372, y, anchor: "end", isBold: true)
    drawing.line((x(0), y - 4), (x(1), y - 4), stroke: "#d0d7de", width: 6)
    if !chance.low.isNaN && !chance.high.isNaN && !chance.probability.isNaN {
      drawing.line((x(chance.low), y - 4), (x(chance.high), y - 4), stroke: entry.colour, width: 6)
      drawing.mark(.ring, x(chance.probability), y - 4, colour: Drawing.ink)
    }
    drawing.text(Percent.range(chance.low, chance.high), 612, y, size: 12, fill: Drawing.quiet)
    return y + 10 + 16 * Double(lines.count)
  }

  private static func axis(_ y: Double, _ drawing: inout Drawing) {
    drawing.line((x(0), y), (x(1), y))
    for tick in stride(from: 0, through: 100, by: 25) {
      let place = x(Double(tick) / 100)
      drawing.line((place, y), (place, y + 5))
      drawing.text(String(tick), place, y + 18, size: 12, anchor: "middle", fill: Drawing.quiet)
    }
    drawing.text("probability, %", x(0.5), y + 34, size: 12, anchor: "middle", fill: Drawing.quiet)
  }

  private static func x(_ share: Double) -> Double { 390 + 210 * min(1, max(0, share)) }
}
