import RandomStreams

/// Survival and hazard of many regimes that were all watched to the same horizon.
public struct SurvivalCurve: Sendable, Equatable {
  /// Share that survives to the end of each year, from year 0.
  public let survival: [Double]
  /// 90% interval of each share (Wilson 1927).
  public let low: [Double]
  public let high: [Double]
  /// Ends in each span of years, its yearly hazard and 90% interval.
  public let spans: [Span]
  /// Regimes watched.
  public let runs: Int

  /// A span of years.
  public struct Span: Sendable, Equatable {
    /// Years from and to.
    public let from: Int
    public let to: Int
    /// Regimes that ended, and years lived in it by all.
    public let ends: Int
    public let exposure: Double
    /// Ends a year and regime; nil where nobody lived that long.
    public let hazard: Double?
    public let low: Double
    public let high: Double

    /// This hazard over another: 5, 50 and 95% points, normal on the log; nil with under 10 ends in
    /// either.
    public func ratio(to other: Span) -> [Double]? {
      guard let mine = hazard, let theirs = other.hazard, ends >= 10, other.ends >= 10 else {
        return nil
      }
      let error = (1 / Double(ends) + 1 / Double(other.ends)).squareRoot() * 1.6448536269514722
      let ratio = mine / theirs
      return [ratio * Elementary.exp(-error), ratio, ratio * Elementary.exp(error)]
    }
  }

  /// The curve of months in which regimes ended (nil: outlived the horizon).
  public init(_ ends: [Int?], years: Int, spanYears: Int = 10) {
    runs = ends.count
    var (survival, low, high) = ([Double](), [Double](), [Double]())
    for year in 0...max(0, years) {
      let left = ends.count { $0.map { $0 > year * 12 } ?? true }
      let interval = Self.wilson(left, max(1, runs))
      survival.append(Double(left) / Double(max(1, runs)))
      low.append(interval.lowerBound)
      high.append(interval.upperBound)
    }
    (self.survival, self.low, self.high) = (survival, low, high)
    spans = stride(from: 0, to: max(0, years), by: max(1, spanYears)).map { from in
      Self.span(ends, from, min(years, from + max(1, spanYears)))
    }
  }

  /// Hazard in a span: ends over years lived; the interval is that of a Poisson count (Byar).
  static func span(_ ends: [Int?], _ from: Int, _ to: Int) -> Span {
    var (count, months) = (0, 0)
    for end in ends {
      let last = min(end ?? .max, to * 12)
      months += max(0, last - from * 12)
      if let end, end > from * 12, end <= to * 12 { count += 1 }
    }
    let exposure = Double(months) / 12
    let n = Double(count)
    func byar(_ n: Double, _ sign: Double) -> Double {
      guard n > 0 else { return 0 }
      let part = 1 - 1 / (9 * n) + sign * 1.6448536269514722 / (3 * n.squareRoot())
      return n * part * part * part
    }
    return Span(
      from: from, to: to, ends: count, exposure: exposure,
      hazard: exposure > 0 ? n / exposure : nil,
      low: exposure > 0 ? byar(n, -1) / exposure : 0,
      high: exposure > 0 ? byar(n + 1, 1) / exposure : 0)
  }

  /// The 90% interval of a share, k of n (Wilson 1927).
  public static func wilson(_ k: Int, _ n: Int) -> ClosedRange<Double> {
    let (z, n) = (1.6448536269514722, Double(max(1, n)))
    let p = Double(k) / n
    let centre = (p + z * z / (2 * n)) / (1 + z * z / n)
    let reach = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot() / (1 + z * z / n)
    return max(0, centre - reach)...min(1, centre + reach)
  }

  /// The year by which half had ended; nil: more than half outlived the horizon.
  public var median: Int? { survival.firstIndex { $0 < 0.5 } }
}
