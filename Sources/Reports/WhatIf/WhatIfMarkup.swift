public import Inference
import Simulation

/// A what-if with its answer as pieces of a page: the same sentences and numbers as on a terminal.
public enum WhatIfMarkup {
  /// The bottom line, then the tables.
  public static func parts(_ document: WhatIfDocument) -> [Markup] {
    let changes = WhatIfText.changes(document).joined(separator: "; ")
    let kinds: [(String, Set<Measure.Kind>)] = [
      ("How it ends", [.ending]), ("Questions", [.question, .estimate]),
      ("What is at stake", [.stake]),
    ]
    return [
      .element(
        "div", [Attribute("class", "bottom")],
        .element("h2", [], "Bottom line"), .paragraph("Changed: \(changes)."),
        .list(WhatIfText.sentences(document).map { .text($0) }))
    ]
      + kinds.map { title, kinds in
        table(title, document.differences.filter { kinds.contains($0.measure.kind) })
      }
      + [
        .paragraph(
          "Chance or mean as it is and changed; difference with its 90% interval over "
            + "\(Amount.count(document.pairs, "pair")) of runs with the same luck; a star marks "
            + "what stands out (99% interval without 0).", [Attribute("class", "note")])
      ]
      + document.diagnostics.filter { $0.status != .pass }.map { .paragraph($0.sentence) }
  }

  private static func table(_ title: String, _ rows: [WhatIfDocument.Difference]) -> Markup {
    guard !rows.isEmpty else { return .row([]) }
    return .table(
      caption: title,
      columns: [("", false), ("as it is", true), ("changed", true), ("difference", true)],
      rows: rows.map { row in
        [
          row.measure.label, WhatIfText.level(row, row.before), WhatIfText.level(row, row.after),
          WhatIfText.difference(row) + (row.isClear ? " *" : ""),
        ]
      })
  }
}
