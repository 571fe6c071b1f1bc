import RandomStreams
public import Simulation

/// Recurrent waves: a movement calls its people out again a week after its largest day, and every
/// week from then on, around the same hour. What a call is worth grows with organisation.
public struct CalledDays: Mechanism {
  public static let id = "called-days"
  public static let phase = Phase.street
  public static let events: KeyValuePairs = [
    "called-day": "The movement calls its people out again, a week or more after its largest day."
  ]
  public static let parameters = [
    Parameter(
      \Self.pull, "pull", unit: .deviations, range: 0...4,
      prior: .logNormal(median: 0.5, spread: 0.6),
      claims: .unclaimed("a called day draws people from the days around it too"),
      "Disposition gained on a called day by a well-organised movement.",
      source: "judgement: Fridays of 2011, Sundays of Minsk 2020"),
    Parameter(
      \Self.enough, "enough", unit: .share, range: 0.01...1, prior: .uniform(0.1, 0.4),
      claims: .unclaimed("moves the same days as their pull"),
      "Organisation at which a call has its full worth.", source: "judgement"),
  ]
  var pull = 0.5
  var enough = 0.25

  /// With the prior medians.
  public init() {}

  public func step(_ world: World) {
    guard let largest = world.waves.largestHour, world.hour - largest > 84,
      world.waves.organisation > 0.01
    else { return }
    let phase = (world.hour - largest) % 168
    guard phase <= 6 || phase >= 162 else { return }
    let felt = pull * min(1, world.waves.organisation / enough)
    if phase == 162 {
      world.record("called-day", reason: "organisation \(Int(world.waves.organisation * 100))%")
    }
    for cell in 0..<world.street.grievance.count { world.street.grievance[cell] += felt }
  }
}
