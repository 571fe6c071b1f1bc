/// What to change, and against what to hold it.
public struct WhatIfRequest: Sendable, Equatable {
  /// Id of a library case, or a path.
  public var caseArgument: String
  /// Name of a what-if of the case; nil: only what is typed.
  public var name: String?
  /// Moves to make, as typed: `appeal@2022-01-05 12:00`.
  public var forced: [String]
  /// Moves never to make.
  public var forbidden: [String]
  /// Numbers of the model to hold, as typed: `mobilisation.joining=0.3`.
  public var settings: [String]
  /// Hidden facts to hold otherwise, as typed: `rival_hostile=no`.
  public var facts: [String]
  /// Pairs of runs, at least 2.
  public var pairs: Int
  /// Draw the runs from what was known rather than from the priors.
  public var isWeighed: Bool
  /// The day whose knowledge is used where runs are weighed; nil: the case's cutoff.
  public var asOf: String?
  /// The seed; with the case and the options it determines every byte.
  public var seed: UInt64
  /// Threads; changes nothing but the time.
  public var threads: Int

  /// A request.
  public init(
    caseArgument: String, name: String? = nil, forced: [String] = [], forbidden: [String] = [],
    settings: [String] = [], facts: [String] = [], pairs: Int = 400, isWeighed: Bool = false,
    asOf: String? = nil, seed: UInt64 = Laboratory.usualSeed, threads: Int = 2
  ) {
    self.caseArgument = caseArgument
    self.name = name
    self.forced = forced
    self.forbidden = forbidden
    self.settings = settings
    self.facts = facts
    self.pairs = pairs
    self.isWeighed = isWeighed
    self.asOf = asOf
    self.seed = seed
    self.threads = threads
  }

  /// Whether anything is asked for besides the list of the case's what-ifs.
  var isList: Bool {
    name == nil && forced.isEmpty && forbidden.isEmpty && settings.isEmpty && facts.isEmpty
  }

  /// The case and the options that determine the results, as one would type them again.
  var arguments: [String] {
    var words = [caseArgument] + (name.map { [$0] } ?? [])
    for word in forced { words += ["--force", word] }
    for word in forbidden { words += ["--forbid", word] }
    for word in settings { words += ["--set", word] }
    for word in facts { words += ["--fact", word] }
    words += ["--pairs", String(pairs), "--seed", String(seed)]
    if isWeighed { words.append("--weighed") }
    return words + (asOf.map { ["--as-of", $0] } ?? [])
  }

  /// The weighing that the pairs are drawn from.
  var explaining: ExplainRequest {
    ExplainRequest(
      caseArgument: caseArgument, asOf: asOf, forecasts: false, seed: seed, threads: threads)
  }
}
