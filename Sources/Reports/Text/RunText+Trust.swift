import Inference
import Polity
import Simulation

extension RunText {
  /// The checks in words, what was assumed, and how to repeat the run.
  static func trust(_ document: RunDocument, _ page: inout TextPage) {
    let summary = document.summary
    page.heading("Trust")
    for check in summary.diagnostics {
      switch check.status {
      case .pass: page.marked("[ok]", .good, check.sentence)
      case .warn: page.marked("[warn]", .doubtful, check.sentence)
      case .fail: page.marked("[FAIL]", .bad, check.sentence)
      }
    }
    if summary.diagnostics.isEmpty { page.marked("[warn]", .doubtful, "No check was made.") }
    page.paragraph(noVerdicts, indent: 2)
    page.paragraph("Case sha256 \(document.caseSHA256.prefix(12)). To repeat:", indent: 2)
    page.verbatim(ShellCommand.lines(command(document), TextPage.width, indent: "    "))
  }

  /// What the numbers are about.
  static let noVerdicts = "These numbers are about a model, not verdicts on living people."

  /// The command that gives the same bytes again, word by word.
  static func command(_ document: RunDocument) -> [String] {
    let summary = document.summary
    if !document.arguments.isEmpty { return ["interregnum", "run"] + document.arguments }
    let words = [
      "interregnum", "run", summary.crisis.id, "--runs", String(summary.runs), "--seed",
      String(summary.seed),
    ]
    guard document.engine != "cohorts" else { return words }
    let citizens = JSONNumber.text(document.citizens)
    return words + ["--engine", document.engine, "--citizens", citizens]
  }
}
