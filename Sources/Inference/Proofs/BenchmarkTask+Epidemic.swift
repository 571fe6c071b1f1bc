import RandomStreams

extension BenchmarkTask {
  /// An epidemic among a million people by differential equations, seen every 17 days as the
  /// infected among 1000 tested.
  public static let epidemic = BenchmarkTask(
    id: "sir", title: "Benchmark: epidemic by differential equations",
    priors: [.logNormal(median: 0.4, spread: 0.5), .logNormal(median: 0.125, spread: 0.2)],
    logLikelihood: { parameters in
      let shares = infectedShares(contact: parameters[0], recovery: parameters[1])
      return zip(infectedSeen, shares).reduce(0) { sum, pair in
        let share = min(1, max(1e-300, pair.1))
        let ill = pair.0 > 0 ? pair.0 * Elementary.log(share) : 0
        return sum + ill + (1000 - pair.0) * Elementary.log1p(-share)
      }
    },
    reference: BenchmarkFigures.epidemic, bound: 0.1,
    moves: 3)

  private static let infectedSeen: [Double] = [0, 1, 352, 40, 3, 0, 0, 0, 0, 0]

  /// Share infected on days 0, 17, ... 153, from one in a million; Runge and Kutta's fourth order
  /// in half days.
  private static func infectedShares(contact: Double, recovery: Double) -> [Double] {
    func slope(_ s: Double, _ i: Double) -> (Double, Double) {
      let caught = contact * s * i
      return (-caught, caught - recovery * i)
    }
    var s = 1 - 1e-6
    var i = 1e-6
    var shares = [i]
    for _ in 1..<10 {
      for _ in 0..<34 {
        let a = slope(s, i)
        let b = slope(s + 0.25 * a.0, i + 0.25 * a.1)
        let c = slope(s + 0.25 * b.0, i + 0.25 * b.1)
        let d = slope(s + 0.5 * c.0, i + 0.5 * c.1)
        s += (a.0 + 2 * b.0 + 2 * c.0 + d.0) / 12
        i += (a.1 + 2 * b.1 + 2 * c.1 + d.1) / 12
      }
      shares.append(i)
    }
    return shares
  }
}
