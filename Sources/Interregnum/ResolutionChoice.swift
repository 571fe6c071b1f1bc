import Citizens
import Dispatch
import Polity
import Simulation

/// How finely people are told apart.
public enum ResolutionChoice: String, Sendable, CaseIterable {
  /// Counts of people by region, class and stratum of disposition.
  case cohorts
  /// Every citizen.
  case individuals
}

extension Laboratory {
  /// From this many citizens on, the threads may share one run.
  static let largeRun = 1e6

  /// The simulator at a resolution. Ties of a network are drawn here.
  static func engine(
    _ crisis: Crisis, _ resolution: ResolutionChoice, _ network: SocialNetwork?, seed: UInt64,
    threads: Int
  ) throws -> Engine {
    guard resolution == .individuals else { return engine }
    let setting = Setting(crisis)
    guard setting.population <= 4e9 else {
      throw Refusal(
        "error: --engine individuals takes up to 4,000,000,000 people\nNothing was run.")
    }
    let workers = setting.population >= largeRun ? Self.workers(threads) : .alone
    var engine = engine
    engine.resolution =
      network.map { Individuals(setting, network: $0, seed: seed, workers: workers) }
      ?? Individuals(workers: workers)
    return engine
  }

  /// Threads that each take whole runs: all of them, or one where there are too few large runs to go
  /// round and the threads share each run instead.
  static func threadsOverRuns(_ ensemble: Ensemble, _ request: RunRequest) -> Int {
    let sharesRuns =
      request.resolution == .individuals && request.runs < request.threads
      && ensemble.setting.population >= largeRun
    return sharesRuns ? 1 : request.threads
  }

  private static func workers(_ threads: Int) -> Workers {
    Workers(width: threads) { count, piece in
      DispatchQueue.concurrentPerform(iterations: count) { piece($0) }
    }
  }
}
