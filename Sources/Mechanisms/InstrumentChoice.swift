import Polity
import RandomStreams
public import Simulation

/// Whom can he rely on? Once disorder exceeds what the police can master, the ruler chooses between
/// police and guards, the army, and a patron, by a logit over
/// U = effectiveness - kappa_u (usurpation risk) - kappa_s (price in sovereignty) - delay.
///
/// Usurpation risk is the organ's lean to rivals times the power it would gain in the capital: a
/// sufficient army may be withheld because it might usurp. Once the chosen one has failed (an army that
/// is neutral, a patron who refused or left) he takes the best of those that have not.
public struct InstrumentChoice: Mechanism {
  public static let id = "instrument"
  public static let phase = Phase.decide
  public static let events: KeyValuePairs = [
    "army-withheld": "The ruler keeps the army in barracks for fear of whom it would obey.",
    "instrument-fails": "The instrument that the ruler chose failed him; he chooses anew.",
  ]
  public static let parameters = [
    Parameter(
      \Self.usurpation, "usurpation", unit: .none, range: 0...20, prior: .uniform(2, 6),
      claims: .unclaimed("moves the choice, not a level"), "Weight of the risk of usurpation.",
      source: "judgement; the dilemma of guarding the guards: Svolik 2013"),
    Parameter(
      \Self.sovereignty, "sovereignty", unit: .none, range: 0...20, prior: .uniform(1, 4),
      claims: .unclaimed("moves the choice, not a level"), "Weight of the patron's price.",
      source: "judgement"),
    Parameter(
      \Self.sharpness, "sharpness", unit: .none, range: 0...20, prior: .uniform(1, 3),
      claims: .unclaimed("moves the choice, not a level"), "How surely the best is chosen.",
      source: "judgement"),
    Parameter.weight(\Self.army, "army", 0.9, .none, "Worth of an army that obeys."),
    Parameter.weight(\Self.armyDelay, "army-delay", 0.15, .none, "What its slowness costs."),
    Parameter.weight(\Self.patron, "patron", 0.8, .none, "Worth of a patron's troops."),
    Parameter.weight(\Self.patronDelay, "patron-delay", 0.2, .none, "What their slowness costs."),
    Parameter.weight(
      \Self.warned, "forewarned", 0.2, .none, "What is saved if the patron was told beforehand."),
    Parameter.weight(
      \Self.priceFloor, "price-floor", 0.1, .share, "Price that a sure ruler expects to pay."),
    Parameter.weight(
      \Self.priceOfNeed, "price-of-need", 0.3, .share, "Added to it as his survival is doubted."),
  ]
  var usurpation = 4.0
  var sovereignty = 2.5
  var sharpness = 2.0
  var army = 0.9
  var armyDelay = 0.15
  var patron = 0.8
  var patronDelay = 0.2
  var warned = 0.2
  var priceFloor = 0.1
  var priceOfNeed = 0.3

  static let purpose = Purpose("instrument")

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    guard world.orders.emergency, world.street.isCrisis else { return }
    if let failed = world.instrument {
      if let why = failure(of: failed, world) { replace(failed, why, world) }
      return
    }
    let needed = world.disorderLevel > 3 || world.crowdLevel > 1
    guard needed else { return }
    let options = utilities(world)
    var stream = world.luck.stream(Self.purpose, tick: world.hour)
    let best = options.map(\.1).max() ?? 0
    let weights = options.map { Elementary.exp(sharpness * ($0.1 - best)) }
    let chosen = options[stream.discrete(weights: weights)].0
    world.instrument = chosen
    let army = options.first { $0.0 == .army }?.1 ?? 0
    let risk = risk(world)
    // Withheld: it would have been the best, but for the risk.
    if chosen != .army, !world.forces.organs(.army).isEmpty, army + usurpation * risk >= best {
      world.orders.armyWithheldHour = world.hour
      world.record(
        "army-withheld", actor: world.setting.claimantID(world.power.ruler),
        reason: "usurpation risk \(Int(risk * 100))%, worth \(Int(army * 100)) against "
          + "\(Int(best * 100)) for the best; chose \(chosen.rawValue)")
    }
  }

  /// Why an instrument is none any more; nil while it is. Without a patron who sends troops only the
  /// police could take the army's place: there is nothing to choose.
  private func failure(of instrument: World.Instrument, _ world: World) -> String? {
    guard world.setting.crisis.country.sendsTroops else { return nil }
    switch instrument {
    case .police: return nil
    case .army: return world.orders.neutralHour == nil ? nil : "the army is neutral"
    case .patron:
      if world.patron.leftHour != nil { return "the patron has left" }
      let isAnswered = world.orders.appealHour.map { $0 < world.hour } ?? false
      return isAnswered && !world.patron.accepted ? "the patron refused" : nil
    }
  }

  private func replace(_ failed: World.Instrument, _ why: String, _ world: World) {
    let left = utilities(world).filter { failure(of: $0.0, world) == nil }
    guard let next = left.max(by: { $0.1 < $1.1 }) else { return }
    world.instrument = next.0
    world.record(
      "instrument-fails", actor: world.setting.claimantID(world.power.ruler),
      reason: "\(why); chose \(next.0.rawValue), worth \(Int(next.1 * 100))")
  }

  private func utilities(_ world: World) -> [(World.Instrument, Double)] {
    let police = policeEffect(world)
    var options: [(World.Instrument, Double)] = [(.police, police)]
    if !world.forces.organs(.army).isEmpty {
      options.append((.army, army - usurpation * risk(world) - armyDelay))
    }
    if world.setting.crisis.country.patrons.contains(where: \.sendsTroops) {
      let price = priceFloor + priceOfNeed * (1 - world.belief)
      let saved = world.facts.patronForewarned ? warned : 0
      options.append((.patron, patron - sovereignty * price - patronDelay + saved))
    }
    return options
  }

  private func policeEffect(_ world: World) -> Double {
    let symbol = world.setting.symbol
    let crowd = world.street.crowd(in: symbol) + world.organised[symbol]
    let men = world.forces.present[symbol]
    return men / (men + crowd + 1)
  }

  /// Lean of the army to anybody but the ruler, weighed by the doubt that surrounds him, 0...1.
  private func risk(_ world: World) -> Double {
    let claimants = world.setting.claimants
    var against = 0.0
    for organ in world.forces.organs(.army) {
      for claimant in 0..<claimants where claimant != world.power.ruler {
        against += world.forces.lean[organ * claimants + claimant]
      }
    }
    let own = 1 - world.power.armyLean
    return min(1, max(against, own)) * (0.5 + 0.5 * (1 - world.belief))
  }
}
