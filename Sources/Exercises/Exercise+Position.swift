import Polity
import RandomStreams
public import Simulation

extension Exercise {
  /// Where the exercise stands. Cost: one run.
  public func position() -> Position {
    let watch = Watch(next: (orders.keys.max() ?? -1) + 1, days: ensemble.setting.crisis.days)
    let run = past { watch.look($0, by: self) }
    let told = watch.day ?? min(ensemble.setting.crisis.days, (run.fallHour ?? .max) / 24 + 1)
    // The news since the last decision; at its end, since the last orders.
    let since = (orders.keys.max() ?? 0) * 24
    let hours = since..<max(since + 1, told * 24)
    return Position(
      day: watch.day, outcome: watch.day == nil ? run.outcome : nil, offers: watch.offers,
      news: run.events.filter { hours.contains($0.hour) && isPublic($0) },
      readings: readings(run, days: told))
  }

  /// The run as the person has decided it, to its last day: on days not decided yet the ruler does
  /// nothing.
  public func trajectory() -> Trajectory { past { _ in } }

  /// The same world with the same luck, as the model's own ruler would have played it.
  public func unplayed() -> Trajectory { ensemble.engine.run(plan(world), ensemble) }

  private func past(_ watch: @escaping (World) -> Void) -> Trajectory {
    var plan = plan(world)
    plan.script = script(lastHour: .max)
    return ensemble.engine.run(plan, ensemble, watch)
  }

  /// The plan of this world with the luck of a run; nothing imposed.
  func plan(_ luck: Int) -> RunPlan {
    var plan = ensemble.plan(world)
    plan.run = luck
    return plan
  }

  /// The orders as a script up to an hour: what was ordered happens, what was not does not.
  func script(lastHour: Int) -> MoveScript {
    var forced: [String: MoveScript.Imposed] = [:]
    for day in decided {
      for (place, move) in (orders[day] ?? []).enumerated() {
        forced[move] = MoveScript.Imposed(hour: day * 24 + Self.firstHour + place, window: 24)
      }
    }
    let idle = rulersMoves.filter { forced[$0] == nil }
    return MoveScript(forced: forced, forbidden: Set(idle), lastHour: lastHour)
  }

  /// The moves that are the ruler's in this world, in the order of the roster.
  public var rulersMoves: [String] {
    let first = FirstHour()
    var plan = plan(world)
    plan.hours = 1
    _ = ensemble.engine.run(plan, ensemble) { world in
      first.moves = ensemble.engine.standings(in: world, overrides: plan.overrides)
        .filter { $0.actor == world.setting.claimantID(world.setting.ruler) }.map(\.id)
    }
    return first.moves
  }

  private func readings(_ run: Trajectory, days: Int) -> [Position.Reading] {
    let layout = ensemble.layout
    return layout.places.filter { $0.observable.axis != .claimants }.compactMap { place in
      guard place.observable.axis != .organs else { return nil }
      return Position.Reading(
        name: place.observable.id, unit: place.observable.unit,
        days: (0..<max(0, days)).map { Double(run.values[$0 * layout.width + place.first]) })
    }
  }

  /// What a ruler's staff would know of: not what others do in secret.
  private func isPublic(_ entry: LedgerEntry) -> Bool {
    entry.actor == ensemble.setting.claimantID(ensemble.setting.ruler)
      || !["stand-down-order", "hire-groups", "call-off-groups"].contains(entry.event)
  }
}

/// What is seen at the end of the first hour.
private final class FirstHour {
  var moves: [String] = []
}

extension Engine {
  /// Runs a plan of an ensemble.
  func run(
    _ plan: RunPlan, _ ensemble: Ensemble, _ watch: ((World) -> Void)? = nil
  ) -> Trajectory {
    run(ensemble.setting, layout: ensemble.layout, seed: ensemble.seed, plan: plan, watch: watch)
  }
}

/// Looks for the first evening on which something can be decided.
private final class Watch {
  private let next: Int
  private let days: Int
  private var before: Set<String> = []
  private(set) var day: Int?
  private(set) var offers: [Offer] = []

  init(next: Int, days: Int) {
    self.next = next
    self.days = days
  }

  func look(_ world: World, by exercise: Exercise) {
    guard day == nil, (world.hour + 1) % 24 == 0 else { return }
    let tomorrow = (world.hour + 1) / 24
    guard tomorrow >= next - 1, tomorrow < days else { return }
    let offers = offers(world, exercise)
    if tomorrow >= next, !offers.isEmpty {
      (day, self.offers) = (tomorrow, offers)
    }
    before = Set(offers.map(\.move))
  }

  private func offers(_ world: World, _ exercise: Exercise) -> [Offer] {
    let ruler = world.setting.claimantID(world.setting.ruler)
    let made = Set(exercise.orders.values.joined())
    let plan = exercise.plan(exercise.world)
    return exercise.ensemble.engine.standings(in: world, overrides: plan.overrides)
      .filter { $0.actor == ruler && !made.contains($0.id) && (($0.isOpen) || isArmy($0, world)) }
      .map { standing in
        Offer(
          move: standing.id, pressure: -Elementary.expm1(-24 * standing.hazard),
          isNew: !before.contains(standing.id), reason: standing.reason)
      }
      .sorted { ($1.pressure, $0.move) < ($0.pressure, $1.move) }
  }

  // Which instrument to rely on is settled by who gives the orders, not by the model's ruler.
  private func isArmy(_ standing: MoveStanding, _ world: World) -> Bool {
    standing.id == "commit-army" && !world.ended && world.street.isCrisis
      && world.orders.emergency && world.orders.armyHour == nil && world.orders.neutralHour == nil
      && !world.forces.organs(.army).isEmpty && world.rulerMay(.commandArmy)
  }
}
