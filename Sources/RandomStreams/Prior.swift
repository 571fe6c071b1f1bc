/// What is believed about a number before seeing data, as an increasing map from a standard normal.
///
/// Inference can so move every parameter as a standard normal, whatever its prior.
///
/// ```swift
/// let turnout = Prior.beta(2, 5)
/// turnout.value(standardNormal: 0)  // the median, 0.2645…
/// ```
public enum Prior: Sendable, Equatable {
  /// One value, known.
  case fixed(Double)
  /// Evenly spread between two bounds.
  case uniform(Double, Double)
  /// Normal.
  case normal(mean: Double, deviation: Double)
  /// Positive; the logarithm is normal about ln(`median`) with deviation `spread`.
  case logNormal(median: Double, spread: Double)
  /// Between 0 and 1, with mean a / (a + b); a and b are taken within 1e-3...1e8.
  case beta(Double, Double)
  /// Between 0 and 1; the logit is normal about logit(`median`) with deviation `spread`.
  case logitNormal(median: Double, spread: Double)

  /// The value at the given standard normal score, increasing in it for a proper prior.
  ///
  /// Improper parameters give some number or NaN, never a trap. About 10 ns; a beta prior solves an
  /// equation, about 2 us.
  public func value(standardNormal z: Double) -> Double {
    switch self {
    case .fixed(let value):
      return value
    case .uniform(let low, let high):
      return low + (high - low) * Elementary.normalDistribution(z)
    case .normal(let mean, let deviation):
      return mean + deviation * z
    case .logNormal(let median, let spread):
      return median * Elementary.exp(spread * z)
    case .beta(let a, let b):
      return IncompleteBeta(a, b).quantile(standardNormal: z)
    case .logitNormal(let median, let spread):
      return Elementary.logistic(Elementary.logit(median) + spread * z)
    }
  }

  /// The value that is as likely to be exceeded as not.
  public var median: Double { value(standardNormal: 0) }

  /// A random value. One draw, whichever the prior, and increasing in that draw.
  public func draw(from stream: inout RandomStream) -> Double {
    value(standardNormal: stream.normal())
  }

  /// The central interval that holds the value with probability 0.9 (both ends the median if the
  /// prior is improper, 0 if that is NaN).
  public var interval90: ClosedRange<Double> {
    let low = value(standardNormal: -1.6448536269514722)
    let high = value(standardNormal: 1.6448536269514722)
    if low <= high { return low...high }
    let middle = median
    return middle == middle ? middle...middle : 0...0
  }

  /// Whether the parameters are finite and make a distribution (a fixed value always does if it is
  /// finite; spreads must be above 0, a uniform's bounds in order).
  public var isProper: Bool {
    switch self {
    case .fixed(let value):
      return value.isFinite
    case .uniform(let low, let high):
      return low < high && (high - low).isFinite
    case .normal(let mean, let deviation):
      return mean.isFinite && deviation > 0 && deviation.isFinite
    case .logNormal(let median, let spread):
      return median > 0 && median.isFinite && spread > 0 && spread.isFinite
    case .beta(let a, let b):
      return a > 0 && a.isFinite && b > 0 && b.isFinite
    case .logitNormal(let median, let spread):
      return median > 0 && median < 1 && spread > 0 && spread.isFinite
    }
  }
}
