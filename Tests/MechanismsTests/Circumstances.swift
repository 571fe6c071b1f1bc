import Polity
import Simulation
import TestSupport

/// A case in which a mechanism matters: claims are tested where they can show.
struct Circumstances {
  var people = 1e6
  var shock = ShockSize.strong
  var days = 12
  var cell = HiddenFacts.uprising
  var overrides: [String: Double] = [:]
  /// Everybody is called out on the third afternoon.
  var isCalled = false

  /// Twins are left out: their differences would not be independent.
  var ensemble: Ensemble {
    var crisis = SmallCrises.crisis(
      SmallCrises.threeRegions(people: people), shock: shock, days: days)
    if isCalled { crisis.rallies = [Rally(id: "march", what: "a march", hour: 62)] }
    var ensemble = Ensemble.whole(
      crisis, seed: 83, explanations: [(cell.rawValue, cell.facts, 1)])
    ensemble.overrides = overrides
    return ensemble
  }

  /// The ruler means to shoot.
  static let shooting = Circumstances(overrides: ["character.repressive": 3])
  /// The ruler means to clear the streets, not to shoot.
  static let clearing = Circumstances(people: 19e6, overrides: ["character.repressive": -0.5])
  /// Crowds at the palace and a ruler few believe in, who will not shoot; of the ways to fall only
  /// those named are open.
  static func tottering(_ ways: String..., base: Double = 0.5) -> Circumstances {
    let exits = ["resign", "flee", "overrun", "coup-strike"].filter { !ways.contains($0) }
    let shut = exits.map { ($0 + ".rate", 0.0) }
    let numbers = ["belief.base": base, "character.repressive": -8]
    return Circumstances(
      shock: .violent, overrides: numbers.merging(shut, uniquingKeysWith: { first, _ in first }))
  }
  /// Riots that the forces cannot master.
  static let anarchy = Circumstances(
    shock: .violent, overrides: ["radicalisation.by-force": 0.02, "character.repressive": -0.5])
  /// Nobody shoots, the ruler gives way.
  static let yielding = Circumstances(
    overrides: ["character.repressive": -8, "character.concessive": 6])
  /// A patron is called for certain.
  static let calling = Circumstances(shock: .violent, days: 25, cell: .theatre)
  /// A patron who likes to say no is called again and again.
  static let refused = calling.with(["patron.eagerness": -2, "appeal.readiness": 3])
  /// A patron comes who asks for all there is.
  static let dear = calling.with(["patron.greed": 6, "patron.eagerness": 5])
  /// A patron's troops meet men who fight on.
  static let invaded = Circumstances(
    shock: .violent, days: 25, cell: .foreignPlot,
    overrides: [
      "patron.eagerness": 5, "patron.lag": 6, "appeal.readiness": 6, "patron-fight.share": 1,
    ])
  /// A rival's men in the streets.
  static let coup = Circumstances(cell: .insiderCoup)
  /// The same after a shock that nobody masters.
  static let besieged = Circumstances(shock: .violent, cell: .insiderCoup)
  /// Foreigners who fight on, against a ruler who does not fall.
  static let plot = Circumstances(
    shock: .violent, days: 8, cell: .foreignPlot,
    overrides: ["belief.base": 8, "radicalisation.by-force": 1e-4])
  /// Public buildings are stormed where few would otherwise doubt the ruler.
  static let stormed = tottering("resign", "flee", "overrun", "coup-strike", base: 3)
    .with([
      "storm.rate": 0.1, "belief.storm": 8, "radicalisation.by-force": 0.02, "demand-exit.rate": 0,
    ])
  /// People are called out.
  static let called = Circumstances(people: 19e6, shock: .generic, days: 4, isCalled: true)
  /// A ruler's men, in a country so small that cover is hard to find.
  static let smallTheatre = Circumstances(people: 3e5, cell: .theatre)
  /// Many who loot whatever the cause.
  static let looters = Circumstances(
    shock: .violent, overrides: ["looting.criminal-pool": 0.005, "character.repressive": -0.5])
  /// Hardly anybody follows a crowd.
  static let few = Circumstances(overrides: ["mobilisation.quiet-reproduction": 0.03])

  /// A ruler in whom nobody believes, yet who cannot fall.
  static let hollow = tottering(base: -2).with(["fear.impunity": 0.6, "fear.reach": 1])
  /// An army that has little love for him.
  static let wavering = tottering("resign", "coup-strike", base: 1)
    .with(["organ-leans.army-tie": -1, "belief.army-neutral": 1.5])
  /// The same, and nobody tells him to go.
  static let silent = wavering.with(["demand-exit.rate": 0])
  /// Whatever he starts with is worn down.
  static let eroding = tottering("resign").with(["belief.balance": 1.7, "belief.endurance": 5])

  func with(_ more: [String: Double]) -> Circumstances {
    var copy = self
    copy.overrides.merge(more) { _, new in new }
    return copy
  }

  /// By parameter, else by mechanism, else the strong shock.
  static func of(_ id: String) -> Circumstances {
    let mechanism = String(id.prefix { $0 != "." })
    return table[id] ?? table[mechanism] ?? Circumstances()
  }

  private static let table: [String: Circumstances] = [
    "lethal-force": shooting, "lethal-force.dispersal": clearing, "official-toll": shooting,
    "fear.deterrence": shooting.with(["character.repressive": 6]),
    "grievance.violence": shooting, "character.repressive": besieged,
    "radicalisation": clearing, "groups": coup,
    "radicalisation.by-groups": plot,
    "groups.arrival": plot,
    "groups.departure": calling, "officer-deaths": coup, "patron": calling,
    "unpaid-patron": dear, "patron-fight.rout": invaded, "appeal.pause": refused,
    "grievance.foreign-troops": calling, "grievance.framing": anarchy,
    "looting": anarchy, "looting.rate": looters, "belief": tottering("resign", "coup-strike"),
    "resign": tottering("resign"), "flee": tottering("flee", base: -1),
    "overrun": tottering("overrun", base: -1), "coup-strike": tottering("coup-strike"),
    "army-neutral": silent, "belief.army-neutral": silent.with(["belief.base": 5]),
    "demand-exit": wavering,
    "belief.demand-exit": wavering.with(["demand-exit.rate": 0.1, "belief.base": 6]),
    "belief.base": eroding,
    "belief.balance": tottering("resign", "coup-strike", base: 1.5),
    "belief.storm": stormed.with(["storm.rate": 0.5, "belief.storm-fading": 300]),
    "belief.storm-fading": stormed, "storm": stormed.with(["belief.base": 1.8]), "rallies": called,
    "organ-leans": tottering("coup-strike"),
    "elite-flight": tottering(), "jets": tottering(), "fear.falling-ruler": hollow,
    "concede": yielding, "mobilisation.spontaneous": Circumstances(shock: .none),
    "mobilisation.prompted": few, "groups.cover": smallTheatre,
    "bargain.deprivation-gain": Circumstances(shock: .price),
    "bargain.generic-shock": Circumstances(shock: .generic),
  ]
}
