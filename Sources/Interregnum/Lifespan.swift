import CaseFiles
import Inference
import LongRun
import Polity
import Reports
import Simulation

/// How long a regime lasts: what to run.
public struct LifespanRequest: Sendable, Equatable {
  /// Id of a library case, or a path.
  public var caseArgument: String
  /// Years watched, 1...300.
  public var years: Int
  /// Runs of each variant, 20...1,000,000.
  public var runs: Int
  /// The seed; with the case and the options it determines every byte.
  public var seed: UInt64
  /// Runs of the crisis model that crises are learned from, 40...100,000.
  public var lessons: Int
  /// Threads; changes nothing but the time.
  public var threads: Int

  /// A request.
  public init(
    caseArgument: String, years: Int = 60, runs: Int = 2000, seed: UInt64 = Laboratory.usualSeed,
    lessons: Int = 800, threads: Int = 2
  ) {
    self.caseArgument = caseArgument
    self.years = years
    self.runs = runs
    self.seed = seed
    self.lessons = lessons
    self.threads = threads
  }
}

extension Laboratory {
  /// Runs a case's regime for decades: its own bargain, the four kinds, and the essay's claim.
  ///
  /// Everything that can be refused is refused before the first run. Throws ``Refusal``, and
  /// `CancellationError` where the task is cancelled.
  public func lifespan(
    _ request: LifespanRequest, progress: @Sendable (String, RunProgress) -> Void = { _, _ in }
  ) async throws -> RunResult {
    let read = try read(request.caseArgument)
    try Self.refuseNumbers(request)
    let (years, runs, threads) = (request.years, request.runs, request.threads)
    let study = RegimeStudy(
      read.dossier.crisis, years: years, runs: runs, seed: request.seed,
      lessons: request.lessons, explanations: Self.explanations(of: read.dossier.crisis))
    let plans = Self.plans(read)
    let claims = Self.claimPlans()
    let wanted = plans.count + claims.count + 1
    progress("learning crises", RunProgress(finished: 0, wanted: wanted))
    let emulator = try await study.emulator(engine: Self.engine, threads: threads)
    var variants: [LongRunDocument.Variant] = []
    for plan in plans {
      progress("decades", RunProgress(finished: 1 + variants.count, wanted: wanted))
      let paths = try await study.paths(plan, emulator, years: years, threads: threads)
      variants.append(LongRunDocument.Variant(plan, paths, years: years))
    }
    var cells: [ClaimTest.Cell] = []
    for plan in claims {
      progress("claim", RunProgress(finished: 1 + plans.count + cells.count, wanted: wanted))
      let paths = try await study.paths(plan, emulator, years: 2 * years, threads: threads)
      cells.append(ClaimTest.Cell(plan, paths, years: years))
    }
    let document = LongRunDocument(
      crisis: read.dossier.crisis, years: years, runs: runs, seed: request.seed,
      version: Self.version, emulator: emulator, variants: variants,
      claim: ClaimTest(cells, years: years))
    return RunResult(
      text: LifespanText.text(document), coloured: LifespanText.text(document, colour: true),
      json: LifespanJSON.json(document), code: 0, notes: read.warnings.map { $0.rendered() },
      parts: .of(document))
  }

  private static func plans(_ read: ReadCase) -> [RegimePlan] {
    let own = RegimePlan(RegimeBargain(of: read.dossier.crisis.country))
    let kinds: [RegimeBargain.Kind] = [.prosperity, .pride, .stability, .shadow]
    return [own] + kinds.map { RegimePlan(RegimeBargain($0)) }
  }

  /// Rents from half to four times the drawn ones, with corruption creeping and without; the bargain
  /// is that of prosperity, which the claim is about.
  private static func claimPlans() -> [RegimePlan] {
    [0.5, 1, 2, 4].flatMap { factor in
      [true, false].map { creeps in
        var plan = RegimePlan(RegimeBargain(.prosperity))
        (plan.rentFactor, plan.creeps) = (factor, creeps)
        return plan
      }
    }
  }

  private static func refuseNumbers(_ request: LifespanRequest) throws {
    var wrong: [String] = []
    if !(1...300).contains(request.years) {
      wrong.append("error: --years must lie between 1 and 300, not \(request.years)")
    }
    if !(20...1_000_000).contains(request.runs) {
      wrong.append("error: --runs must lie between 20 and 1000000, not \(request.runs)")
    }
    if !(40...100_000).contains(request.lessons) {
      wrong.append("error: --lessons must lie between 40 and 100000, not \(request.lessons)")
    }
    if !(1...1024).contains(request.threads) {
      wrong.append("error: --threads must lie between 1 and 1024, not \(request.threads)")
    }
    guard wrong.isEmpty else {
      throw Refusal((wrong + ["Nothing was run."]).joined(separator: "\n"))
    }
  }
}
