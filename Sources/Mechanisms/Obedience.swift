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
  public static let events = ["posts-abandoned", "sides-switched"]
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
  ]
  var fraternity = 0.8
  var tiredness = 2.0
  var infection = 0.75

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    let forces = world.forces
    guard world.street.crowd > 0 || world.hour % 24 == 0 else { return }
    for organ in 0..<world.setting.organs {
      world.organLoyalty[organ] = 1.5 * innerLoyalty(world, organ)
    }
    for region in 0..<world.setting.regions {
      let crowd = world.street.crowd(in: region) + world.organised[region]
      let mean = meanObedience(world, region)
      for organ in 0..<world.setting.organs {
        let place = forces.place(organ, region)
        let men = forces.men[place]
        // Nobody stands there: nobody can disobey.
        guard men >= 1 else { continue }
        tire(forces, place, crowd: crowd, men: men)
        let logit =
          world.organLoyalty[organ] - tiredness * forces.fatigue[place] - 7
          * forces.standDown[place]
          - infection * max(0, 0.8 - mean) * 2
        // s(logit - .5 ln(1 + crowd / men)), without the logarithm.
        let pressed = (1 + crowd / (men + 20)).squareRoot()
        let wanted = 1 / (1 + Elementary.exp(-logit) * pressed)
        let before = forces.obedience[place]
        let relax = 0.1175030974154046  // 1 - exp(-1/8)
        forces.obedience[place] = before + relax * (wanted - before)
        if before < 0.6 { notePosts(world, organ, region, crowd: crowd) }
      }
    }
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
    forces.fatigue[place] += relax * (load - forces.fatigue[place])
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
