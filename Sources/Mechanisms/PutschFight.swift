import Polity
import RandomStreams
public import Simulation

/// A putsch without protest: part of an organ strikes, and everybody guesses who will win.
///
/// Armed men of the case's putsch leave their organ and hold its regions. L = ln((weight x plotters +
/// 20) / (defenders + 20)), defenders being obeying men, half of the loyal army in barracks and what
/// the crowd for the ruler is worth. Men who strike only elsewhere march on the seat, at `march` km an hour;
/// until then it is the seat's defenders that they will have to beat. Belief is drawn to s(footing - 1.2 L) within three hours; men who
/// waver join as it falls. It seizes power at rate s(6 (.4 - b)) and breaks at rate s(4 (b - .5))
/// s(-L). A putsch is a game of coordination among soldiers (Singh 2014, Seizing Power).
public struct PutschFight: Mechanism {
  public static let id = "putsch-fight"
  public static let phase = Phase.align
  public static let events: KeyValuePairs = [
    "putsch": "Armed men strike at the ruler.",
    "putsch-arrives": "Armed men who struck elsewhere reach the seat of power.",
    "putsch-failed": "Armed men who struck give up.",
  ]
  public static let parameters = [
    Parameter(
      \Self.footing, "footing", unit: .logOdds, range: -3...4,
      prior: .normal(mean: 0.3, deviation: 0.6),
      claims: .unclaimed("acts only where a case has a putsch"),
      "Log odds of survival against a putsch as strong as its foes.",
      source: "about half of all attempts since 1950 succeed: Powell & Thyne 2011"),
    Parameter(
      \Self.weight, "weight", unit: .none, range: 0.2...20,
      prior: .logNormal(median: 2, spread: 0.4),
      claims: .unclaimed("acts only where a case has a putsch"),
      "What a man of a putsch is worth against one who defends.",
      source: "judgement: he is armed for war and chose the hour"),
    Parameter(
      \Self.joining, "joining", unit: .perHour, range: 0...1,
      prior: .logNormal(median: 0.03, spread: 0.6),
      claims: .unclaimed("acts only where a case has a putsch"),
      "Rate at which men who waver join once the ruler is thought lost.",
      source: "judgement after Singh 2014"),
    Parameter(
      \Self.seizing, "seizing", unit: .perHour, range: 0...2,
      prior: .logNormal(median: 0.12, spread: 0.4),
      claims: .unclaimed("acts only where a case has a putsch"),
      "Rate at which a putsch that is believed in takes the seat.",
      source: "judgement: most are decided within a day"),
    Parameter(
      \Self.breaking, "breaking", unit: .perHour, range: 0...2,
      prior: .logNormal(median: 0.2, spread: 0.4),
      claims: .unclaimed("acts only where a case has a putsch"),
      "Rate at which a putsch that nobody believes in gives up.",
      source: "judgement: most are decided within a day"),
    Parameter(
      \Self.march, "march", unit: .kilometresPerHour, range: 1...200,
      prior: .logNormal(median: 35, spread: 0.3),
      claims: .unclaimed("acts only where a case has a putsch away from the seat"),
      "How fast its men march on the seat, in a straight line.",
      source: "judgement: Rostov to the Oka, some 800 km, within a day, June 2023"),
    Parameter(
      \Self.distance, "distance", unit: .kilometres, range: 1...20_000, prior: .fixed(400),
      claims: .unclaimed("acts only where a case does not say where its regions lie"),
      "How far they have to march where the case does not say.", source: "judgement"),
    Parameter(
      \Self.deaths, "deaths", unit: .perHour, range: 0...0.2,
      prior: .logNormal(median: 1e-4, spread: 2.2),
      claims: .unclaimed("acts only where a case has a putsch"),
      "Deaths per man of a putsch and hour.",
      source: """
        just under half of 377 attempts, 1950-2017, killed anybody, some hundreds: De Bruin 2019, \
        doi:10.1177/0022343319839449; the spread is judged
        """),
  ]
  var footing = 0.3
  var weight = 2.0
  var joining = 0.03
  var seizing = 0.12
  var breaking = 0.2
  var march = 35.0
  var distance = 400.0
  var deaths = 1e-4

  static let purpose = Purpose("putsch-fight")
  static let strikePurpose = Purpose("putsch-fight.strike")
  static let deathPurpose = Purpose("putsch-fight.deaths")

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    guard let plan = world.setting.crisis.putsch, !world.ended else { return }
    if world.contest.struckHour == nil {
      guard !world.contest.isCalledOff, Double(world.hour) + 1 > plan.hour else { return }
      var stream = world.luck.stream(Self.strikePurpose, tick: world.hour)
      guard stream.uniform() < plan.chance else { return world.contest.isCalledOff = true }
      strike(world, plan)
    }
    guard world.contest.isStruck, !world.contest.isHeld else { return }
    arrive(world)
    let odds = balance(world)
    persuade(world, odds)
    join(world)
    fight(world)
    decide(world, plan, odds)
  }

  private func strike(_ world: World, _ plan: Putsch) {
    let setting = world.setting
    let named = setting.crisis.country.regions.indices.filter {
      plan.regions.contains(setting.regionID($0))
    }
    let places = named.isEmpty ? [setting.seat] : named
    let men = world.draw(plan.men, .positive, "putsch")
    world.contest.plotters = [Double](repeating: 0, count: setting.regions)
    for region in places {
      let here = (men / Double(places.count)).rounded()
      world.contest.plotters[region] = here
      guard let organ = Self.organ(world, plan) else { continue }
      let place = world.forces.place(organ, region)
      world.forces.men[place] -= min(here, (world.forces.men[place] * 0.9).rounded(.down))
    }
    if !places.contains(setting.seat) {
      world.contest.arrivals = places.reduce(
        into: [Int](repeating: .max, count: setting.regions)
      ) { $0[$1] = world.hour + hours(from: $1, setting) }
    }
    world.contest.struckHour = world.hour
    world.record(
      "putsch", actor: plan.leads ?? "", region: places.first,
      reason: "\(Int(men)) armed men strike")
  }

  /// Hours of marching from a region to the seat.
  private func hours(from region: Int, _ setting: Setting) -> Int {
    let regions = setting.crisis.country.regions
    let way =
      regions[region].position.flatMap { start in
        regions[setting.seat].position.map { start.kilometres(to: $0) }
      } ?? distance
    return Int(max(1, (way / march).rounded(.up)))
  }

  /// Men who have marched far enough stand at the seat.
  private func arrive(_ world: World) {
    let seat = world.setting.seat
    for region in world.contest.arrivals.indices
    where world.contest.arrivals[region] <= world.hour {
      let men = world.contest.plotters[region]
      world.contest.arrivals[region] = .max
      guard men > 0 else { continue }
      world.contest.plotters[region] = 0
      world.contest.plotters[seat] += men
      world.record("putsch-arrives", region: seat, reason: "\(Int(men)) armed men")
    }
  }

  private static func organ(_ world: World, _ plan: Putsch) -> Int? {
    let organs = world.setting.crisis.country.organs
    return plan.organ.flatMap { id in organs.firstIndex { $0.id == id } }
      ?? organs.firstIndex { $0.kind == .army } ?? organs.indices.first
  }

  /// L, the log ratio of plotters to defenders in the regions struck; while the plotters march, to those of the
  /// seat.
  private func balance(_ world: World) -> Double {
    var (attack, defence) = (20.0, 20.0 + world.contest.loyalWorth)
    let isMarching = !world.contest.arrivals.isEmpty
    for region in 0..<world.setting.regions {
      let isStruck = world.contest.plotters[region] > 0
      if isStruck { attack += weight * world.contest.plotters[region] }
      guard isMarching ? region == world.setting.seat : isStruck else { continue }
      defence += world.forces.present[region]
      for organ in world.forces.organs(.army) where world.forces.active[organ] == 0 {
        let men = world.forces.men[world.forces.place(organ, region)]
        defence += 0.5 * men * world.power.armyLean
      }
    }
    return Elementary.log(attack / defence)
  }

  private func persuade(_ world: World, _ odds: Double) {
    let target = Elementary.logistic(footing - 1.2 * odds)
    guard target < world.belief else { return }
    world.belief += 0.2834686894262107 * (target - world.belief)  // 1 - exp(-1/3)
  }

  private func join(_ world: World) {
    let rate = joining * Elementary.logistic(8 * (0.5 - world.belief))
    for region in 0..<world.setting.regions where world.contest.plotters[region] > 0 {
      for organ in world.forces.organs(.army) {
        let place = world.forces.place(organ, region)
        let wavering = world.forces.men[place] * (1 - world.power.armyLean)
        let joined = (rate * wavering).rounded()
        world.forces.men[place] -= joined
        world.contest.plotters[region] += joined
      }
    }
  }

  private func fight(_ world: World) {
    for region in 0..<world.setting.regions where world.contest.plotters[region] > 0 {
      let loyal = region < world.contest.loyalists.count ? world.contest.loyalists[region] : 0
      let foes = loyal + world.forces.present[region]
      let engaged = min(world.contest.plotters[region], foes)
      guard engaged > 0 else { continue }
      var stream = world.luck.stream(Self.deathPurpose, tick: world.hour, lane: region)
      let all = stream.poisson(deaths * engaged)
      let plotters = world.contest.plotters[region]
      // Plotters are soldiers too: their dead count among the men of the organs.
      let rebels = min(stream.binomial(all, plotters / (plotters + foes)), Int(plotters))
      world.contest.plotters[region] -= Double(rebels)
      world.street.note(officersDead: rebels, region: region, hour: world.hour)
      let fallen = all - rebels
      let officers = stream.binomial(fallen, world.forces.present[region] / foes)
      let dead = world.takeAtHome(fallen - officers, region: region, as: .dead, &stream)
      world.kill(dead, region)
      world.street.note(officersDead: officers, region: region, hour: world.hour)
    }
  }

  private func decide(_ world: World, _ plan: Putsch, _ odds: Double) {
    var stream = world.luck.stream(Self.purpose, tick: world.hour)
    // Nobody takes a seat from afar.
    let isThere = world.contest.arrivals.isEmpty || world.contest.plotters[world.setting.seat] > 0
    let seize = isThere ? seizing * Elementary.logistic(6 * (0.4 - world.belief)) : 0
    let yield =
      breaking * Elementary.logistic(4 * (world.belief - 0.5)) * Elementary.logistic(-odds)
    let draw = stream.uniform()
    let either = -Elementary.expm1(-(seize + yield))
    guard draw < either else { return }
    if draw < either * seize / (seize + yield) {
      world.contest.leader = world.setting.crisis.country.claimants.firstIndex {
        $0.id == plan.leads
      }
      world.power.fall = .insiders
    } else {
      yieldAll(world, plan)
    }
  }

  private func yieldAll(_ world: World, _ plan: Putsch) {
    let left = Int(world.contest.plotters.reduce(0, +))
    world.contest.plotters = world.contest.plotters.map { _ in 0 }
    world.contest.defeatedHour = world.hour
    world.strength += 1
    if let leader = world.setting.crisis.country.claimants.firstIndex(where: {
      $0.id == plan.leads && $0.kind == .general
    }) {
      world.power.out[leader] = 1
    }
    world.record(
      "putsch-failed", reason: "\(left) men give up; belief \(Int(world.belief * 100))%")
  }
}
