public import Polity
import RandomStreams
public import Simulation

/// A hand-set hour: a mechanism that puts people into the streets before anything else happens, so
/// that a test can look at a world in which one thing is true.
///
/// ```swift
/// let world = Scene.world(crisis, protesters: 5_000)
/// #expect(Disperse().isOpen(world))
/// ```
public struct Scene: Mechanism {
  public static let id = "scene"
  public static let phase = Phase.street
  public static let parameters = [
    Self.number(\Self.protesters, "protesters"), Self.number(\Self.rioters, "rioters"),
    Self.number(\Self.organised, "organised"),
  ]
  var protesters = 0.0
  var rioters = 0.0
  var organised = 0.0

  /// An empty scene.
  public init() {}

  public func step(_ world: World) {
    guard world.hour == 0 else { return }
    for region in 0..<world.setting.regions {
      let share = world.setting.people[region] / world.setting.population
      let cell = region * world.street.stride
      let (out, riot) = ((protesters * share).rounded(), (rioters * share).rounded())
      world.street.home[cell] -= out + riot
      world.street.protesting[cell] += out
      world.street.rioting[cell] += riot
      world.organised[region] += (organised * share).rounded()
    }
  }

  private static func number(
    _ path: any WritableKeyPath<Self, Double> & Sendable, _ name: String
  ) -> Parameter<Self> {
    Parameter(
      path, name, unit: .people, range: 0...1e9, prior: .fixed(0),
      claims: .unclaimed("set by hand"), "People put there, split by the size of regions.",
      source: "the test")
  }

  /// The world of a crisis after a day in which nothing happened but that people stand where they
  /// were put; `others` may act too.
  public static func world(
    _ crisis: Crisis, facts: Facts = Facts(), protesters: Double = 0, rioters: Double = 0,
    organised: Double = 0, script: MoveScript = MoveScript(), others: [any Mechanism.Type] = []
  ) -> World? {
    var day = crisis
    day.days = 1
    let engine = Engine(mechanisms: [Scene.self] + others, observables: [])
    let setting = Setting(day)
    let numbers = [
      "scene.protesters": protesters, "scene.rioters": rioters, "scene.organised": organised,
    ]
    var last: World?
    _ = engine.run(
      setting, layout: Layout([], setting), seed: 1,
      plan: RunPlan(run: 0, facts: facts, overrides: numbers, script: script)
    ) { last = $0 }
    return last
  }
}
