import Inference
import Polity
import Simulation

extension RunText {
  /// In how many runs each explanation was true: shares of the priors.
  static func explanations(_ document: RunDocument, _ page: inout TextPage) {
    let summary = document.summary
    guard !summary.explanations.isEmpty else { return }
    let parts = summary.explanations.map { "\(label($0.id, summary)) \(Amount.grouped($0.count))" }
    page.heading("Explanations drawn")
    page.paragraph("Runs: \(parts.joined(separator: ", ")).", indent: 2, hanging: 2)
    page.paragraph(
      "`run` does not weigh evidence: these are shares of the priors, not findings.", indent: 2)
  }

  private static func label(_ id: String, _ summary: Summary) -> String {
    let stated = summary.crisis.explanations.first { $0.id == id }?.label ?? ""
    return stated.isEmpty ? id : stated
  }
}
