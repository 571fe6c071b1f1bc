public import Simulation
import RandomStreams

/// What keeps people at home, or draws them out: weak forces embolden, live fire deters.
///
/// phi_r = -J exp(-k S / (crowd + 20)) - J f_b (1 - b)^2 (1 - exp(-k S / (crowd + 20)))
/// + k_d (.5 [live fire] + ln(1 + (V_r + .15 V_nat) / 10) ([live fire] ? 1 : .3)) + k_em [emergency];
/// zero on a quiet day. Deterrence and backlash compete; their net sign is claimed by no one.
public struct Fear: Mechanism {
  public static let id = "fear"
  public static let phase = Phase.street
  public static let parameters = [
    Parameter(
      \Self.impunity, "impunity", unit: .deviations, range: 0...3, prior: .uniform(0.1, 0.6),
      claims: .raises(.peakTurnout), "Courage where nobody stands in the way (J).",
      source: "threshold models: Epstein 2002, doi:10.1073/pnas.092080199"),
    Parameter(
      \Self.reach, "reach", unit: .none, range: 0...10, prior: .logNormal(median: 0.5, spread: 0.4),
      claims: .lowers(.peakTurnout), "How far a given ratio of forces to crowd frightens (k).",
      source: "Epstein 2002 uses 2.3 for certain arrest; halved for crowds that are only faced"),
    Parameter(
      \Self.fallingRuler, "falling-ruler", unit: .none, range: 0...2, prior: .uniform(0, 1),
      claims: .raises(.peakTurnout), "Courage once the ruler's fall is believed (f_b).",
      source: "judgement after Kuran 1991"),
    Parameter(
      \Self.deaths, "deterrence", unit: .deviations, range: 0...3,
      prior: .logNormal(median: 0.35, spread: 0.4), claims: .lowers(.rioters),
      "Fear per log of recent lethal force (k_d).",
      source: "judgement; evidence is mixed, see Davenport 2007"),
    Parameter(
      \Self.emergency, "emergency", unit: .deviations, range: 0...2, prior: .uniform(0, 0.4),
      claims: .lowers(.peakTurnout), "Fear under an emergency and its curfew (k_em).",
      source: "judgement"),
  ]
  var impunity = 0.35
  var reach = 0.5
  var fallingRuler = 0.5
  var deaths = 0.35
  var emergency = 0.2

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    let street = world.street
    let doubt = (1 - world.belief) * (1 - world.belief)
    let fire = world.orders.liveFire
    let national = street.violence.total()
    for region in 0..<world.setting.regions {
      let crowd = street.crowd(in: region)
      var fear = 0.0
      if crowd > 0 {
        let covered = Elementary.exp(-reach * world.forces.present[region] / (crowd + 20))
        // Crowds of a handful are no cover for anybody, however few the police.
        let cover = crowd / (crowd + 20)
        fear -= impunity * cover * (covered + fallingRuler * doubt * (1 - covered))
      }
      let local = street.violence[region]
      if national > 0 {
        let known = Elementary.log1p((local + 0.15 * (national - local)) / 10)
        fear += deaths * ((fire ? 0.5 : 0) + known * (fire ? 1 : 0.3))
      }
      if world.orders.emergency { fear += emergency }
      street.fear[region] = fear
    }
  }
}
