import Polity
import RandomStreams
public import Simulation

/// Do the men carry out orders? By organ and region, from whom they follow, whom they face and how
/// tired they are.
///
/// Obedience relaxes (8 h) to s(1.5 [loyalty + 3 (b - .5) + 2 (lean ruler - lean rival) -
/// .4 (severity - 1) fraternity] - .5 ln(1 + crowd / men) - ofat F + infection); a stand-down order
/// subtracts 7 x its authority. Below .3 posts are abandoned.
public struct Obedience: Mechanism {
  public static let id = "obedience"
  public static let phase = Phase.obey
  public static let events: KeyValuePairs = [
    "posts-abandoned": "An organ abandons its posts in a region.",
    "sides-switched": "An organ goes over to the ruler's opponents.",
  ]
  public static let parameters = [
    Parameter(
      \Self.fraternity, "fraternity", unit: .none, range: 0...5,
      prior: .logNormal(median: 0.8, spread: 0.4), claims: .lowers(.obedience),
      "Kinship of the men with the crowd they face.", source: "judgement: Bellin 2012; Barany 2016"),
    Parameter(
      \Self.tiredness, "fatigue", unit: .none, range: 0...20,
      prior: .logNormal(median: 2, spread: 0.4), claims: .lowers(.obedience),
      "Weight of fatigue (ofat).", source: "judgement"),
    Parameter(
      \Self.infection, "infection", unit: .none, range: 0...5, prior: .uniform(0, 1.5),
      claims: .lowers(.obedience), "How far neighbouring units' failure spreads.",
      source: "judgement: refusal cascades, e.g. Petrograd 1917, Bucharest 1989"),
    Parameter.weight(
      \Self.standing, "stand-down", 7, .logOdds,
      "Weight of an order to stand down, times the authority of whoever gives it."),
  ]
  var fraternity = 0.8
  var tiredness = 2.0
  var infection = 0.75
  var standing = 7.0

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    let forces = world.forces
    for organ in 0..<world.setting.organs {
      world.organLoyalty[organ] = Elementary.exp(-1.5 * innerLoyalty(world, organ))
    }
    for region in 0..<world.setting.regions {
      let crowd = world.street.crowd(in: region) + world.organised[region]
      let infected = infection * max(0, 0.8 - meanObedience(world, region)) * 2
      for organ in 0..<world.setting.organs {
        let place = forces.place(organ, region)
        // Nobody stands there: nobody can disobey.
        guard forces.men[place] >= 1 else { continue }
        let wanted = wanted(world, organ, place, crowd: crowd, infected: infected)
        let before = forces.obedience[place]
        let relax = 0.1175030974154046  // 1 - exp(-1/8)
        forces.obedience[place] = before + relax * (wanted - before)
        if before < 0.6 { notePosts(world, organ, region, crowd: crowd) }
      }
    }
  }

  /// What the obedience of a post is drawn to, 0...1; tires the men on the way.
  @inline(__always)
  private func wanted(
    _ world: World, _ organ: Int, _ place: Int, crowd: Double, infected: Double
  ) -> Double {
    let (forces, men) = (world.forces, world.forces.men[place])
    if crowd > 0 || forces.fatigue[place] > 0 { tire(forces, place, crowd: crowd, men: men) }
    let strain =
      tiredness * forces.fatigue[place] + standing * forces.standDown[place] + infected
    var odds = world.organLoyalty[organ]
    // Few posts are strained or faced at all; the rest need no exponential and no root.
    if strain > 0 { odds *= Elementary.exp(strain) }
    // s(logit - .5 ln(1 + crowd / men)), without the logarithm.
    if crowd > 0 { odds *= (1 + crowd / (men + 20)).squareRoot() }
    return 1 / (1 + odds)
  }

  private func innerLoyalty(_ world: World, _ organ: Int) -> Double {
    let claimants = world.setting.claimants
    var side = 0.0
    for claimant in 0..<claimants {
      let weight = world.sideWithRuler(claimant) - world.sideAgainstRuler(claimant)
      side += world.forces.lean[organ * claimants + claimant] * weight
    }
    return world.forces.loyalty[organ] + 3 * (world.belief - 0.5) + 2 * side
      - 0.4 * (world.severity - 1) * fraternity
  }

  /// F relaxes to crowd / (crowd + 3 men + 50): 36 h up, 60 h down.
  private func tire(_ forces: Forces, _ place: Int, crowd: Double, men: Double) {
    let load = crowd / (crowd + 3 * men + 50)
    let relax = load > forces.fatigue[place] ? 1 / 36.0 : 1 / 60.0
    let now = forces.fatigue[place] + relax * (load - forces.fatigue[place])
    // A ten-thousandth of fatigue weighs nothing, and men who are rested cost nothing.
    forces.fatigue[place] = now < 1e-4 ? 0 : now
  }

  private func meanObedience(_ world: World, _ region: Int) -> Double {
    var (sum, men) = (0.0, 1e-9)
    for organ in 0..<world.setting.organs where world.forces.active[organ] > 0 {
      let place = world.forces.place(organ, region)
      sum += world.forces.men[place] * world.forces.obedience[place]
      men += world.forces.men[place]
    }
    return men > 1 ? sum / men : 1
  }

  private func notePosts(_ world: World, _ organ: Int, _ region: Int, crowd: Double) {
    let forces = world.forces
    let place = forces.place(organ, region)
    let obedience = forces.obedience[place]
    let name = world.setting.crisis.country.organs[organ].id
    if obedience < 0.3 && forces.abandoned[place] == 0 && forces.men[place] >= 1 {
      forces.abandoned[place] = 1
      world.record(
        "posts-abandoned", actor: name, region: region,
        reason: "obedience \(Int(obedience * 100))% before a crowd of \(Int(crowd))")
    } else if obedience > 0.5 {
      forces.abandoned[place] = 0
      forces.switched[place] = 0
    }
    guard forces.abandoned[place] > 0, forces.switched[place] == 0, world.power.rivalHostile,
      let rival = world.setting.rival
    else { return }
    let claimants = world.setting.claimants
    let toRival = forces.lean[organ * claimants + rival]
    guard toRival > 0.5, toRival > 2 * forces.lean[organ * claimants + world.power.ruler] else {
      return
    }
    forces.switched[place] = 1
    world.record(
      "sides-switched", actor: name, region: region,
      reason: "\(Int(toRival * 100))% of it follows \(world.setting.claimantID(rival))")
  }
}
