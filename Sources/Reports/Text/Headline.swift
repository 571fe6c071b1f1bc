import Inference
import Polity
package import Simulation

/// The answer in short: does the ruler of the first day still rule, and which ending is likeliest.
package struct Headline {
  /// The probability that the ruler stays.
  package let stays: Double
  /// Its 90% range over the unknowns.
  package let low: Double
  package let high: Double
  /// The likeliest ending.
  package let likeliest: OutcomeShare?
  /// Name of the ruler.
  package let ruler: String

  package init(_ summary: Summary) {
    stays = summary.stays.probability
    (low, high) = (summary.stays.low, summary.stays.high)
    likeliest = summary.outcomes.first
    ruler = Self.ruler(of: summary)
  }

  /// Name of the ruler of the first day.
  package static func ruler(of summary: Summary) -> String { ruler(of: summary.crisis) }

  /// Name of the ruler of the first day of a crisis.
  static func ruler(of crisis: Crisis) -> String {
    crisis.country.claimants.first { $0.kind == .ruler }?.name ?? "the ruler"
  }

  /// An ending without the ruler's name in front: `stays, power remains shared`.
  package static func short(_ label: String, ruler: String) -> String {
    label.hasPrefix(ruler + " ") ? String(label.dropFirst(ruler.count + 1)) : label
  }
}
