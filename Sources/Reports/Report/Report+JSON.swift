import Inference
import Simulation

extension Report {
  /// Name and version of the format.
  public static let format = "interregnum-report/1"

  /// The report as one JSON document: its sentences, and its charts as tables.
  public var json: String {
    var text = ""
    JSONValue.object([
      ("format", .string(Self.format)), ("title", .string(title)), ("asks", .string(asks)),
      ("made", .list(made.map { .string($0) })),
      ("bottomLine", .list(bottomLine.flatMap(Self.values))),
      (
        "screens",
        .list(
          screens.map { screen in
            .object([
              ("id", .string(screen.id)), ("title", .string(screen.title)),
              ("holds", .list(screen.blocks.flatMap(Self.values))),
            ])
          })
      ),
    ]).write(to: &text)
    return text + "\n"
  }

  private static func values(_ block: ReportBlock) -> [JSONValue] {
    switch block {
    case .points(let sentences): return sentences.map { .string($0.text) }
    case .words(let words), .note(let words): return [.string(words)]
    case .chart(let sheet): return [chart(sheet)]
    case .table(let table):
      return [
        .object([
          ("table", .string(table.caption)), ("columns", .list(table.titles.map { .string($0) })),
          ("rows", .list(table.rows.map { .list($0.map { .string($0) }) })),
        ])
      ]
    case .checks(let checks):
      return checks.map { check in
        .object([
          ("id", .string(check.id)), ("status", .string(check.status.rawValue)),
          ("sentence", .string(check.sentence)),
        ])
      }
    case .command(let words): return [.object([("command", .list(words.map { .string($0) }))])]
    case .more(_, let blocks): return blocks.flatMap(values)
    }
  }

  private static func chart(_ sheet: ChartSheet) -> JSONValue {
    .object([
      ("chart", .string(sheet.id)), ("title", .string(sheet.title)),
      ("about", .string(sheet.about)),
      ("columns", .list(sheet.table.columns.map { .string($0.id) })),
      (
        "rows",
        .list(
          sheet.table.rows.map { row in
            .list(row.map { cell in cell.number.map { .number($0) } ?? .string(cell.shown) })
          })
      ),
    ])
  }
}
