public import RandomStreams

/// Self-exciting events: each event brings others, and those others more.
///
/// Hawkes (1971), "Spectra of some self-exciting and mutually exciting point processes",
/// doi:10.1093/biomet/58.1.83; clusters as branching: Hawkes & Oakes (1974), doi:10.2307/3212693.
/// The delays between events do not matter for how many there are, so only numbers are drawn.
public enum Hawkes: Sendable {
  /// The chance that a cluster has exactly `size` events, the first included: Borel's law
  /// exp(-n k) (n k)^(k-1) / k! for branching ratio n, the mean number one event brings.
  ///
  /// 0 for sizes below 1 or a ratio below 0 or NaN. Sums to 1 over all sizes if n <= 1.
  public static func clusterChance(size: Int, branching: Double) -> Double {
    guard size >= 1, branching >= 0 else { return 0 }
    guard branching > 0 else { return size == 1 ? 1 : 0 }
    let load = branching * Double(size)
    let logarithm =
      -load + Double(size - 1) * Elementary.log(load) - Elementary.logFactorial(size)
    return Elementary.exp(logarithm)
  }

  /// The mean size of a cluster, 1 / (1 - n); infinite from n = 1 on, NaN for NaN.
  public static func meanSize(branching: Double) -> Double {
    branching >= 1 ? .infinity : 1 / (1 - max(0, branching))
  }

  /// The size of one cluster drawn at random, first event included; `cap` if it reaches that.
  ///
  /// Whole generations are drawn at once: n brings a Poisson number for each event.
  public static func cluster(branching: Double, cap: Int, from luck: inout RandomStream) -> Int {
    var generation = 1
    var size = 1
    while generation > 0, size < cap {
      generation = luck.poisson(branching * Double(generation))
      // Poisson counts are at most 2^62, so the sum is checked before it is made.
      size = generation >= cap - size ? cap : size + generation
    }
    return size
  }

  /// The sizes of `count` clusters, each at most `cap`; the same seed gives the same sizes.
  public static func clusters(
    _ count: Int, branching: Double, cap: Int = 100_000, seed: UInt64
  ) -> [Int] {
    var luck = StreamFamily(seed: seed, run: 0).stream(Purpose("hawkes.cluster"))
    return (0..<max(0, count)).map { _ in cluster(branching: branching, cap: cap, from: &luck) }
  }
}
