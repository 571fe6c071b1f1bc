import Inference
import Polity
import Simulation

/// The answer in short: does the ruler of the first day still rule, and which ending is likeliest.
struct Headline {
  /// The probability that the ruler stays, summed over the endings.
  let stays: Double
  /// Its range: the widest that the ranges of the endings allow, as sums of ranges are no 90% range.
  let low: Double
  let high: Double
  /// The likeliest ending.
  let likeliest: OutcomeShare?
  /// Name of the ruler.
  let ruler: String

  init(_ summary: Summary) {
    let staying = summary.outcomes.filter(\.outcome.stays).map(\.chance)
    let falling = summary.outcomes.filter { !$0.outcome.stays }.map(\.chance)
    func sum(_ chances: [Chance], _ part: KeyPath<Chance, Double>) -> Double {
      chances.reduce(0) { $0 + $1[keyPath: part] }
    }
    stays = sum(staying, \.probability)
    low = min(stays, max(sum(staying, \.low), 1 - sum(falling, \.high)))
    high = max(stays, min(sum(staying, \.high), 1 - sum(falling, \.low)))
    likeliest = summary.outcomes.first
    ruler = Self.ruler(of: summary)
  }

  /// Name of the ruler of the first day.
  static func ruler(of summary: Summary) -> String {
    summary.crisis.country.claimants.first { $0.kind == .ruler }?.name ?? "the ruler"
  }

  /// An ending without the ruler's name in front: `stays, power remains shared`.
  static func short(_ label: String, ruler: String) -> String {
    label.hasPrefix(ruler + " ") ? String(label.dropFirst(ruler.count + 1)) : label
  }
}
