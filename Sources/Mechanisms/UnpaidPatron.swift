public import Polity
import RandomStreams
public import Simulation

/// A patron who is not paid goes home. The ruler can deliver what he promised while his real power is
/// at least `demand` times the price; below that a part is owed, and all of it once he repudiates.
/// While anything is owed the patron leaves at rate 1 / `patience`; what he was not given stays with
/// the country.
public struct UnpaidPatron: Mechanism {
  public static let id = "unpaid-patron"
  public static let phase = Phase.decide
  public static let events: KeyValuePairs = [
    "patron-unpaid": "The patron finds that he is not paid."
  ]
  public static func applies(to crisis: Crisis) -> Bool { crisis.country.sendsTroops }
  public static let parameters = [
    Parameter(
      \Self.patience, "patience", unit: .hours, range: 2...5000,
      prior: .logNormal(median: 96, spread: 0.6), claims: .raises(.troops),
      "Time that a patron who is not paid stays all the same.",
      source: "judgement, wide: to leave at once is to lose the stake as well"),
    Parameter(
      \Self.demand, "demand", unit: .none, range: 0...5, prior: .uniform(0.2, 1),
      claims: .lowers(.troops),
      "Real power that the ruler must hold for each unit of the price to deliver it.",
      source: "judgement: who shares power can promise only his part"),
  ]
  var patience = 96.0
  var demand = 0.6

  static let purpose = Purpose("unpaid-patron")

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    guard world.patron.present, let called = world.patron.called else { return }
    let owed = owed(world)
    guard owed > 0 else { return }
    if world.ledger.hour(of: "patron-unpaid") == nil {
      world.record(
        "patron-unpaid", actor: world.setting.crisis.country.patrons[called].id,
        reason: why(world))
    }
    var stream = world.luck.stream(Self.purpose, tick: world.hour)
    guard stream.uniform() < 1 / patience else { return }
    giveBack(world, owed)
    PatronBargain.leave(world, reason: "unpaid: " + why(world))
  }

  /// The share of the price that the ruler will not or cannot deliver, 0...1.
  private func owed(_ world: World) -> Double {
    if world.patron.repudiatedHour != nil { return 1 }
    let needed = demand * world.patron.price
    return needed > 0 ? max(0, 1 - world.power.real[world.power.ruler] / needed) : 0
  }

  private func giveBack(_ world: World, _ owed: Double) {
    let patron = world.patron
    world.patron.sovereignty = min(1, patron.sovereignty + owed * patron.sovereigntyPaid)
    world.patron.exports = min(1, patron.exports + owed * patron.exportsPaid)
    world.patron.alignment = max(0, patron.alignment - owed * patron.alignmentPaid)
  }

  private func why(_ world: World) -> String {
    let price = "a price of \(Int(world.patron.price * 100))%"
    if world.patron.repudiatedHour != nil { return "the ruler disowns " + price }
    return "real power of \(Int(world.power.real[world.power.ruler] * 100))% for " + price
  }
}
