import RandomStreams

/// Bins of disposition, fine in the upper tail: crowds start with one person in ten thousand.
public struct Strata: Sendable, Equatable {
  /// Upper quantile of each bin but the last.
  public static let cuts = [
    0.5, 0.8, 0.93, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995, 0.9998, 0.99995,
  ]
  /// Mean disposition of each bin, in standard deviations.
  public let disposition: [Double]
  /// Share of people in each bin; sums to 1.
  public let share: [Double]
  /// How many bins.
  public var count: Int { share.count }

  /// The usual bins: the disposition of a bin is the mean of a standard normal within it.
  public init() { self.init(parts: 1) }

  /// The usual bins, each cut into `parts` (at least 1) of equal share: as near to a continuous
  /// disposition as `parts` is large.
  public init(parts: Int) {
    let edges = Self.edges(parts: max(1, parts))
    var means: [Double] = []
    var shares: [Double] = []
    for index in 1..<edges.count {
      let (low, high) = (edges[index - 1], edges[index])
      let lowDensity = low <= 0 ? 0 : Elementary.normalDensity(Elementary.normalQuantile(low))
      let highDensity = high >= 1 ? 0 : Elementary.normalDensity(Elementary.normalQuantile(high))
      shares.append(high - low)
      means.append((lowDensity - highDensity) / (high - low))
    }
    disposition = means
    share = shares
  }

  /// Lower quantile of every bin, and 1, where each of the usual bins is cut into `parts`.
  public static func edges(parts: Int) -> [Double] {
    let coarse = [0] + cuts + [1]
    let cut = zip(coarse, coarse.dropFirst()).flatMap { low, high in
      (0..<max(1, parts)).map { low + (high - low) * Double($0) / Double(max(1, parts)) }
    }
    return cut + [1]
  }
}
