import Polity
import RandomStreams
public import Simulation

/// Days for which people were called out, as the case dates them: nobody waits for the others to come.
///
/// For `length` hours those who are ready come at a rate of their own, without seeing a crowd, and more
/// are ready: by `pull`, and by `recall` x what of the shock has faded by then or has not yet sunk in. A
/// call tells what it is about, and people turn out over an old wrong whom nothing moves on other days. How
/// many come is left to the grievance of the day: a call in a quiet country moves few.
/// Common knowledge of a time and a place solves what keeps the ready at home (Chwe 1999,
/// doi:10.1086/210269).
public struct Rallies: Mechanism {
  public static let id = "rallies"
  public static let phase = Phase.street
  public static let events: KeyValuePairs = [
    "rally": "The hour of a rally that the case names."
  ]
  public static let parameters = [
    Parameter(
      \Self.answer, "answer", unit: .perHour, range: 0...1,
      prior: .logNormal(median: 0.1, spread: 0.8), claims: .raises(.peakTurnout),
      "Rate at which those who are ready come because they were called.",
      source: "judgement: held to the size of the largest crowds of 281 onsets"),
    Parameter(
      \Self.pull, "pull", unit: .deviations, range: 0...4,
      prior: .logNormal(median: 0.4, spread: 0.6), claims: .raises(.peakTurnout),
      "Disposition gained while a rally is on.",
      source: "judgement: as on the days a movement names"),
    Parameter(
      \Self.recall, "recall", unit: .share, range: 0...1, prior: .uniform(0.3, 1),
      claims: .raises(.peakTurnout),
      "Share of the shock's grip that has faded, or not yet sunk in, which a call brings back.",
      source:
        "judgement: Moscow's crowd two months after the vote of 2011 was that of the first weeks"
    ),
    Parameter(
      \Self.length, "length", unit: .hours, range: 1...48, prior: .fixed(6),
      claims: .unclaimed("longer rallies draw the same people"), "Hours for which people come.",
      source: "judgement: an afternoon"),
  ]
  var answer = 0.1
  var pull = 0.4
  var recall = 0.65
  var length = 6.0

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    let crisis = world.setting.crisis
    guard !crisis.rallies.isEmpty else { return }
    world.called.fill(0)
    let classes = world.setting.classes
    let recalled = recalled(world)
    for rally in crisis.rallies {
      let since = Double(world.hour) - rally.hour
      guard since >= 0 && since < length else { continue }
      if since < 1 { world.record("rally", reason: rally.what) }
      for (region, place) in crisis.country.regions.enumerated()
      where rally.regions.isEmpty || rally.regions.contains(place.id) {
        // Two calls for one place are one.
        guard world.called[region] == 0 else { continue }
        world.called[region] = answer
        for group in 0..<classes {
          let hit = world.exposure[region] * world.setting.classExposures[group]
          world.street.grievance[region * classes + group] += pull + recalled * hit
        }
      }
    }
  }

  /// What a call brings back of the shock where it hits hardest, less what a concession answered; standard
  /// deviations.
  private func recalled(_ world: World) -> Double {
    guard let shock = world.setting.crisis.shock, Double(world.hour) >= shock.hour else { return 0 }
    let answered = min(1, Grievance.concessionFelt(world))
    return recall * world.shock * (1 - world.shockCourse) * (1 - answered)
  }
}
