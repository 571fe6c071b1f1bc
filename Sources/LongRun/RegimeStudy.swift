public import Polity
import RandomStreams
public import Simulation

/// A country's regime run for decades many times: its own bargain, the four kinds side by side, and the
/// essay's claim.
public struct RegimeStudy: Sendable {
  /// The case.
  public let crisis: Crisis
  /// Years watched, and runs of each variant.
  public let years: Int
  public let runs: Int
  /// The seed: with the case it determines every byte.
  public let seed: UInt64
  /// Runs of the crisis model that the emulator learns from.
  public let lessons: Int
  /// Facts and priors of the explanations that its crises draw from; empty: plain uprisings.
  public let explanations: [(id: String, facts: Facts, weight: Double)]

  /// A study.
  public init(
    _ crisis: Crisis, years: Int, runs: Int, seed: UInt64, lessons: Int = 800,
    explanations: [(id: String, facts: Facts, weight: Double)] = []
  ) {
    self.crisis = crisis
    self.explanations = explanations
    self.years = max(1, years)
    self.runs = max(1, runs)
    self.seed = seed
    self.lessons = max(20, lessons)
  }

  /// Learns the emulator from runs of the crisis model on `threads` tasks; same bytes whatever their
  /// number. Throws `CancellationError` where the task is cancelled.
  public func emulator(engine: Engine, threads: Int) async throws -> CrisisEmulator {
    let (crisis, explanations, seed) = (crisis, explanations, seed)
    let lessons = try await Self.spread(lessons, threads) { index in
      CrisisEmulator.lesson(
        index, of: crisis, explanations: explanations, engine: engine, seed: seed)
    }
    return CrisisEmulator(
      lessons, people: crisis.country.regions.reduce(0) { $0 + $1.people })
  }

  /// Runs one variant to `years`.
  public func paths(
    _ plan: RegimePlan, _ emulator: CrisisEmulator, years: Int, threads: Int
  ) async throws -> [RegimePath] {
    let range = Self.range(crisis.country.bargain.corruption)
    let seed = seed
    return try await Self.spread(runs, threads) { run in
      let luck = RegimeLuck(seed: seed, run: run, corruption: range, emulator: emulator)
      return RegimePath.walked(plan, luck: luck, emulator: emulator, months: years * 12)
    }
  }

  private static func range(_ number: Uncertain) -> ClosedRange<Double> {
    let (low, high) =
      switch number {
      case .exactly(let value): (value, value)
      case .between(let low, let high): (low, high)
      }
    let bounded = [low, high].map { min(0.98, max(0.02, $0)) }.sorted()
    return bounded[0]...bounded[1]
  }

  /// Makes `count` values on so many tasks, in their order.
  private static func spread<Value: Sendable>(
    _ count: Int, _ threads: Int, _ make: @escaping @Sendable (Int) -> Value
  ) async throws -> [Value] {
    let size = max(1, (count + 8 * max(1, threads) - 1) / (8 * max(1, threads)))
    let starts = Array(stride(from: 0, to: count, by: size))
    var parts = [[Value]](repeating: [], count: starts.count)
    try await withThrowingTaskGroup(of: (Int, [Value]).self) { group in
      var next = 0
      func add() {
        guard next < starts.count, !Task.isCancelled else { return }
        let (place, start) = (next, starts[next])
        next += 1
        group.addTask { (place, (start..<min(count, start + size)).map(make)) }
      }
      for _ in 0..<max(1, threads) { add() }
      while let (place, values) = try await group.next() {
        parts[place] = values
        add()
      }
    }
    try Task.checkCancellation()
    return parts.flatMap { $0 }
  }
}
