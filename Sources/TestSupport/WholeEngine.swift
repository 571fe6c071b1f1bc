import Mechanisms
public import Polity
public import Simulation

/// The simulator as it ships: every mechanism and every observable.
public let wholeEngine = Engine(mechanisms: everyMechanism, observables: everyObservable)

extension Ensemble {
  /// An ensemble of the whole simulator.
  public static func whole(
    _ crisis: Crisis, seed: UInt64 = 1, runs: Int = 1,
    explanations: [(id: String, facts: Facts, weight: Double)] = []
  ) -> Ensemble {
    Ensemble(crisis, engine: wholeEngine, seed: seed, runs: runs, explanations: explanations)
  }

  /// One run under the given facts, handing over the world after every hour.
  public func watched(
    _ run: Int, facts: Facts = Facts(), _ watch: @escaping (World) -> Void = { _ in }
  ) -> Trajectory {
    var plan = plan(run)
    plan.facts = facts
    return engine.run(setting, layout: layout, seed: seed, plan: plan, watch: watch)
  }
}
