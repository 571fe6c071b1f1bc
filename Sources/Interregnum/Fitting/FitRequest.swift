/// Which summaries of a case to come near.
public struct FitRequest: Sendable, Equatable {
  /// Id of a library case, or a path.
  public var caseArgument: String
  /// What is wanted, as typed: `deaths=225`, `turnout(on=2022-01-05)=40k`.
  public var targets: [String]
  /// Simulations, roughly; 400 or more.
  public var runs: Int
  /// The seed; with the case and the options it determines every byte.
  public var seed: UInt64
  /// Threads; changes nothing but the time.
  public var threads: Int
  /// Parameters held at a value, as typed.
  public var settings: [String]

  /// A request.
  public init(
    caseArgument: String, targets: [String], runs: Int = 6000,
    seed: UInt64 = Laboratory.usualSeed, threads: Int = 2, settings: [String] = []
  ) {
    self.caseArgument = caseArgument
    self.targets = targets
    self.runs = runs
    self.seed = seed
    self.threads = threads
    self.settings = settings
  }

  /// The case and the options that determine the results, as one would type them again.
  var arguments: [String] {
    var words = [caseArgument] + targets.flatMap { ["--to", $0] }
    words += ["--runs", String(runs), "--seed", String(seed)]
    return words + ParameterSettings(settings).words.flatMap { ["--set", $0] }
  }
}
