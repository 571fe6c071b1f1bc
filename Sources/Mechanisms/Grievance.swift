import Polity
import RandomStreams
public import Simulation

/// What each class of each region resents, beyond the quiet day:
/// gamma_rc = gamma_r + gamma_c + shock e_r e_c q (1 - concession felt) + sigma_sym [symbolic] q +
/// g_v ln(1 + V_r + o V_nat) + g_b [channel cut] + g_f [foreign troops] (1 - affinity) - framing.
public struct Grievance: Mechanism {
  public static let id = "grievance"
  public static let phase = Phase.street
  public static let parameters = [
    Parameter(
      \Self.regionSpread, "region-spread", unit: .deviations, range: 0...1,
      prior: .fixed(0.1), claims: .unclaimed("spreads regions both ways"),
      "Spread of standing grievance between regions.", source: "judgement"),
    Parameter(
      \Self.contrast, "class-contrast", unit: .deviations, range: 0...2,
      prior: .normal(mean: 0.45, deviation: 0.1),
      claims: .unclaimed("the quiet pool is solved anew: more contrast, same pool"),
      "Distance between the most aggrieved class and the mean.", source: "judgement"),
    Parameter(
      \Self.symbol, "symbolic-pull", unit: .deviations, range: 0...2,
      prior: .normal(mean: 0.4, deviation: 0.15), claims: .raises(.peakTurnout),
      "Extra grievance in the symbolic city while the shock lasts.", source: "judgement"),
    Parameter(
      \Self.violence, "violence", unit: .deviations, range: 0...1, prior: .uniform(0, 0.12),
      claims: .raises(.peakTurnout), "Anger per log death as known.",
      source: "backlash: Francisco 2004; the net sign with fear is claimed by no one"),
    Parameter(
      \Self.blackout, "blackout", unit: .deviations, range: 0...1,
      prior: .logNormal(median: 0.1, spread: 0.5), claims: .raises(.peakTurnout),
      "Anger while the channel is cut.", source: "Hassanpour 2014, doi:10.1080/10584609.2012.737439"
    ),
    Parameter(
      \Self.boots, "foreign-troops", unit: .deviations, range: 0...1, prior: .uniform(0, 0.1),
      claims: .raises(.duration), "Anger at foreign troops where they are not liked.",
      source: "judgement"),
    Parameter(
      \Self.framing, "framing", unit: .deviations, range: 0...1,
      prior: .logNormal(median: 0.08, spread: 0.5), claims: .lowers(.duration),
      "Grievance taken from those who believe the official story.", source: "judgement"),
  ]
  var regionSpread = 0.1
  var contrast = 0.45
  var symbol = 0.4
  var violence = 0.06
  var blackout = 0.1
  var boots = 0.05
  var framing = 0.08

  /// With the prior medians.
  public init() {}

  public func begin(_ world: World) {
    let classes = world.setting.crisis.country.classes
    for region in 0..<world.setting.regions {
      world.regionalGrievance[region] +=
        regionSpread * world.score(RegionalScores.grievance, lane: region)
    }
    for (index, entry) in classes.enumerated() {
      world.classGrievance[index] = contrast * entry.contrast
    }
  }

  public func step(_ world: World) {
    let course = world.shockCourse
    let felt = Self.concessionFelt(world)
    let later = world.laterUnanswered + (world.laterFelt - world.laterUnanswered) * (1 - felt)
    let stirred = world.stirred
    let national = world.street.violence.total() * world.meanOpenness
    let exposures = world.setting.classExposures
    for region in 0..<world.setting.regions {
      var value = world.regionalGrievance[region]
      var shock = world.shock * world.exposure[region] * course * (1 - felt)
      if later > 0 { shock += later * world.exposure[region] }
      value += shock
      if region == world.setting.symbol {
        value += symbol * stirred * min(1, max(world.shock, world.laterFelt) / 0.2)
      }
      let known = world.street.violence[region] + national
      if known > 0 { value += violence * Elementary.log1p(known) }
      if world.orders.cut { value += blackout }
      if world.patron.present { value += boots * (1 - world.patronAffinity[region]) }
      value -= framing * world.framing
      for group in 0..<world.setting.classes {
        world.street.grievance[region * world.setting.classes + group] =
          value + world.classGrievance[group] + (exposures[group] - 1) * shock
      }
    }
  }

  /// Too little, too late: what a concession takes away fades with the time since the first death.
  static func concessionFelt(_ world: World) -> Double {
    guard world.orders.concessionShare > 0 else { return 0 }
    guard let death = world.street.firstDeathHour else { return world.orders.concessionShare }
    return world.orders.concessionShare * Elementary.exp(-Double(world.hour - death) / 24)
  }
}
