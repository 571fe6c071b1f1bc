import Inference
import Polity

/// What each item says of each explanation, in decibans, most telling first.
public enum EvidenceMatrix: Chart {
  public static let id = "evidence-matrix"
  public static let title = "What does each item of evidence say?"

  public static func sheet(_ findings: ReportFindings) -> ChartSheet? {
    guard let weighing = findings.weighing, !weighing.explanations.isEmpty else { return nil }
    let found = ExplainFindings(weighing)
    let items = Array(found.telling.prefix(14))
    guard !items.isEmpty else { return nil }
    let shown = Array(weighing.explanations.prefix(5))
    let marks = MarkFindings(weighing)
    return ChartSheet(
      id: id, title: title, about: about(weighing, found), reading: reading,
      table: table(weighing, found), encoding: encoding, isCaptioned: true
    ) { drawing, width in
      let grid = Grid(width: width, columns: shown.count)
      var y = head(shown, grid, &drawing)
      for item in items {
        let judged = marks.rows.first { $0.item.id == item.id }?.cells ?? []
        y = row(item, found, judged, shown.count, grid, y, &drawing)
      }
      y += 14
      if grid.isNarrow {
        for (place, entry) in shown.enumerated() {
          let words = "\(place + 1) \(ExplainText.name(entry))"
          y = drawing.words(words, 14, y, room: width - 28)
        }
      }
      return drawing.words(
        "decibans against the average explanation: + speaks for, - against; 10 are odds of "
          + "10 to 1" + (marks.rows.isEmpty ? "" : ". " + letters), 14, y, room: width - 28)
    }
  }

  private static let reading =
    "Each number is how much more often the model produces the item under that explanation than "
    + "under the average one. Blue speaks for, orange against; the sign says so too. Items that "
    + "speak alike for every explanation tell nothing and are left out of the picture."

  /// What letters beside a number mean.
  private static let letters =
    "Letters: the analyst's own mark (\(MarkFindings.legend)), ! where the model says the opposite; "
    + "marks are not weighed"

  private static func about(_ weighing: ExplainDocument, _ found: ExplainFindings) -> String {
    let first = found.telling.first.map {
      "The most telling item is \(ExplainText.cited($0)). "
    }
    return (first ?? "")
      + ExplainText.silentWords(found.silentItems, of: weighing.items.count)
  }

  /// Where cells stand.
  private struct Grid {
    let isNarrow: Bool
    let width: Double
    let cell: Double
    let left: Double

    init(width: Double, columns: Int) {
      isNarrow = width < 500
      self.width = width
      let count = Double(max(1, columns))
      cell = isNarrow ? min(80, (width - 28) / count) : min(92, 400 / count)
      left = width - 14 - cell * count
    }

    func x(_ column: Int) -> Double { left + cell * Double(column) }
  }

  private static func head(
    _ shown: [ExplainDocument.Ranked], _ grid: Grid, _ drawing: inout Drawing
  ) -> Double {
    let labels = shown.enumerated().map { place, entry in
      grid.isNarrow
        ? [String(place + 1)]
        : TextMeasure.lines(ExplainText.name(entry), room: grid.cell - 6, size: 11, most: 3)
    }
    let tallest = labels.map(\.count).max() ?? 1
    for (place, lines) in labels.enumerated() {
      for (number, line) in lines.enumerated() {
        drawing.text(
          line, grid.x(place) + grid.cell / 2,
          16 + 14 * Double(tallest - lines.count + number), size: 11, anchor: "middle",
          isBold: grid.isNarrow)
      }
    }
    return 16 + 14 * Double(tallest) - 6
  }

  /// A row of cells with what the item reports; gives where the next begins.
  private static func row(
    _ item: ExplainDocument.Weight, _ found: ExplainFindings, _ judged: [MarkFindings.Cell?],
    _ columns: Int, _ grid: Grid, _ top: Double, _ drawing: inout Drawing
  ) -> Double {
    let grade = item.item?.grade.description ?? ""
    let words = item.item.map { $0.what.isEmpty ? item.id : $0.what } ?? item.id
    let room = grid.isNarrow ? grid.width - 28 : grid.left - 24
    let lines = TextMeasure.lines("\(grade) \(words)", room: room, size: 11.5, most: 2)
    for (place, line) in lines.enumerated() {
      drawing.text(line, 14, top + 15 + 14 * Double(place), size: 11.5)
    }
    let text = 14 * Double(lines.count) + 8
    let (cellTop, height) = grid.isNarrow ? (top + text + 1, 20.0) : (top + 2, max(24, text))
    for (place, value) in found.relative(item).prefix(columns).enumerated() {
      drawing.box(
        grid.x(place) + 1, cellTop, grid.cell - 2, height - 2, fill: shade(value),
        stroke: Palette.rule.light)
      let mark = judged.indices.contains(place) ? judged[place].map { " \($0.letters)" } : nil
      drawing.text(
        Decibans.signed(value) + (mark ?? ""), grid.x(place) + grid.cell / 2,
        cellTop + height / 2 + 3, size: 12,
        anchor: "middle")
    }
    return cellTop + height + (grid.isNarrow ? 4 : 0)
  }

  /// Deeper for more: from half a deciban, from three, from ten.
  private static func shade(_ value: Double) -> String {
    let isFor = value > 0
    switch value.magnitude {
    case ..<Decibans.nothing: return Palette.ground.light
    case ..<3: return (isFor ? Palette.faint : .faintOther).light
    case ..<10: return (isFor ? Palette.middle : .middleOther).light
    default: return value.isNaN ? Palette.ground.light : (isFor ? Palette.deep : .middleOther).light
    }
  }

  private static func table(
    _ weighing: ExplainDocument, _ found: ExplainFindings
  ) -> ChartTable {
    let names = weighing.explanations.prefix(6)
    let marks = MarkFindings(weighing)
    return ChartTable(
      [
        .words("item", "item"), .words("grade", "grade"), .words("date", "day"),
        .words("what", "what is reported"),
      ] + names.map { .numbers($0.id, ExplainText.name($0)) }
        + [.numbers("spread", "spread"), .numbers("produced", "runs that produce it")]
        + (marks.rows.isEmpty ? [] : [.words("marks", "the analyst's own marks")]),
      weighing.items.map { item in
        let cells = found.relative(item).prefix(names.count).map {
          ChartTable.Cell.number($0, Decibans.signed($0))
        }
        return [
          .words(item.id), .words(item.item?.grade.description ?? ""),
          .words(item.item?.day.description ?? ""), .words(item.item?.what ?? ""),
        ] + cells + [
          .number(item.diagnosticity, Amount.decimals(item.diagnosticity, 1)),
          item.produced.map { .chance($0) } ?? .number(.nan, "-"),
        ] + (marks.rows.isEmpty ? [] : [.words(marks.words(of: item.id))])
      })
  }

  /// Folded, because each explanation has a column of its own.
  private static let encoding: [(String, JSONValue)] = [
    ("mark", .string("rect")),
    (
      "encoding",
      .object([
        ("y", VegaWords.field("item", "nominal", "", VegaWords.unsorted)),
        ("color", VegaWords.field("spread", "quantitative", "spread, decibans")),
      ])
    ),
  ]
}
