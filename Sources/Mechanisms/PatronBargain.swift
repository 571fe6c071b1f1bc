public import Polity
import RandomStreams
public import Simulation

/// The patron and his price. Called, he accepts with s(gain + price - cost - commitments - loss if
/// the client falls anyway); the price is a Nash split of the surplus, rising with 1 - b and falling
/// with outside options; it is paid in alignment, sovereignty and export terms. He lands, guards sites (which frees
/// local men and lifts belief), and leaves when it is calm. What else he may do there has files of its
/// own: ``PatronFight``, ``UnpaidPatron``.
public struct PatronBargain: Mechanism {
  public static let id = "patron"
  public static let phase = Phase.decide
  public static let events: KeyValuePairs = [
    "patron-accepts": "A patron agrees to send troops.",
    "patron-declines": "A patron refuses to send troops.",
    "patron-lands": "A patron's troops arrive.",
    "patron-leaves": "A patron's troops go home.",
  ]
  public static func applies(to crisis: Crisis) -> Bool { crisis.country.sendsTroops }
  public static let parameters = [
    Parameter(
      \Self.lag, "lag", unit: .hours, range: 2...500, prior: .logNormal(median: 22, spread: 0.35),
      claims: .raises(.arrival), "From the call to the first landing.",
      source: "CSTO 2022 about a day; France in Africa one to three days"),
    Parameter(
      \Self.warned, "forewarned", unit: .none, range: -3...0, prior: .fixed(-0.55),
      claims: .unclaimed("acts only where the patron was told"),
      "Log change of the lag if the patron was told beforehand.", source: "judgement"),
    Parameter(
      \Self.stay, "stay", unit: .hours, range: 12...5000,
      prior: .logNormal(median: 150, spread: 0.5), claims: .raises(.troops),
      "Time the troops stay once it is calm.", source: "judgement; CSTO 2022 about a week"),
    Parameter(
      \Self.eagerness, "eagerness", unit: .logOdds, range: -5...5,
      prior: .normal(mean: 1, deviation: 0.7), claims: .raises(.troops),
      "Readiness of a patron to come, all else equal.", source: "judgement, wide"),
    Parameter.weight(\Self.interest, "interest", 3, .logOdds, "Weight of the patron's interest."),
    Parameter.weight(
      \Self.interestMiddle, "interest-middle", 0.5, .share,
      "Interest at which that weight adds nothing."),
    Parameter.weight(
      \Self.burden, "burden", 2, .logOdds, "Weight of commitments elsewhere, against coming."),
    Parameter.weight(
      \Self.elsewhere, "elsewhere", 0.3, .share,
      "Share of what is left of his force that troops of his in a country run beside bind."),
    Parameter.weight(
      \Self.friend, "friend", 0.7, .logOdds, "Added if the ruler is the claimant he prefers."),
    Parameter.weight(
      \Self.priceFloor, "price-floor", 0.15, .share,
      "Price asked of a ruler who is sure to survive."),
    Parameter.weight(
      \Self.priceOfNeed, "price-of-need", 0.7, .share,
      "Added to the price as his survival is doubted."),
    Parameter.weight(
      \Self.greed, "greed", 1.2, .none, "Factor of the price for a patron without interest."),
    Parameter.weight(
      \Self.kinship, "kinship", 0.5, .share, "How far that factor falls for full interest."),
    Parameter.weight(
      \Self.competition, "competition", 0.3, .none,
      "How far each other patron who could send troops presses the price."),
    Parameter(
      \Self.toll, "toll", unit: .share, range: 0...1, prior: .uniform(0.3, 0.9),
      claims: .lowers(.sovereignty), "Share of the price that is paid in sovereignty.",
      source: "judgement, wide: from a week's visit (Kazakhstan 2022) to union (Belarus 2020)"),
    Parameter(
      \Self.levy, "levy", unit: .share, range: 0...1, prior: .uniform(0, 0.2),
      claims: .lowers(.exportTerms),
      "Share of the price that is paid in what exports earn: discounts, concessions, transit.",
      source: "judgement, wide: from nothing (Kazakhstan 2022) to oil for loans (Venezuela 2006-19)"
    ),
  ]
  var lag = 22.0
  var warned = -0.55
  var stay = 150.0
  var eagerness = 1.0
  var interest = 3.0
  var interestMiddle = 0.5
  var burden = 2.0
  var elsewhere = 0.3
  var friend = 0.7
  var priceFloor = 0.15
  var priceOfNeed = 0.7
  var greed = 1.2
  var kinship = 0.5
  var competition = 0.3
  var toll = 0.6
  var levy = 0.1

  static let purpose = Purpose("patron")
  static let leavePurpose = Purpose("patron.leave")

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    if let called = world.patron.called, !world.patron.accepted,
      world.orders.appealHour == world.hour
    {
      answer(world, world.setting.crisis.country.patrons[called], called)
    }
    if let due = world.patron.landingHour, world.patron.landedHour == nil, world.hour >= due {
      land(world)
    }
    if world.patron.present { considerLeaving(world) }
  }

  private func answer(_ world: World, _ patron: Patron, _ index: Int) {
    let stake = world.draw(patron.interest, .share, "interest", lane: index)
    let own = world.draw(patron.commitments, .share, "commitments", lane: index)
    let isElsewhere = world.nextDoor.boundPatrons.contains(patron.id)
    let bound = isElsewhere ? own + elsewhere * (1 - own) : own
    let price = price(world, stake: stake)
    var odds =
      eagerness + interest * (stake - interestMiddle) + price - burden * bound
      - (1 - world.belief)
    if patron.prefers == world.setting.claimantID(world.power.ruler) { odds += friend }
    var stream = world.luck.stream(Self.purpose, tick: world.hour)
    guard stream.uniform() < Elementary.logistic(odds) else {
      world.record("patron-declines", actor: patron.id, reason: "log odds \(Int(odds * 100))%")
      return
    }
    let hours = lag * Elementary.exp(world.facts.patronForewarned ? warned : 0)
    world.patron.accepted = true
    world.patron.price = price
    world.patron.landingHour = world.hour + max(1, Int(hours.rounded()))
    world.record(
      "patron-accepts", actor: patron.id, reason: "for a price of \(Int(price * 100))%")
  }

  /// What is asked, 0...1 of what can be asked: half the surplus, which grows with the ruler's need
  /// and shrinks with the number of others who could come instead.
  func price(_ world: World, stake: Double) -> Double {
    let others = Double(
      max(0, world.setting.crisis.country.patrons.count(where: \.sendsTroops) - 1))
    let need = priceFloor + priceOfNeed * (1 - world.belief)
    return min(1, max(0, need * (greed - kinship * stake) / (1 + competition * others)))
  }

  private func land(_ world: World) {
    guard let called = world.patron.called else { return }
    let patron = world.setting.crisis.country.patrons[called]
    let men = world.draw(patron.contingent, .positive, "contingent", lane: called).rounded()
    world.patron.landedHour = world.hour
    world.patron.troops = men
    let (seat, symbol) = (world.setting.seat, world.setting.symbol)
    world.forces.foreign[symbol] += men * 0.6
    world.forces.foreign[seat] += men * 0.4
    pay(world, patron, called)
    world.strength += 1
    world.record(
      "patron-lands", actor: patron.id, region: symbol, reason: "\(Int(men)) men to guard sites")
  }

  /// Alignment is that with the first who sends troops; with another once he has landed.
  private func pay(_ world: World, _ patron: Patron, _ index: Int) {
    let price = world.patron.price
    if index != world.setting.crisis.country.patrons.firstIndex(where: \.sendsTroops) {
      world.patron.alignment = world.draw(patron.alignment, .share, "alignment", lane: index)
    }
    world.patron.sovereigntyPaid = min(world.patron.sovereignty, toll * price)
    world.patron.exportsPaid = min(world.patron.exports, levy * price)
    world.patron.exports -= world.patron.exportsPaid
    world.patron.alignmentPaid = (1 - world.patron.alignment) * price
    world.patron.sovereignty = max(0, world.patron.sovereignty - toll * price)
    world.patron.alignment += world.patron.alignmentPaid
  }

  private func considerLeaving(_ world: World) {
    guard world.unrestOverHour != nil || !world.street.isCrisis else { return }
    var stream = world.luck.stream(Self.leavePurpose, tick: world.hour)
    guard stream.uniform() < 1 / stay else { return }
    Self.leave(world, reason: "the streets are calm")
  }

  /// The troops go home.
  static func leave(_ world: World, reason: String) {
    guard let called = world.patron.called else { return }
    world.patron.leftHour = world.hour
    world.forces.foreign.fill(0)
    world.record(
      "patron-leaves", actor: world.setting.crisis.country.patrons[called].id, reason: reason)
  }
}
