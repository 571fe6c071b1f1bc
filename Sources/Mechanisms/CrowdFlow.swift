import RandomStreams
import Simulation

/// Moves the people of one region for one hour: every flow is drawn from the hour's first counts.
///
/// Two walks cross the region, one over those who may join and one over those who may leave. A
/// class in which neither meets an event is passed in one step.
struct CrowdFlow {
  private unowned(unsafe) let street: Street
  private let shares: Column
  private let joiners: Column
  private let strata: Int
  private let region: Int
  private let rates: CrowdRates
  private let pull: Double
  private var joins: HazardWalk
  private var leaves: HazardWalk

  /// Flows of a region at its rates of this hour.
  init(_ world: World, region: Int, _ rates: CrowdRates) {
    (street, shares, joiners) = (world.street, world.mobilisable, world.joiners)
    strata = world.disposition.count
    self.region = region
    self.rates = rates
    pull = rates.pull
    joins = HazardWalk(Self.joinLuck(world, region))
    leaves = HazardWalk(Self.leaveLuck(world, region))
  }

  private static func joinLuck(_ world: World, _ region: Int) -> RandomStream {
    world.luck.stream(Mobilisation.joinPurpose, tick: world.hour, lane: region)
  }

  private static func leaveLuck(_ world: World, _ region: Int) -> RandomStream {
    world.luck.stream(Mobilisation.leavePurpose, tick: world.hour, lane: region)
  }

  /// Whether the hour's luck lets nobody join, leave or wake in a region where at most `ready` people
  /// can be mobilised: both walks would pass it in one step.
  static func isStill(_ world: World, region: Int, _ rates: CrowdRates, ready: Double) -> Bool {
    let street = world.street
    let out = street.crowd(in: region) * rates.leaving * CrowdRates.mostLeavingWeight
    let leaving = out + street.resting[region] * rates.waking
    return HazardWalk.isStill(joinLuck(world, region), load: ready * rates.pull)
      && HazardWalk.isStill(leaveLuck(world, region), load: leaving)
  }

  /// Joins and leaves of one class, whose first cell is `first`.
  mutating func move(_ first: Int) {
    let (home, share) = (street.home.base + first, shares.base + first)
    var ready = 0.0
    for stratum in 0..<strata { ready += home[stratum] * share[stratum] }
    let isJoined = !joins.passes(load: ready * pull)
    if isJoined {
      for stratum in 0..<strata {
        joiners[stratum] = joins.events(among: home[stratum], hazard: pull * share[stratum])
      }
    }
    if !leaves.passes(load: leavingLoad(first)) {
      for stratum in 0..<strata { goHome(first + stratum) }
    }
    guard isJoined else { return }
    let out = street.protesting.base + first
    for stratum in 0..<strata {
      home[stratum] -= joiners[stratum]
      out[stratum] += joiners[stratum]
    }
  }

  /// Hazards of leaving and waking, summed over the people of a class.
  private func leavingLoad(_ first: Int) -> Double {
    let (out, riot) = (street.protesting.base + first, street.rioting.base + first)
    let (tired, share) = (street.tired.base + first, shares.base + first)
    var (leaving, resting) = (0.0, 0.0)
    for stratum in 0..<strata {
      leaving +=
        (out[stratum] + riot[stratum]) * CrowdRates.leavingWeight(readiness: share[stratum])
      resting += tired[stratum]
    }
    return leaving * rates.leaving + resting * rates.waking
  }

  /// Leaves of any cell, from protest and riot; some are tired and stay away.
  mutating func goHome(_ cell: Int) {
    let resting = street.tired[cell]
    let out = street.protesting[cell]
    let riot = street.rioting[cell]
    guard resting + out + riot > 0 else { return }
    let hazard = rates.leavingHazard(readiness: shares[cell])
    let woken = leaves.events(among: resting, hazard: rates.waking)
    let left = leaves.events(among: out, hazard: hazard)
    let calmed = leaves.events(among: riot, hazard: hazard)
    let gone = left + calmed
    guard gone + woken > 0 else { return }
    let worn = gone > 0 ? Double(leaves.stream.binomial(Int(gone), rates.tiring)) : 0
    street.protesting[cell] = out - left
    street.rioting[cell] = riot - calmed
    street.tired[cell] = resting - woken + worn
    street.home[cell] += woken + gone - worn
    street.wentHome[region] += gone
  }
}
