import RandomStreams

/// Differences of runs that share every draw of chance: how large they are and how sure their sign
/// is.
///
/// ```swift
/// let deaths = PairedDifferences(after: withCurfew, before: without)
/// deaths.estimate(level: 0.9)
/// deaths.sentence("deaths")     // "deaths: no clear difference (-3.1...8.0 at 90%, 400 pairs)."
/// ```
public struct PairedDifferences: Sendable, Equatable {
  /// The differences that are numbers.
  public let values: [Double]
  /// Pairs left out because a side was not defined.
  public let undefined: Int

  /// Of differences at hand; what is not finite counts as undefined.
  public init(_ differences: [Double]) {
    values = differences.filter(\.isFinite)
    undefined = differences.count - values.count
  }

  /// After less before, pair by pair, in blocks of `block` consecutive pairs that are averaged:
  /// twins share their unknowns and are no two independent pairs. What one list has more is
  /// undefined, and so is a block with an undefined pair; every block counts once.
  public init(after: [Double], before: [Double], block: Int = 1) {
    let pairs = zip(after, before).map { $0 - $1 }
    let size = max(1, block)
    let missing = max(after.count, before.count) - pairs.count
    var means = stride(from: 0, to: pairs.count, by: size).map { start in
      let part = pairs[start..<min(start + min(size, pairs.count - start), pairs.count)]
      return part.reduce(0, +) / Double(part.count)
    }
    means += [Double](repeating: .nan, count: (missing + size - 1) / size)
    self.init(means)
  }

  /// Their mean; NaN of none.
  public var mean: Double { values.isEmpty ? .nan : values.reduce(0, +) / Double(values.count) }

  /// Standard error of the mean; infinite for fewer than two.
  public var standardError: Double {
    guard values.count > 1 else { return .infinity }
    let average = mean
    let squares = values.reduce(0) { $0 + ($1 - average) * ($1 - average) }
    return (squares / Double(values.count - 1) / Double(values.count)).squareRoot()
  }

  /// The mean with the interval that holds the true one with probability `level`, if means are near
  /// normal (Student). Without limits where fewer than two pairs are defined.
  public func estimate(level: Double = 0.9) -> Estimate {
    let t = StudentQuantile.twoSided(tails: 1 - level, freedom: Double(values.count - 1))
    let error = standardError
    let reach = error == 0 ? 0 : t * error
    return Estimate(mean, low: mean - reach, high: mean + reach)
  }

  /// Chance of at least as many differences of the more frequent sign, were both equally likely;
  /// ties are left out (the exact sign test). 1 where all are ties.
  public var signTest: Double {
    let (up, down) = (values.count { $0 > 0 }, values.count { $0 < 0 })
    let tail = BinomialTail.atLeast(max(up, down), of: up + down, chance: 0.5)
    return up + down == 0 ? 1 : min(1, 2 * tail)
  }

  /// The difference in words, with interval and number of pairs.
  public func sentence(_ name: String, level: Double = 0.9) -> String {
    guard values.count > 1 else { return "\(name): too few pairs to tell a difference." }
    let found = estimate(level: level)
    let (low, high) = (
      Rounded.words(found.interval.lowerBound), Rounded.words(found.interval.upperBound)
    )
    let range = "\(low)...\(high) at \(Rounded.percent(level)), \(values.count) pairs"
    guard found.isClear else { return "\(name): no clear difference (\(range))." }
    let size = Rounded.words(found.value.magnitude)
    return "\(name): \(size) \(found.value > 0 ? "more" : "less") (\(range))."
  }
}
