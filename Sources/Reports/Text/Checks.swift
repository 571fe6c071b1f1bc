import Simulation

extension TextPage {
  /// Checks in words, each behind its mark.
  mutating func checks(_ diagnostics: [Diagnostic]) {
    for check in diagnostics {
      switch check.status {
      case .pass: marked("[ok]", .good, check.sentence)
      case .warn: marked("[warn]", .doubtful, check.sentence)
      case .fail: marked("[FAIL]", .bad, check.sentence)
      }
    }
    if diagnostics.isEmpty { marked("[warn]", .doubtful, "No check was made.") }
  }

  /// The case and the command that gives the same bytes again.
  mutating func repeating(_ command: [String], caseSHA256: String) {
    paragraph("These numbers are about a model, not verdicts on living people.", indent: 2)
    paragraph("Case sha256 \(caseSHA256.prefix(12)). To repeat:", indent: 2)
    verbatim(ShellCommand.lines(command, TextPage.width, indent: "    "))
  }
}
