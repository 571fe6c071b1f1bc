import Polity
import RandomStreams
public import Simulation

/// Where men stand and how many obey: mobile organs move towards crowds, and S_r, the obeying men
/// on the streets of each region, is counted.
public struct Deployment: Mechanism {
  public static let id = "deployment"
  public static let phase = Phase.obey
  public static let parameters = [
    Parameter(
      \Self.mobility, "mobility", unit: .perHour, range: 0...1,
      prior: .logNormal(median: 0.02, spread: 0.5),
      claims: .unclaimed("moving men to one crowd empties other posts"),
      "Share of the mobile men that can be moved in an hour.", source: "judgement"),
    Parameter(
      \Self.freed, "freed", unit: .none, range: 0...5, prior: .uniform(0.4, 1.2),
      claims: .unclaimed("acts only where troops land"),
      "Local men freed for the streets by each foreign soldier who guards a site.",
      source: "Kazakhstan 2022: 2,030 troops freed 1,600 officers (CSTO, graded C1)"),
    Parameter(
      \Self.fighting, "fighting", unit: .none, range: 0...10,
      prior: .logNormal(median: 1.5, spread: 0.3),
      claims: .unclaimed("acts only where troops land and fight"),
      "What each foreign soldier who fights is worth, in local men who obey.",
      source: "judgement: soldiers are better armed than police"),
    Parameter(
      \Self.blinded, "blinded", unit: .share, range: 0...1, prior: .uniform(0.1, 0.6),
      claims: .unclaimed("acts only once the channel is cut"),
      "How much slower men are moved while the channel is cut: the organs see less too.",
      source: "judgement"),
  ]
  var mobility = 0.02
  var freed = 0.8
  var fighting = 1.5
  var blinded = 0.35

  /// With the prior medians.
  public init() {}

  public func begin(_ world: World) { count(world) }

  public func step(_ world: World) {
    if world.orders.emergency { move(world) }
    count(world)
  }

  /// Whole men are moved, so that no post ever holds a fraction of one.
  private func move(_ world: World) {
    let regions = world.setting.regions
    let need = world.street.crowd + 1
    let pace = mobility * (world.orders.cut ? 1 - blinded : 1)
    for organ in 0..<world.setting.organs where isMobile(world, organ) {
      let row = world.forces.men.part(organ * regions, regions)
      let total = row.total()
      for region in 0..<regions {
        let wanted = 0.5 * total * world.street.crowd(in: region) / need
        let missing = wanted - row[region]
        guard missing >= 1 else { continue }
        fill(row, region, men: (pace * missing).rounded(.up), reserve: 0.4, pace: pace)
      }
    }
  }

  private func fill(
    _ row: Column, _ region: Int, men: Double, reserve: Double, pace: Double
  ) {
    var left = men
    for other in 0..<row.count where other != region && left > 0 {
      let spare = (row[other] * pace * (1 - reserve)).rounded(.down)
      let sent = min(left, spare)
      row[other] -= sent
      row[region] += sent
      left -= sent
    }
  }

  private func isMobile(_ world: World, _ organ: Int) -> Bool {
    guard world.forces.active[organ] > 0 else { return false }
    return world.forces.kinds[organ] != .police && world.forces.kinds[organ] != .bodyguard
  }

  private func count(_ world: World) {
    let forces = world.forces
    let (fights, guards) = (world.patron.fighting, 1 - world.patron.fighting)
    let worth = freed * guards + fighting * fights
    for region in 0..<world.setting.regions {
      var present = 0.0
      for organ in 0..<world.setting.organs where forces.active[organ] > 0 {
        let place = forces.place(organ, region)
        present += forces.men[place] * forces.obedience[place] * (1 - forces.abandoned[place])
      }
      forces.present[region] = present + worth * forces.foreign[region]
    }
  }
}
