public import Simulation
import RandomStreams

/// Common belief b that the ruler survives, and the endurance of crowds that erodes it.
///
/// b relaxes to s(eta), eta = eta0 - eta1 max over seat and symbolic city of [ln((P + 2R + 3G + 50) /
/// (S + 50)) - .5 [not the seat]] - eta5 E + 2 (elite lean - .5) + 1.2 [patron troops] + .5 strength
/// - eta_s strikes - eta_n [army neutral] - eta_p exp(-t / T) t hours after public buildings were
/// stormed. Protest is the public signal on which elites coordinate (Morris & Shin 1998; Casper & Tyson
/// 2014, doi:10.1017/S0022381613001485).
public struct SurvivalBelief: Mechanism {
  public static let id = "belief"
  public static let phase = Phase.believe
  public static let parameters = [
    Parameter(
      \Self.base, "base", unit: .logOdds, range: -5...10,
      prior: .normal(mean: 5.8, deviation: 0.4), claims: .raises(.rulerStays),
      "Log odds of survival when the crowd at the seat equals the forces (eta0).",
      source: "fitted to forced exits within 30 days of 281 onsets"),
    Parameter(
      \Self.balance, "balance", unit: .none, range: 0...5,
      prior: .logNormal(median: 0.5, spread: 0.2), claims: .lowers(.rulerStays),
      "Weight of the log ratio of crowd to forces (eta1).",
      source: "fitted to forced exits within 30 days of 281 onsets"),
    Parameter(
      \Self.enduring, "endurance", unit: .none, range: 0...10, prior: .uniform(0, 4),
      claims: .lowers(.rulerStays), "Weight of crowds that hold for days (eta5).",
      source: "judgement; accumulation over two to four weeks"),
    Parameter(
      \Self.delay, "delay", unit: .hours, range: 1...200,
      prior: .logNormal(median: 14, spread: 0.4),
      claims: .unclaimed("slower belief resists both a surge and its end"),
      "Time for belief to follow events.", source: "judgement"),
    Parameter(
      \Self.strikes, "strikes", unit: .none, range: 0...10, prior: .uniform(0, 3),
      claims: .lowers(.rulerStays), "Weight of mass non-cooperation.",
      source: "Chenoweth & Stephan 2011; judgement on size"),
    Parameter(
      \Self.neutrality, "army-neutral", unit: .logOdds, range: 0...10, prior: .uniform(4, 7),
      claims: .lowers(.rulerStays), "Loss when the army declares itself neutral.",
      source: """
        fitted to forced exits after it: 24 of 28 nonviolent campaigns with defecting forces won, \
        1945-2004 (NAVCO 1.2)
        """),
    Parameter(
      \Self.demand, "demand-exit", unit: .logOdds, range: 0...10, prior: .uniform(5, 9),
      claims: .lowers(.rulerStays),
      "Loss when the army or his own side tells him to go.",
      source: """
        judgement: rulers told so were gone within hours to a week in Egypt 2011 and 2013, Zimbabwe \
        2017, Algeria and Bolivia 2019; not in Armenia 2021
        """),
    Parameter(
      \Self.storm, "storm", unit: .logOdds, range: 0...10, prior: .uniform(2, 5),
      claims: .lowers(.rulerStays),
      "Loss when a crowd takes public buildings at the seat, at first.",
      source: "judgement: Serbia 2000 and Georgia 2003 fell, Moldova 2009 did not"),
    Parameter.weight(
      \Self.elsewhere, "storm-elsewhere", 0.3, .share,
      "Share of that loss where they are in the symbolic city."),
    Parameter(
      \Self.fading, "storm-fading", unit: .hours, range: 1...1000, prior: .fixed(72),
      claims: .lowers(.rulerStays), "Time in which a ruler who is still there recovers from it.",
      source: "judgement"),
  ]
  var base = 5.8
  var balance = 0.5
  var enduring = 2.0
  var delay = 14.0
  var strikes = 1.5
  var neutrality = 5.5
  var demand = 7.0
  var storm = 3.5
  var elsewhere = 0.3
  var fading = 72.0

  /// With the prior medians.
  public init() {}

  public func begin(_ world: World) {
    world.belief = Elementary.logistic(target(world))
  }

  public func step(_ world: World) {
    endure(world)
    let relax = 1 - Elementary.exp(-1 / delay)
    world.belief += relax * (Elementary.logistic(target(world)) - world.belief)
    world.strength *= 0.98
  }

  private func target(_ world: World) -> Double {
    let (seat, symbol) = (world.setting.seat, world.setting.symbol)
    let worst =
      seat == symbol
      ? ratio(world, seat) : max(ratio(world, seat), ratio(world, symbol) - 0.5)
    var eta = base - balance * worst - enduring * world.endurance
    eta += 2 * (world.power.rulerLean - 0.5) + 0.5 * world.strength
    if world.patron.present { eta += 1.2 }
    if world.orders.neutralHour != nil { eta -= neutrality }
    if world.orders.demandHour != nil { eta -= demand }
    eta -= world.diffusedDoubt + stormed(world)
    return eta - strikes * nationalStrike(world)
  }

  /// What the last storm of public buildings still costs.
  private func stormed(_ world: World) -> Double {
    guard let hour = world.orders.stormHour else { return 0 }
    return storm * (world.orders.stormedSeat ? 1 : elsewhere)
      * Elementary.exp(-Double(world.hour - hour) / fading)
  }

  private func ratio(_ world: World, _ region: Int) -> Double {
    let street = world.street
    let weighed =
      street.protesters[region] + 2 * street.rioters[region] + 3 * world.organised[region]
    return Elementary.log((weighed + 50) / (world.forces.present[region] + 50))
  }

  private func nationalStrike(_ world: World) -> Double {
    var sum = 0.0
    for region in 0..<world.setting.regions {
      sum += world.street.strike[region] * world.setting.people[region]
    }
    return sum / world.setting.population
  }

  /// E relaxes to min(1, max(crowd / S at the seat, .7 at the symbol)), 120 h up and 96 h down.
  private func endure(_ world: World) {
    func held(_ region: Int) -> Double {
      world.street.crowd(in: region) / (world.forces.present[region] + 50)
    }
    let now = min(1, max(held(world.setting.seat), 0.7 * held(world.setting.symbol)))
    let time = now > world.endurance ? 120.0 : 96
    world.endurance += (now - world.endurance) / time
  }
}
