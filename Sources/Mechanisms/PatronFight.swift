public import Polity
import RandomStreams
public import Simulation

/// Guards sites or fights. With a reason to fight, phi = `share` s(`doubt` (`sure` - b) + `threat`
/// ln((R + G + 50) / (S + 50))) of a patron's troops, the worse of seat and symbol counting, stand
/// against crowds and groups (``Deployment`` counts them as force); the others guard sites. Those who
/// fight drive organised men off for good, at `rout` F / (F + G) per hour.
public struct PatronFight: Mechanism {
  public static let id = "patron-fight"
  public static let phase = Phase.decide
  public static let events: KeyValuePairs = [
    "patron-fights": "A patron's troops fight instead of guarding sites."
  ]
  public static func applies(to crisis: Crisis) -> Bool { crisis.country.sendsTroops }
  public static let parameters = [
    Parameter(
      \Self.share, "share", unit: .share, range: 0...1, prior: .uniform(0.2, 0.8),
      claims: .unclaimed("moves troops from one task to another"),
      "Most of a patron's troops that he lets fight.",
      source: "judgement: from guards only (Kazakhstan 2022) to an intervention"),
    Parameter(
      \Self.rout, "rout", unit: .perHour, range: 0...1,
      prior: .logNormal(median: 0.02, spread: 0.6), claims: .lowers(.organised),
      "Rate at which organised men are driven off by many more soldiers.",
      source: "judgement: armed bands hold against soldiers for days, not weeks"),
    Parameter.weight(\Self.doubt, "doubt", 6, .logOdds, "Weight of the belief that is missing."),
    Parameter.weight(\Self.sure, "sure", 0.5, .share, "Belief at which that weight adds nothing."),
    Parameter.weight(
      \Self.threat, "threat", 1.5, .logOdds,
      "Weight of the log ratio of rioters and organised men to local force."),
  ]
  var share = 0.5
  var rout = 0.02
  var doubt = 6.0
  var sure = 0.5
  var threat = 1.5

  static let routPurpose = Purpose("patron-fight.rout")

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    guard world.patron.present else { return }
    let (seat, symbol) = (world.setting.seat, world.setting.symbol)
    let worst = danger(world, seat) > danger(world, symbol) ? seat : symbol
    let odds = doubt * (sure - world.belief) + threat * danger(world, worst)
    let reason = Elementary.logistic(odds)
    world.patron.fighting = share * reason
    if reason > 0.5, world.ledger.hour(of: "patron-fights") == nil { note(world, worst) }
    for region in 0..<world.setting.regions { driveOff(world, region) }
  }

  /// Log ratio of those who fight to the men who stand against them.
  private func danger(_ world: World, _ region: Int) -> Double {
    Elementary.log((wild(world, region) + 50) / (world.forces.present[region] + 50))
  }

  private func wild(_ world: World, _ region: Int) -> Double {
    world.street.rioters[region] + world.organised[region]
  }

  private func driveOff(_ world: World, _ region: Int) {
    let men = world.organised[region]
    let fighters = world.patron.fighting * world.forces.foreign[region]
    guard men >= 1, fighters > 0 else { return }
    var stream = world.luck.stream(Self.routPurpose, tick: world.hour, lane: region)
    let driven = Double(stream.binomial(Int(men), hazard: rout * fighters / (fighters + men)))
    world.dropOrganised(driven, region: region)
  }

  private func note(_ world: World, _ region: Int) {
    let patron = world.patron.called.map { world.setting.crisis.country.patrons[$0].id } ?? ""
    world.record(
      "patron-fights", actor: patron, region: region,
      reason: "belief \(Int(world.belief * 100))%, \(Int(wild(world, region))) who riot or are "
        + "organised")
  }
}
