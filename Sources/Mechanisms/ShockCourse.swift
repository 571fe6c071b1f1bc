import Polity
import RandomStreams
public import Simulation

/// How shocks are felt over time: q(t) = (1 - exp(-(t + 1) / T_on)) exp(-t / T_sh), t from the hour each
/// strikes. Later ones add up, and are not answered by what was conceded before them.
public struct ShockCourse: Mechanism {
  public static let id = "shock-course"
  public static let phase = Phase.inform
  public static let parameters = [
    Parameter(
      \Self.onset, "onset", unit: .hours, range: 1...240,
      prior: .logNormal(median: 30, spread: 0.7),
      claims: .unclaimed("a slower onset delays the crowd but leaves the forces less warned"),
      "Time for the news of the shock to sink in.",
      source: "judgement: hours to a week; held to the share of 281 onsets whose largest crowd "
        + "came after the first week"),
    Parameter(
      \Self.fading, "fading", unit: .hours, range: 12...5000,
      prior: .logNormal(median: 160, spread: 0.7), claims: .raises(.duration),
      "Time for the shock's grip on minds to fade.",
      source: "judgement: two days to a month; held to the same share"),
  ]
  var onset = 30.0
  var fading = 160.0

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    guard let shock = world.setting.crisis.shock else { return }
    world.shockCourse = grip(world, since: shock.hour)
    guard !world.laterSizes.isEmpty else { return }
    (world.laterFelt, world.laterUnanswered, world.laterCourse) = (0, 0, 0)
    for (later, size) in zip(world.setting.crisis.laterShocks, world.laterSizes) {
      let course = grip(world, since: later.hour)
      world.laterFelt += size * course
      if Double(world.orders.concededHour ?? .min) < later.hour {
        world.laterUnanswered += size * course
      }
      world.laterCourse = max(world.laterCourse, course)
    }
  }

  /// q at this hour for a shock that strikes at another, 0...1.
  private func grip(_ world: World, since hour: Double) -> Double {
    let elapsed = Double(world.hour) - hour
    guard elapsed >= 0 else { return 0 }
    return (1 - Elementary.exp(-(elapsed + 1) / onset)) * Elementary.exp(-elapsed / fading)
  }
}
