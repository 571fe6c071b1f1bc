import Citizens
import Dispatch
import Mechanisms
import Polity
import Simulation
import TestSupport

extension Ensemble {
  /// The whole simulator with every citizen.
  static func individuals(
    _ crisis: Crisis, _ resolution: Individuals = Individuals(), seed: UInt64 = 1
  ) -> Ensemble {
    var engine = wholeEngine
    engine.resolution = resolution
    return Ensemble(crisis, engine: engine, seed: seed, runs: 1)
  }

  /// The whole simulator on cohorts whose strata are cut so finely that they stand for everyone.
  static func fineCohorts(_ crisis: Crisis, seed: UInt64 = 1) -> Ensemble {
    Ensemble(crisis, engine: wholeEngine, seed: seed, runs: 1, strata: Strata(parts: 8))
  }
}

extension Workers {
  /// Threads of the system.
  static func threads(_ width: Int) -> Workers {
    Workers(width: width) { count, piece in
      DispatchQueue.concurrentPerform(iterations: count) { piece($0) }
    }
  }
}
