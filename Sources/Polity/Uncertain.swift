public import RandomStreams

/// A number as a case file states it: known, or 90% sure to lie between two values.
///
/// The distribution of a range follows from what the number is (its ``Support``): an unbounded
/// number is normal, a positive one log-normal, a share logit-normal, each with 5% below `low` and
/// 5% above `high`.
public enum Uncertain: Sendable, Equatable {
  case exactly(Double)
  case between(Double, Double)

  /// What values a number can take, hence how a range is read.
  public enum Support: Sendable, Equatable {
    /// Any real number.
    case real
    /// A number of at least 0: people, prices, hours.
    case positive
    /// A number within 0...1.
    case share
  }

  /// The prior that the literal states; `support` decides its shape.
  public func prior(_ support: Support) -> Prior {
    switch self {
    case .exactly(let value): return .fixed(value)
    case .between(let low, let high) where !(low < high): return .fixed(low)
    case .between(let low, let high):
      switch support {
      case .positive where low > 0:
        let middle = (Elementary.log(low) + Elementary.log(high)) / 2
        let spread = (Elementary.log(high) - Elementary.log(low)) / (2 * Self.z95)
        return .logNormal(median: Elementary.exp(middle), spread: spread)
      case .share where low > 0 && high < 1:
        let (a, b) = (Elementary.logit(low), Elementary.logit(high))
        return .logitNormal(
          median: Elementary.logistic((a + b) / 2), spread: (b - a) / (2 * Self.z95))
      case .share, .positive: return .uniform(low, high)
      case .real: return .normal(mean: (low + high) / 2, deviation: (high - low) / (2 * Self.z95))
      }
    }
  }

  /// One draw of the number for one run.
  public func draw(_ support: Support, from stream: inout RandomStream) -> Double {
    prior(support).draw(from: &stream)
  }

  /// The middle of what is stated.
  public func middle(_ support: Support) -> Double { prior(support).median }

  /// The 95% point of the standard normal distribution: a 90% range spans twice this many
  /// standard deviations.
  static let z95 = 1.6448536269514722
}

extension Uncertain: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// A known number.
  public init(floatLiteral value: Double) { self = .exactly(value) }
  /// A known whole number.
  public init(integerLiteral value: Int) { self = .exactly(Double(value)) }
}
