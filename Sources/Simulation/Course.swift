import Polity
import RandomStreams

/// One run between its hours: what ``Engine/run(_:layout:seed:plan:watch:)`` steps to its end, and
/// ``SharedWorld`` hour by hour beside others.
final class Course {
  /// The world as it stands after the hours stepped so far.
  let world: World
  private let plan: RunPlan
  private let seed: UInt64
  private let crew: [any Mechanism]
  private let recorder: Recorder
  private let hours: Int
  private var next = 0

  /// A run before its first hour.
  init(_ engine: Engine, _ setting: Setting, layout: Layout, seed: UInt64, plan: RunPlan) {
    let unknowns = Engine.unknowns(seed: seed, plan: plan)
    let world = World(
      setting: setting, facts: plan.facts,
      luck: StreamFamily(seed: seed, run: Engine.word(plan.run)), unknowns: unknowns,
      held: plan.held, script: plan.script)
    crew = engine.mechanisms.filter { !plan.without.contains($0.id) }
      .map { $0.drawn(from: unknowns, overrides: plan.overrides) }
    if let resolution = engine.resolution { world.quietStrata = resolution.strata }
    for mechanism in crew { mechanism.begin(world) }
    world.people = engine.resolution?.people(of: world)
    recorder = Recorder(layout, days: setting.crisis.days)
    hours = min(setting.crisis.hours, plan.hours ?? .max)
    self.world = world
    self.plan = plan
    self.seed = seed
  }

  /// The last hour was stepped, or the ruler fell.
  var isOver: Bool { world.ended || next >= hours }

  /// Steps one hour; not to be called once the run is over.
  func step() {
    world.hour = next
    if next % 24 == 0, !plan.dailyLuck.isEmpty {
      let day = next / 24
      let number = day < plan.dailyLuck.count ? plan.dailyLuck[day] : Engine.word(plan.run)
      world.luck = StreamFamily(seed: seed, run: number)
    }
    crew.withUnsafeBufferPointer { Tick.step(world, $0) }
    if world.ended { world.fallHour = next }
    recorder.take(world, closing: world.ended)
    next += 1
  }

  /// The record of the hours stepped; days that were not run are filled with calm. To be called once.
  func trajectory() -> Trajectory {
    // A ruler who has fallen cannot make the moves that the record still holds.
    if world.ended, plan.script.isOpen(after: world.hour) { world.logWeight = -.infinity }
    let recorded = world.hour / 24 + 1
    for _ in 0..<max(0, world.setting.crisis.days - recorded) { recorder.calm() }
    return recordSoFar
  }

  /// The hour just stepped was the last of its day.
  var hasClosedDay: Bool { next % 24 == 0 }

  /// The record of the days closed so far.
  var recordSoFar: Trajectory {
    Trajectory(
      run: plan.run, explanation: plan.explanation, outcome: .of(world),
      fallHour: world.fallHour, values: recorder.values, events: world.ledger.entries,
      logWeight: world.logWeight)
  }
}
