import RandomStreams
import Simulation
import TestSupport
import Testing

@Suite struct `What a parameter claims to raise or lower` {
  /// Parameters that claim a direction.
  static let claimed = wholeEngine.parameters.filter {
    if case .unclaimed = $0.claims { false } else { true }
  }

  /// Claims whose effect 960 pairs need not show, with the reason.
  static let weakClaims: [String: String] = [:]

  /// Pairs of runs after which the verdict is taken, unless it is clear before.
  static let stages = [60, 240, 960]

  /// Paired runs under the parameter's 5% and 95% prior value, one-sided t-tests at each of three
  /// stages. Shown: t above 3.1, for a parameter without effect at most 3 times of 1,000. Wrong way:
  /// t below -3.9, for a right claim at most once in 7,000 (once in 90 for the whole table).
  @Test(arguments: claimed)
  func `shows in paired runs`(card: ParameterCard) {
    guard let (target, sign) = claim(card) else { return }
    let ends = self.ends(card)
    let ensemble = Circumstances.of(card.id).ensemble
    var pairs = PairedDifference()
    var from = 0
    for stage in Self.weakClaims[card.id] == nil ? Self.stages : [240] {
      let more = ensemble.compare(
        [card.id: ends.low], [card.id: ends.high],
        runs: stride(from: 2 * from, to: 2 * stage, by: 2)
      ) { target.read($0, $1) }
      for value in more.values { pairs.add(sign * value) }
      from = stage
      if pairs.t > 3.1 || pairs.t < -3.9 { break }
    }
    let found = "\(card.id) on \(target.rawValue): t \(pairs.t) in \(pairs.count) pairs"
    #expect(pairs.t >= -3.9, "\(found): the claim is wrong")
    if Self.weakClaims[card.id] == nil { #expect(pairs.t > 3.1, "\(found): no effect is seen") }
  }

  @Test func `is excused only where there is a claim and a reason`() {
    let ids = Set(Self.claimed.map(\.id))
    for (id, reason) in Self.weakClaims { #expect(ids.contains(id) && reason.count > 20) }
  }

  private func claim(_ card: ParameterCard) -> (Effect.Target, Double)? {
    switch card.claims {
    case .raises(let target): (target, 1)
    case .lowers(let target): (target, -1)
    case .unclaimed: nil
    }
  }

  /// The 5% and 95% values of the prior; of a fixed number, half and twice its value.
  private func ends(_ card: ParameterCard) -> (low: Double, high: Double) {
    if case .fixed(let value) = card.prior { return (value / 2, value * 2) }
    return (card.prior.interval90.lowerBound, card.prior.interval90.upperBound)
  }
}
