import Polity
import RandomStreams
public import Simulation

/// What may come of the orders of a day: continuations of the same past, beside those without them.
///
/// Both sides meet the same luck, run by run, so that what differs is the orders' doing.
public struct Consequences: Sendable, Equatable {
  /// The day, from 0.
  public let day: Int
  /// The orders.
  public let orders: [String]
  /// With the orders, and with none on that day.
  public let ordered: Branch
  public let idle: Branch
  /// Ordered less idle, over the pairs: the chance that the ruler stays, and deaths.
  public let stays: Difference
  public let deaths: Difference

  /// One side.
  public struct Branch: Sendable, Equatable {
    /// Continuations run.
    public let runs: Int
    /// How often each ending came, all of them, in the order of the roster.
    public let outcomes: [OutcomeCount]
    /// The ruler still rules on the last day.
    public let stays: Chance
    /// Deaths and detained from the first day to the last, and the largest crowd from the day on.
    public let deaths: Quantiles
    public let detained: Quantiles
    public let crowd: Quantiles
  }

  /// How often an ending came.
  public struct OutcomeCount: Sendable, Equatable {
    /// The ending.
    public let outcome: Outcome
    /// Continuations that ended so.
    public let count: Int
  }

  /// A mean difference over pairs with its 90% interval.
  public struct Difference: Sendable, Equatable {
    /// The mean, and the interval.
    public let mean: Double
    public let low: Double
    public let high: Double
    /// The interval leaves out zero.
    public var isClear: Bool { low > 0 || high < 0 }

    /// Of differences, one a pair; none: nothing is known.
    init(_ pairs: [Double]) {
      let n = Double(pairs.count)
      guard n > 1 else {
        (mean, low, high) = (0, -.infinity, .infinity)
        return
      }
      let centre = pairs.reduce(0, +) / n
      let squares = pairs.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
      let reach = 1.6448536 * (squares / (n - 1) / n).squareRoot()
      (mean, low, high) = (centre, centre - reach, centre + reach)
    }
  }
}

extension Exercise {
  /// The consequences of a day's orders over `runs` continuations: the same past up to the midnight
  /// before the day, then a luck of their own; on the day itself the orders, afterwards the model's
  /// ruler acts. Nil where the day is not decided. Stops early when the task is cancelled.
  ///
  /// The luck of continuation k is the same for every order. Cost: two runs a continuation.
  public func consequences(
    of day: Int, runs: Int = 200, threads: Int = 2
  ) async throws -> Consequences? {
    guard let moves = orders[day] else { return nil }
    var start = self
    start.forget(from: day + 1)
    let ordered = try await start.continued(after: day, runs: runs, threads: threads)
    let idle =
      moves.isEmpty
      ? ordered
      : try await start.with([], on: day).continued(after: day, runs: runs, threads: threads)
    let pairs = zip(ordered, idle)
    let deaths = ensemble.layout.place("deaths")
    return Consequences(
      day: day, orders: moves, ordered: branch(ordered, from: day), idle: branch(idle, from: day),
      stays: .init(pairs.map { ($0.outcome.stays ? 1 : 0) - ($1.outcome.stays ? 1 : 0) }),
      deaths: .init(pairs.map { total(deaths, $0) - total(deaths, $1) }))
  }

  private func continued(after day: Int, runs: Int, threads: Int) async throws -> [Trajectory] {
    let script = script(lastHour: (day + 1) * 24 - 1)
    let plans = (0..<max(0, runs)).map { number in
      // Beyond every run of the ensemble, and apart for every world.
      var plan = plan((world + 1) << 20 + number)
      plan.script = script
      plan.dailyLuck = Array(repeating: UInt64(world), count: day)
      return plan
    }
    let width = max(1, min(threads, plans.count))
    return try await withThrowingTaskGroup(of: [(Int, Trajectory)].self) { group in
      for lane in 0..<width {
        group.addTask {
          try stride(from: lane, to: plans.count, by: width).map { place in
            try Task.checkCancellation()
            return (place, ensemble.engine.run(plans[place], ensemble))
          }
        }
      }
      var all: [(Int, Trajectory)] = []
      for try await part in group { all += part }
      return all.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  private func branch(_ runs: [Trajectory], from day: Int) -> Consequences.Branch {
    let turnout = ensemble.layout.place("turnout")
    return Consequences.Branch(
      runs: runs.count,
      outcomes: Outcome.allCases.map { outcome in
        .init(outcome: outcome, count: runs.count { $0.outcome == outcome })
      },
      stays: Chance(counting: runs.map(\.outcome.stays)),
      deaths: Quantiles(of: runs.map { total(ensemble.layout.place("deaths"), $0) }),
      detained: Quantiles(of: runs.map { total(ensemble.layout.place("detained"), $0) }),
      crowd: Quantiles(
        of: runs.map { run in
          (day..<max(day + 1, ensemble.setting.crisis.days))
            .map { value(turnout, run, day: $0) }.max() ?? .nan
        }))
  }

  /// An observable of the nation over the whole run, folded as it says.
  private func total(_ place: Layout.Place?, _ run: Trajectory) -> Double {
    guard let place else { return .nan }
    return (0..<ensemble.setting.crisis.days).reduce(Double.nan) {
      place.observable.fold.joined($0, value(place, run, day: $1))
    }
  }

  private func value(_ place: Layout.Place?, _ run: Trajectory, day: Int) -> Double {
    guard let place else { return .nan }
    let index = day * ensemble.layout.width + place.first
    return run.values.indices.contains(index) ? Double(run.values[index]) : .nan
  }
}
