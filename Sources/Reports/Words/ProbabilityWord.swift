/// The word for a probability: seven of them, always printed with their number.
///
/// ```swift
/// ProbabilityWord(Percent(0.62)).rawValue  // "likely"
/// ```
/// The word follows from the rounded percentage that stands beside it, so that the two never
/// disagree: 5% and less, 6-20, 21-44, 45-55, 56-79, 80-94, 95% and more.
public enum ProbabilityWord: String, Sendable, CaseIterable {
  case almostNoChance = "almost no chance"
  case veryUnlikely = "very unlikely"
  case unlikely
  case roughlyEven = "roughly even"
  case likely
  case veryLikely = "very likely"
  case almostCertain = "almost certain"
  /// The probability is not a number.
  case unknown

  /// The word for a percentage.
  public init(_ percent: Percent) {
    switch percent.rounded {
    case nil: self = .unknown
    case .some(...5): self = .almostNoChance
    case .some(6...20): self = .veryUnlikely
    case .some(21...44): self = .unlikely
    case .some(45...55): self = .roughlyEven
    case .some(56...79): self = .likely
    case .some(80...94): self = .veryLikely
    default: self = .almostCertain
    }
  }
}
