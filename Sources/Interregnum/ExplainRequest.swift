import CaseFiles
import Inference
import Polity
import Simulation

/// What to weigh.
public struct ExplainRequest: Sendable, Equatable {
  /// Id of a library case, or a path.
  public var caseArgument: String
  /// The day whose knowledge is used, as 2022-01-08; nil: the case's cutoff, or its last day.
  public var asOf: String?
  /// Ids of items to leave out.
  public var ignored: [String]
  /// A table of what grades are worth, as text, with its name for messages; nil: the standard one.
  public var grades: (name: String, text: String)?
  /// Ten to fifteen times the work: rounds go on until islands agree to .3 nats, if they do.
  public var isThorough: Bool
  /// Whether endings and questions are answered under the posterior.
  public var forecasts: Bool
  /// The seed; with the case and the options it determines every byte.
  public var seed: UInt64
  /// Threads; changes nothing but the time.
  public var threads: Int
  /// Parameters held at a value, as typed.
  public var settings: [String]
  /// Where to write tables and what is needed to weigh again; nil: nowhere.
  public var folder: String?
  /// A third of the runs, for a weighing of every day.
  var isQuick = false

  /// A request.
  public init(
    caseArgument: String, asOf: String? = nil, ignored: [String] = [],
    grades: (name: String, text: String)? = nil, isThorough: Bool = false, forecasts: Bool = true,
    seed: UInt64 = Laboratory.usualSeed, threads: Int = 2, settings: [String] = []
  ) {
    self.caseArgument = caseArgument
    self.asOf = asOf
    self.ignored = ignored
    self.grades = grades
    self.isThorough = isThorough
    self.forecasts = forecasts
    self.seed = seed
    self.threads = threads
    self.settings = settings
  }

  /// Equal if both ask for the same.
  public static func == (a: ExplainRequest, b: ExplainRequest) -> Bool {
    a.arguments == b.arguments && a.grades?.text == b.grades?.text && a.threads == b.threads
      && a.forecasts == b.forecasts
  }

  /// The case and the options that determine the results, as one would type them again.
  var arguments: [String] {
    var words = [caseArgument, "--seed", String(seed)]
    if let asOf { words += ["--as-of", asOf] }
    for item in ignored { words += ["--ignore", item] }
    if let grades { words += ["--grades", grades.name] }
    if isThorough { words.append("--thorough") }
    return words + ParameterSettings(settings).words.flatMap { ["--set", $0] }
  }

  /// How hard to weigh.
  var plan: WeighingPlan {
    if isQuick { return WeighingPlan(particles: 48, rounds: 8, lessons: 0, seed: seed) }
    guard isThorough else { return WeighingPlan(seed: seed) }
    var plan = WeighingPlan(particles: 280, rounds: 140, lessons: 6000, seed: seed)
    plan.agreement = TemperingPlan.Agreement(within: 0.3, rounds: 210)
    return plan
  }
}
