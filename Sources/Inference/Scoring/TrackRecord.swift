import RandomStreams

/// How far what the runs say is to be believed, learnt from how such forecasts came out.
///
/// Log odds are drawn toward those of a base rate: l = (1 - t) l_base + t l_said, t the trust of the grade
/// table. It is the slope of a logistic recalibration (Cox 1958, doi:10.1093/biomet/45.3-4.562) through the
/// base rate instead of through one half.
public enum TrackRecord {
  /// The shares of the runs, 0...1, in which an answer was yes, or no, past undoing on the day of the
  /// forecast.
  public struct Settled: Sendable, Equatable {
    /// It was yes, or no.
    public var yes: Double
    /// It was no.
    public var no: Double

    /// Shares; none unless said.
    public init(yes: Double = 0, no: Double = 0) {
      self.yes = min(max(yes, 0), 1)
      self.no = min(max(no, 0), 1)
    }
  }

  /// A forecast of the runs that has settled.
  public struct Past: Sendable, Equatable {
    /// What the runs said, and the base rate of its question, both in 0...1.
    public var said: Double
    public var base: Double
    /// What of it was settled already on the day of the forecast.
    public var settled: Settled
    /// Whether it happened.
    public var happened: Bool

    /// A settled forecast.
    public init(said: Double, base: Double, settled: Settled, happened: Bool) {
      self.said = said
      self.base = base
      self.settled = settled
      self.happened = happened
    }
  }

  /// What to say where the runs say `said`, 0...1.
  ///
  /// Only what was open is drawn: where the answer stood before the day of the forecast in a share of the
  /// runs, that share stands.
  public static func drawn(
    _ said: Double, toward base: Double, settled: Settled = Settled(), trust: Double
  ) -> Double {
    let open = 1 - settled.yes - settled.no
    guard trust < 1, said.isFinite, open > 1e-12 else { return said }
    let saidOfOpen = (said - settled.yes) / open
    // Shares that rounding or a range takes past what was open are as they are.
    guard open == 1 || (saidOfOpen > 0 && saidOfOpen < 1) else { return said }
    let odds = (1 - trust) * logOdds(base) + trust * logOdds(saidOfOpen)
    return settled.yes + open * Elementary.logistic(odds)
  }

  /// The range to state where the runs say `low` to `high`: trust is itself known only roughly, from t sqrt(t)
  /// to sqrt(t), which at full trust leaves the range as it is.
  public static func drawn(
    _ range: ClosedRange<Double>, toward base: Double, settled: Settled = Settled(), trust: Double
  ) -> ClosedRange<Double> {
    let root = max(0, trust).squareRoot()
    let trusts = [trust * root, trust, root]
    func ends(_ said: Double) -> [Double] {
      trusts.map { drawn(said, toward: base, settled: settled, trust: $0) }
    }
    let (low, high) = (ends(range.lowerBound).min() ?? 0, ends(range.upperBound).max() ?? 1)
    return min(low, high)...max(low, high)
  }

  /// The trust, to two places, that makes past forecasts most likely, with a prior of N(1, 1): without
  /// forecasts it is 1. Each counts half, because those of one case hang together. Costs a hundred passes
  /// over them.
  public static func trust(learntFrom past: [Past]) -> Double {
    let candidates = (0...100).map { Double($0) / 100 }
    return candidates.max { loss($0, past) > loss($1, past) } ?? 1
  }

  private static func loss(_ trust: Double, _ past: [Past]) -> Double {
    past.reduce((trust - 1) * (trust - 1) / 2) { sum, one in
      let p = drawn(one.said, toward: one.base, settled: one.settled, trust: trust)
      return sum - Elementary.log(max(Scores.floor, one.happened ? p : 1 - p)) / 2
    }
  }

  /// Finite also at 0 and 1.
  private static func logOdds(_ p: Double) -> Double {
    let inside = min(max(p, 1e-4), 1 - 1e-4)
    return Elementary.log(inside / (1 - inside))
  }
}
