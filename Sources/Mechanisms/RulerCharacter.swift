import RandomStreams
public import Simulation

/// What the ruler is like: tempo, ambition, readiness to concede, readiness to use force.
public struct RulerCharacter: Mechanism {
  public static let id = "character"
  public static let phase = Phase.decide
  public static let parameters = [
    Parameter(
      \Self.tempo, "tempo", unit: .none, range: 0.1...10,
      prior: .logNormal(median: 1, spread: 0.35), claims: .raises(.moves),
      "Run-wide tempo of decisions.", source: "judgement"),
    Parameter(
      \Self.ambition, "ambition", unit: .logOdds, range: -5...5,
      prior: .normal(mean: 0, deviation: 0.7), claims: .raises(.office),
      "How much the ruler wants to rule alone.", source: "judgement"),
    Parameter(
      \Self.concessive, "concessive", unit: .logOdds, range: -10...10,
      prior: .normal(mean: -2.6, deviation: 1.5), claims: .raises(.concession),
      "Readiness to concede.", source: "fitted to concessions within 30 days of 281 onsets"),
    Parameter(
      \Self.repressive, "repressive", unit: .logOdds, range: -15...10,
      prior: .normal(mean: -2.4, deviation: 1.5), claims: .raises(.fire),
      "Readiness to use force.", source: "fitted to killings within 30 days of 281 onsets"),
    Parameter(
      \Self.alarm, "alarm", unit: .hours, range: 1...2000, prior: .fixed(240),
      claims: .unclaimed("acts only after a putsch, a captivity or a demand that he go"),
      "How long the palace stays alarmed, though no crowd is out, once a putsch was beaten, the ruler was "
        + "brought back, or his own called on him to go.",
      source: "judgement: arrests and decrees of the days after Moscow 1991, Istanbul 2016"),
  ]
  var tempo = 1.0
  var ambition = 0.0
  var concessive = -2.6
  var repressive = -2.4
  var alarm = 240.0

  /// With the prior medians.
  public init() {}

  public func begin(_ world: World) {
    world.tempo = tempo
    world.ambition = ambition
    world.alarm = Int(alarm)
    world.concessiveness = concessive
    // The case states deviations from the usual state.
    world.repressiveness = repressive + 1.5 * world.repressiveness
  }

  public func step(_ world: World) {}
}
