public import Polity
import RandomStreams
public import Simulation

/// A foreign patron is called in: rate s(w (x - x0) + d (D - D0) + v (o0 - obedience) + u (b0 - b) +
/// suspicion + readiness + [staged] + [forewarned]). Crowds alone seldom make a ruler pay a patron's price:
/// troops are called against riots and arms (decision 0014); more readily if the patron is the chosen instrument, hardly if
/// another is. After a refusal the next of those who send troops, or the same one, may be called, once
/// a pause is over and belief has fallen since.
public struct Appeal: Move {
  public static let id = "appeal"
  public static let meaning = "The ruler asks a foreign patron for troops."
  public static let news = ["move.appeal", "move.patron-", "patron.", "arrival-lag"]
  public static func applies(to crisis: Crisis) -> Bool { crisis.country.sendsTroops }
  public static let parameters = [
    Parameter(
      \Self.chosen, "chosen", unit: .logOdds, range: 0...5, prior: .uniform(0.5, 2),
      claims: .unclaimed("acts both ways: chosen or not"),
      "Extra readiness once the patron is the chosen instrument.", source: "judgement"),
    Parameter(
      \Self.pause, "pause", unit: .hours, range: 1...500,
      prior: .logNormal(median: 24, spread: 0.5), claims: .raises(.arrival),
      "Time from a refused call to the next, at least.",
      source: "judgement: a day, for envoys to go and come back"),
    Parameter.weight(
      \Self.rate, "rate", 0.08, .perHour,
      "Rate at which a patron is called once all speaks for it."),
    Parameter.weight(\Self.crowd, "crowd", 1.2, .logOdds, "Weight of the crowd level x."),
    Parameter.weight(
      \Self.crowdMiddle, "crowd-middle", 1.4, .none,
      "Crowd level at which that weight adds nothing."),
    Parameter.weight(
      \Self.disorder, "disorder", 5, .logOdds,
      "Weight of disorder D at the seat or the symbolic city, the worse: rioters and organised men "
        + "among all who contend there."),
    Parameter.weight(
      \Self.disorderMiddle, "disorder-middle", 0.3, .share,
      "Disorder at which that weight adds nothing."),
    Parameter.weight(
      \Self.failing, "failing", 3, .logOdds,
      "Weight of the obedience that is missing."),
    Parameter.weight(\Self.enough, "enough", 0.7, .share, "Obedience that is enough."),
    Parameter.weight(\Self.fear, "fear", 3, .logOdds, "Weight of the belief that is missing."),
    Parameter.weight(\Self.sure, "sure", 0.8, .share, "Belief that is enough."),
    Parameter.weight(\Self.readiness, "readiness", -2, .logOdds, "Readiness, all else equal."),
    Parameter.weight(
      \Self.staged, "staged", 0.7, .logOdds,
      "Added if the ruler stages the crisis."),
    Parameter.weight(
      \Self.forewarned, "forewarned", 0.7, .logOdds,
      "Added if the patron was told beforehand."),
  ]
  var chosen = 1.2
  var pause = 24.0
  var rate = 0.08
  var crowd = 1.2
  var crowdMiddle = 1.4
  var disorder = 5.0
  var disorderMiddle = 0.3
  var failing = 3.0
  var enough = 0.7
  var fear = 3.0
  var sure = 0.8
  var readiness = -2.0
  var staged = 0.7
  var forewarned = 0.7

  /// With the prior medians.
  public init() {}

  public func isOpen(_ world: World) -> Bool {
    guard world.rulerMay(.callPatron), sender(world) != nil else { return false }
    guard let last = world.orders.appealHour else { return true }
    let isWorse = world.belief < world.patron.beliefWhenCalled
    return !world.patron.accepted && isWorse && Double(world.hour - last) >= pause
  }

  public func hazard(_ world: World) -> Double {
    let lost = max(
      Disorder.share(world, world.setting.seat), Disorder.share(world, world.setting.symbol))
    var odds =
      crowd * (world.crowdLevel - crowdMiddle)
      + disorder * (lost - disorderMiddle) + failing * (enough - obedience(world))
      + fear * (sure - world.belief) + world.suspicion + readiness
    if world.facts.intent == .stage { odds += staged }
    if world.facts.patronForewarned { odds += forewarned }
    if world.instrument == .patron { odds += chosen }
    if world.instrument == .army { odds -= chosen }
    return rate * Elementary.logistic(odds)
  }

  public func take(_ world: World) {
    world.orders.appealHour = world.hour
    world.patron.called = sender(world)
    world.patron.beliefWhenCalled = world.belief
  }

  public func reason(_ world: World) -> String {
    (world.orders.appealHour == nil ? "" : "after a refusal: ")
      + "police obey \(Int(obedience(world) * 100))%, belief \(Int(world.belief * 100))%, "
      + "suspicion \(Int(world.suspicion * 100))%"
  }

  /// Who is called next: the first who sends troops, after a refusal the others in turn.
  private func sender(_ world: World) -> Int? {
    let patrons = world.setting.crisis.country.patrons
    guard let last = world.patron.called, patrons.indices.contains(last) else {
      return patrons.firstIndex(where: \.sendsTroops)
    }
    return patrons[(last + 1)...].firstIndex(where: \.sendsTroops)
      ?? patrons.firstIndex(where: \.sendsTroops)
  }

  private func obedience(_ world: World) -> Double {
    let organs = world.forces.organs(.police) + world.forces.organs(.guards)
    let lowest = organs.map { world.forces.meanObedience($0) }.min()
    return lowest ?? 0.9
  }
}
