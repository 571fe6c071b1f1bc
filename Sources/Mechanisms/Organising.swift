import RandomStreams
public import Simulation

/// Accumulation over weeks: those who meet in the street day after day learn to meet again.
///
/// Organisation relaxes to the log of the crowd's share (as attention is felt), up in `learning` hours
/// and down in three times as many, and loses with each arrest; it adds `gain` to everybody's
/// grievance. So crowds return although the shock has faded (Chenoweth & Stephan 2011).
public struct Organising: Mechanism {
  public static let id = "organising"
  public static let phase = Phase.street
  public static let parameters = [
    Parameter(
      \Self.learning, "learning", unit: .hours, range: 24...5000,
      prior: .logNormal(median: 360, spread: 0.4),
      claims: .unclaimed("slower learning also forgets later"),
      "Time to organise.", source: "judgement: two to four weeks from first crowds to exits"),
    Parameter(
      \Self.gain, "gain", unit: .deviations, range: 0...8,
      prior: .logNormal(median: 0.15, spread: 0.6),
      claims: .raises(.duration), "Disposition gained from full organisation.",
      source: "held to forced exits within 30 days of 281 onsets and their median day"),
  ]
  var learning = 360.0
  var gain = 0.15

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    note(world)
    let share = world.street.crowd / world.setting.population
    let wanted = min(1, Elementary.log1p(share * 1e4) * 0.17522166)
    let now = world.waves.organisation
    guard now > 0 || world.street.isCrisis else { return }
    let time = wanted > now ? learning : 3 * learning
    var next = now + (wanted - now) / time
    let taken = world.street.detainedNow.total() / (world.street.recentPeak + 1000)
    next *= 1 - min(0.05, taken)
    world.waves.organisation = max(0, next)
    let felt = gain * world.waves.organisation
    for cell in 0..<world.street.grievance.count { world.street.grievance[cell] += felt }
  }

  private func note(_ world: World) {
    guard world.street.isCrisis else { return }
    if world.waves.firstHour == nil { world.waves.firstHour = world.hour }
    if world.street.crowd > world.waves.largest {
      world.waves.largest = world.street.crowd
      world.waves.largestHour = world.hour
    }
  }
}
