import CaseFiles
import Inference
import Polity
import Reports
import Simulation

/// Several cases run together: what to run.
public struct WorldRequest: Sendable, Equatable {
  /// Ids of library cases, or paths; two or more, each once.
  public var caseArguments: [String]
  /// Pairs of runs, 2...100,000.
  public var pairs: Int
  /// Parameters held at a value, as typed.
  public var settings: [String]
  /// The seed; with the cases and the options it determines every byte.
  public var seed: UInt64
  /// Threads; changes nothing but the time.
  public var threads: Int

  /// A request.
  public init(
    caseArguments: [String], pairs: Int = 400, settings: [String] = [],
    seed: UInt64 = Laboratory.usualSeed, threads: Int = 2
  ) {
    self.caseArguments = caseArguments
    self.pairs = pairs
    self.settings = settings
    self.seed = seed
    self.threads = threads
  }

  /// The cases and the options that determine the results, as one would type them again.
  var arguments: [String] {
    caseArguments + ["--pairs", String(pairs), "--seed", String(seed)]
      + ParameterSettings(settings).words.flatMap { ["--set", $0] }
  }
}

extension Laboratory {
  /// Most countries of a small world.
  private static let largestWorld = 8

  /// Runs several cases alone and together on one clock.
  ///
  /// Everything that can be refused is refused before the first run. Throws ``Refusal``, and
  /// `CancellationError` where the task is cancelled.
  public func world(
    _ request: WorldRequest, progress: @Sendable (String, RunProgress) -> Void = { _, _ in }
  ) async throws -> RunResult {
    let settings = ParameterSettings(request.settings)
    var wrong = Self.faults(request) + settings.faults
    var cases: [ReadCase] = []
    for argument in request.caseArguments {
      do { cases.append(try read(argument)) } catch let refusal as Refusal {
        wrong.append(refusal.description)
      }
    }
    wrong += Self.repeats(cases)
    guard wrong.isEmpty else { throw Self.refusal(wrong) }
    var world = SharedWorld(
      cases.map { ($0.dossier.crisis, Self.explanations(of: $0.dossier.crisis)) },
      engine: Self.engine, seed: request.seed)
    world.overrides = settings.values
    let pairs = try await world.pairs(request.pairs, threads: request.threads) {
      progress("comparing", RunProgress(finished: $0, wanted: request.pairs))
    }
    let document = WorldDocument(
      cases: cases.map { ($0.dossier, $0.sha256) }, pairs: pairs,
      sharedPatrons: world.sharedPatrons, version: Self.version, seed: request.seed,
      arguments: request.arguments)
    let distrust = document.diagnostics.contains { $0.status == .fail }
    return RunResult(
      text: WorldText.text(document), coloured: WorldText.text(document, colour: true),
      json: WorldJSON.json(document), code: distrust ? 3 : 0,
      notes: cases.flatMap { $0.warnings.map { $0.rendered() } }, parts: .of(document))
  }

  private static func faults(_ request: WorldRequest) -> [String] {
    var wrong: [String] = []
    let count = request.caseArguments.count
    if !(2...largestWorld).contains(count) {
      wrong.append("error: a small world takes 2 to \(largestWorld) cases, not \(count)")
    }
    if !(2...100_000).contains(request.pairs) {
      wrong.append("error: --pairs must lie between 2 and 100,000, not \(request.pairs)")
    }
    if !(1...1024).contains(request.threads) {
      wrong.append("error: --threads must lie between 1 and 1024, not \(request.threads)")
    }
    return wrong
  }

  private static func repeats(_ cases: [ReadCase]) -> [String] {
    var seen: Set<String> = []
    return cases.map(\.dossier.crisis.id).filter { !seen.insert($0).inserted }.map {
      "error: \($0) is named twice; a country is in a world once"
    }
  }

  /// All faults at once; a case's own say already that nothing was run.
  private static func refusal(_ wrong: [String]) -> Refusal {
    let last = "Nothing was run."
    let lines = wrong.map { $0.hasSuffix("\n" + last) ? String($0.dropLast(last.count + 1)) : $0 }
    return Refusal((lines + [last]).joined(separator: "\n"))
  }
}
