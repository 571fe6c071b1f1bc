import RandomStreams
public import Simulation

/// What set the crisis off is felt anew: a verdict, a funeral, another price. From ten days after the
/// first crowds a further wave comes with `rate` per hour, fading over five months; it renews part of
/// the shock.
public struct NewWave: Mechanism {
  public static let id = "new-wave"
  public static let phase = Phase.inform
  public static let events: KeyValuePairs = [
    "new-wave": "Something new stirs people up again, days after the first shock."
  ]
  public static let parameters = [
    Parameter(
      \Self.rate, "rate", unit: .perHour, range: 0...0.02,
      prior: .logNormal(median: 6.5e-4, spread: 0.4),
      claims: .unclaimed("comes after the first ten days, which is late for paired runs"),
      "Rate of further waves in the month after the first crowds.",
      source: "0.47 a month reproduces forced exits at 86 to 365 days of 281 onsets"),
    Parameter(
      \Self.least, "least", unit: .share, range: 0...1, prior: .uniform(0.1, 0.5),
      claims: .unclaimed("comes after the first ten days, which is late for paired runs"),
      "Least share of the first shock that a wave renews; the most is all of it.",
      source: "judgement"),
  ]
  var rate = 6.5e-4
  var least = 0.3

  static let purpose = Purpose("new-wave")

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    guard let first = world.waves.firstHour, !world.ended else { return }
    let age = Double(world.hour - first)
    let since = world.waves.renewedHour.map { world.hour - $0 } ?? 240
    if age >= 240, since >= 240 {
      var stream = world.luck.stream(Self.purpose, tick: world.hour)
      let hazard = rate * Elementary.exp(-age / 3600)
      if stream.uniform() < -Elementary.expm1(-hazard) {
        world.waves.renewedHour = world.hour
        world.waves.renewedSize = least + (1 - least) * stream.uniform()
        world.record(
          "new-wave", reason: "\(Int(world.waves.renewedSize * 100))% of the first shock")
      }
    }
    guard let start = world.waves.renewedHour else { return }
    let elapsed = Double(world.hour - start)
    let course = (1 - Elementary.exp(-(elapsed + 1) / 24)) * Elementary.exp(-elapsed / 120)
    world.shockCourse = min(1, world.shockCourse + world.waves.renewedSize * course)
  }
}
