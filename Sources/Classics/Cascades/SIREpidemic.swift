public import RandomStreams

/// Contagion with recovery: susceptible, infected, recovered.
///
/// Kermack & McKendrick (1927), doi:10.1098/rspa.1927.0118, in its final size: how many a contagion
/// reaches before it burns out, whether disease, rumour or riot (Burbeck et al. 1978).
public enum SIREpidemic: Sendable {
  /// The share of people ever infected, in 0...1: the largest root of
  /// 1 - z = (1 - initial) exp(-reproduction z).
  ///
  /// `reproduction` is the mean number one infects among the susceptible; `initial` the share
  /// infected at the start, 0 meaning the limit of few. 0 if the contagion cannot grow from few.
  /// Bisection to the last bits; NaN counts as 0.
  public static func finalSize(reproduction: Double, initial: Double = 0) -> Double {
    let initial = initial > 0 ? min(1, initial) : 0
    let reproduction = reproduction > 0 ? reproduction : 0
    if initial == 0, reproduction <= 1 { return 0 }
    // Short of the root the gap is positive; just above 0 it is too, as reproduction > 1.
    var (low, high) = (initial > 0 ? 0 : 1e-12, 1.0)
    for _ in 0..<200 {
      let z = (low + high) / 2
      let gap = 1 - (1 - initial) * Elementary.exp(-reproduction * z) - z
      if gap > 0 { low = z } else { high = z }
    }
    return (low + high) / 2
  }

  /// The share ever infected in one epidemic by chance: a closed, well-mixed population, each
  /// infection and recovery an event of its own.
  ///
  /// The next event is an infection with chance R S / (R S + N) for S susceptible of N. `people` is
  /// held to 1...10^9, `infected` (at the start) to 0...people. Two draws at most per person.
  public static func outbreak(
    people: Int, infected: Int, reproduction: Double, from luck: inout RandomStream
  ) -> Double {
    let people = max(1, min(people, 1_000_000_000))
    var active = max(0, min(infected, people))
    var susceptible = people - active
    let total = Double(people)
    while active > 0 {
      let pressure = reproduction * Double(susceptible)
      if luck.uniform() * (pressure + total) < pressure, susceptible > 0 {
        susceptible -= 1
        active += 1
      } else {
        active -= 1
      }
    }
    return Double(people - susceptible) / total
  }

  /// The mean and standard deviation of the share ever infected over `runs` epidemics.
  public static func outbreaks(
    runs: Int, people: Int, infected: Int, reproduction: Double, seed: UInt64
  ) -> (mean: Double, deviation: Double) {
    let shares = (0..<max(1, runs)).map { run in
      var luck = StreamFamily(seed: seed, run: UInt64(run)).stream(Purpose("sir.outbreak"))
      return outbreak(
        people: people, infected: infected, reproduction: reproduction, from: &luck)
    }
    let count = Double(shares.count)
    let mean = shares.reduce(0, +) / count
    let squares = shares.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (mean, (squares / max(1, count - 1)).squareRoot())
  }
}
