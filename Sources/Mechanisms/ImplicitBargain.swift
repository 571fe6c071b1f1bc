import Polity
import RandomStreams
public import Simulation

/// The implicit bargain and its breach: what the state delivers, what citizens expect, what they
/// resent (relative deprivation, Gurr 1970), and the size of the shock that opens the case.
///
/// Delivered D = w_p P + w_s S + w_n N, each 1 at the start; dE/dt = (D - E) / tau, tau one year
/// upward and five downward; d = max(0, (E - D) / E). A price shock lowers P by budget share x
/// ln(new / old), a concession gives its share of that back. What was kept of the bargain before the
/// crisis scales all of it. What a patron took of export earnings is missing from P.
public struct ImplicitBargain: Mechanism {
  public static let id = "bargain"
  public static let phase = Phase.bargain
  public static let parameters = [
    Parameter(
      \Self.gain, "deprivation-gain", unit: .deviations, range: 0...100,
      prior: .logNormal(median: 25, spread: 0.35), claims: .raises(.peakTurnout),
      "Grievance per unit of relative deprivation: a doubled price of what takes 6.5% of a budget "
        + "gives about .8.",
      source: "judgement; the idea is Gurr 1970; chosen with Kazakhstan 2022 in view"),
    Parameter(
      \Self.generic, "generic-shock", unit: .deviations, range: 0...5,
      prior: .logNormal(median: 0.61, spread: 0.42), claims: .raises(.peakTurnout),
      "Size of a shock that the case does not size, in the hardest-hit region.",
      source:
        "fitted to peak turnout of 281 onsets, Mass Mobilization 1990-2004 (Clark & Regan 2016)"),
    Parameter(
      \Self.ceiling, "ceiling", unit: .deviations, range: 1.01...20, prior: .uniform(1.4, 2),
      claims: .unclaimed("acts only on shocks beyond one standard deviation"),
      "What the largest shock comes to: beyond 1, more of the same moves people less and less.",
      source: "judgement: hardly a country of millions had a tenth of its people out at once"),
    Parameter.weight(
      \Self.earned, "export-weight", 0.3, .share,
      "Share of what the state delivers that exports pay for."),
  ]
  var gain = 25.0
  var generic = 0.61
  var ceiling = 1.7
  var earned = 0.3

  /// With the prior medians.
  public init() {}

  public func begin(_ world: World) {
    let bargain = world.setting.crisis.country.bargain
    world.bargainKept = world.draw(bargain.delivered, .share, "delivered")
    guard let shock = world.setting.crisis.shock else { return }
    world.shock = felt(size(shock, world))
    world.laterSizes = world.setting.crisis.laterShocks.enumerated().map { place, later in
      felt(max(0, world.draw(later.size, .positive, "later-size", lane: place)))
    }
  }

  /// The size of a shock as it is stated, or follows from prices, or is drawn; standard deviations.
  private func size(_ shock: Shock, _ world: World) -> Double {
    if let ratio = shock.priceRatio, let share = shock.budgetShare {
      let rise = Elementary.log(max(1e-6, world.draw(ratio, .positive, "price-ratio")))
      let budget = world.draw(share, .share, "budget-share")
      let breach = max(0, world.setting.crisis.country.bargain.prosperity * budget * rise)
      for region in 0..<world.setting.regions {
        world.deprivation[region] = breach * world.exposure[region]
      }
      return gain * breach
    }
    return shock.size.map { max(0, world.draw($0, .positive, "shock-size")) } ?? generic
  }

  /// As it is up to 1; beyond, 1 + (c - 1)(1 - exp(-(x - 1) / (c - 1))), c the ceiling.
  private func felt(_ size: Double) -> Double {
    guard size > 1, ceiling > 1 else { return size }
    return 1 - (ceiling - 1) * Elementary.expm1(-(size - 1) / (ceiling - 1))
  }

  public func step(_ world: World) {
    let bargain = world.setting.crisis.country.bargain
    let people = world.setting.people
    let owed = 1 - min(1, world.orders.concessionShare)
    let lost = earned * (1 - world.patron.exports)
    var delivered = 0.0
    for region in 0..<world.setting.regions {
      let hit = world.shockCourse > 0 ? world.deprivation[region] * owed : 0
      let disorder = Disorder.share(world, region)
      let still = world.street.strike[region]
      let stability = 1 - min(1, disorder + 0.5 * still)
      let prosperity =
        max(0, 1 - still) - lost - (bargain.prosperity > 0 ? hit / bargain.prosperity : 0)
      let value =
        bargain.prosperity * max(0, prosperity) + bargain.stability * stability + bargain.pride
      delivered += value * people[region] / world.setting.population
    }
    // Expectations move by less than a thousandth in a month: the ratio follows delivery.
    let before = world.draw(bargain.delivered, .share, "delivered")
    let kept = world.bargainKept
    world.bargainKept = kept + (before * delivered - kept) / 24
  }
}

/// Disorder in a region: rioters and organised men against those who keep order.
enum Disorder {
  /// (R + G) / (S + R + G + 100), 0...1.
  static func share(_ world: World, _ region: Int) -> Double {
    let wild = world.street.rioters[region] + world.organised[region]
    return wild / (world.forces.present[region] + wild + 100)
  }
}
