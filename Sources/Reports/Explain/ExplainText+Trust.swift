import Inference
import Polity
import Simulation

extension ExplainText {
  /// The checks in words and how to repeat the weighing.
  static func trust(_ document: ExplainDocument, _ page: inout TextPage) {
    page.heading("Trust")
    for check in document.diagnostics {
      switch check.status {
      case .pass: page.marked("[ok]", .good, check.sentence)
      case .warn: page.marked("[warn]", .doubtful, check.sentence)
      case .fail: page.marked("[FAIL]", .bad, check.sentence)
      }
    }
    if document.diagnostics.isEmpty { page.marked("[warn]", .doubtful, "No check was made.") }
    page.paragraph("These numbers are about a model, not verdicts on living people.", indent: 2)
    page.paragraph("Case sha256 \(document.caseSHA256.prefix(12)). To repeat:", indent: 2)
    page.verbatim(ShellCommand.lines(command(document), TextPage.width, indent: "    "))
  }

  /// The command that gives the same bytes again, word by word.
  static func command(_ document: ExplainDocument) -> [String] {
    if !document.arguments.isEmpty { return ["interregnum", "explain"] + document.arguments }
    return [
      "interregnum", "explain", document.dossier.crisis.id, "--as-of", document.asOf.description,
      "--seed", String(document.seed),
    ]
  }
}
