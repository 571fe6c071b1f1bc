import Inference
import Polity
import Simulation

extension RunText {
  /// In how many runs each explanation was true: shares of the priors.
  static func explanations(_ document: RunDocument, _ page: inout TextPage) {
    let summary = document.summary
    guard !summary.explanations.isEmpty else { return }
    page.heading("Explanations drawn")
    page.paragraph(drawn(summary), indent: 2, hanging: 2)
    for own in summary.crisis.explanations where !own.says.isEmpty {
      page.paragraph("\(label(own.id, summary)): \(own.says)", indent: 2, hanging: 2)
    }
    page.paragraph(notWeighed, indent: 2)
  }

  /// In how many runs each explanation was true.
  static func drawn(_ summary: Summary) -> String {
    let parts = summary.explanations.map { "\(label($0.id, summary)) \(Amount.grouped($0.count))" }
    return "Runs: \(parts.joined(separator: ", "))."
  }

  /// What these numbers are not.
  static let notWeighed =
    "`run` does not weigh evidence: these are shares of the priors, not findings."

  /// An explanation as the case names it.
  static func label(_ id: String, _ summary: Summary) -> String {
    let stated = summary.crisis.explanations.first { $0.id == id }?.label ?? ""
    return stated.isEmpty ? id : stated
  }
}
