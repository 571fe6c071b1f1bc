import RandomStreams

/// Global cascades on a random network: each node turns once enough of its neighbours have.
///
/// Watts (2002), "A simple model of global cascades on random networks",
/// doi:10.1073/pnas.082090499. The window in closed form; the network is in `Watts+Cascade.swift`.
public enum Watts: Sendable {
  /// The most neighbours a node may have and still turn by one of them: floor(1 / threshold).
  ///
  /// `threshold` is a share of the neighbours. 0 where it is above 1 or NaN; held to 1000.
  public static func vulnerableDegree(threshold: Double) -> Int {
    guard threshold <= 1 else { return 0 }
    guard threshold > 0.001 else { return 1000 }
    return Int((1 / threshold).rounded(.down))
  }

  /// How many further vulnerable nodes one reaches along an edge in a Poisson network of mean
  /// degree `z`: z P(Poisson(z) <= K - 2) for vulnerable degree K. Cascades can be global above 1.
  ///
  /// 0 where K < 2 or z is not positive. K steps.
  public static func reach(meanDegree z: Double, vulnerableDegree k: Int) -> Double {
    guard k >= 2, z > 0 else { return 0 }
    var term = Elementary.exp(-z)
    var sum = term
    for count in 1..<max(2, k - 1) where k > 2 {
      term *= z / Double(count)
      sum += term
    }
    return z * sum
  }

  /// The mean degrees between which global cascades can happen, for a threshold common to all;
  /// nil where there are none, as for any threshold above a quarter.
  ///
  /// Both ends solve sum over k <= K of k (k - 1) p_k = z with Poisson p_k, by bisection within
  /// 1e-12. Vulnerable degrees above 200 (thresholds below 0.005) count as 200.
  public static func window(threshold: Double) -> ClosedRange<Double>? {
    let k = min(200, vulnerableDegree(threshold: threshold))
    func excess(_ z: Double) -> Double { reach(meanDegree: z, vulnerableDegree: k) - 1 }
    let top = peak(vulnerableDegree: k)
    guard excess(top) > 0 else { return nil }
    return root(0, top, excess)...root(top, 2 * Double(k) + 20, excess)
  }

  /// The mean degree of the greatest reach, by ternary search: it rises, then falls.
  private static func peak(vulnerableDegree k: Int) -> Double {
    var (low, high) = (0.0, Double(k) + 20)
    for _ in 0..<200 {
      let third = (high - low) / 3
      let left = reach(meanDegree: low + third, vulnerableDegree: k)
      let right = reach(meanDegree: high - third, vulnerableDegree: k)
      if left < right { low += third } else { high -= third }
    }
    return (low + high) / 2
  }

  /// Where `function` changes its sign between `low` and `high`.
  private static func root(_ low: Double, _ high: Double, _ function: (Double) -> Double) -> Double
  {
    var (low, high) = (low, high)
    let isNegative = function(low) < 0
    for _ in 0..<100 {
      let middle = (low + high) / 2
      if (function(middle) < 0) == isNegative { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
