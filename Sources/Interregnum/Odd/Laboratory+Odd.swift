import Explanations
import Inference
import Polity
import Simulation

extension Laboratory {
  /// The model under the headings of ODD, as Markdown; with a case its entities and scales too.
  /// Throws ``Refusal`` for a case that cannot be read.
  public func odd(_ argument: String? = nil) throws -> String {
    OddPage(engine: Self.engine, read: try argument.map(read)).markdown
  }

  /// Every template of an explanation at its usual prior.
  static var usualExplanations: [(id: String, facts: Facts, weight: Double)] {
    everyExplanation.map { ($0.id, $0.facts, $0.prior) }
  }

  /// What a template says; empty for no template.
  static func says(_ id: String) -> String {
    everyExplanation.first { $0.id == id }?.says ?? ""
  }
}
