public import Reports

/// What to run.
public struct RunRequest: Sendable, Equatable {
  /// Id of a library case, or a path.
  public var caseArgument: String
  /// How many runs, at least 1.
  public var runs: Int
  /// The seed; with the case and the number of runs it determines every byte of the results.
  public var seed: UInt64
  /// Threads; changes nothing but the time.
  public var threads: Int
  /// People to scale the country to; nil: as the case says.
  public var citizens: Double?
  /// Where to store runs and write tables; nil: nowhere.
  public var folder: String?
  /// Continue what is stored in `folder`.
  public var resume: Bool
  /// Parameters held at a value instead of drawn, as typed: `mobilisation.joining=0.3`.
  public var settings: [String]
  /// Where to write the report, as one page; nil: nowhere.
  public var report: String?
  /// Weigh the explanations for that report.
  public var explains = false
  /// How finely people are told apart.
  public var resolution = ResolutionChoice.cohorts
  /// Who knows whom, as typed: `none`, `small-world`, `households:10`; nil: as the case says.
  public var network: String?

  /// A request.
  public init(
    caseArgument: String, runs: Int = 2000, seed: UInt64 = Laboratory.usualSeed, threads: Int = 2,
    citizens: Double? = nil, folder: String? = nil, resume: Bool = false,
    settings: [String] = []
  ) {
    self.caseArgument = caseArgument
    self.runs = runs
    self.seed = seed
    self.threads = threads
    self.citizens = citizens
    self.folder = folder
    self.resume = resume
    self.settings = settings
  }
}

extension RunRequest {
  /// The case and the options that determine the results, as one would type them again.
  var arguments: [String] {
    let scale = citizens.map { ["--citizens", String(Int($0))] } ?? []
    let held = ParameterSettings(settings).words.flatMap { ["--set", $0] }
    let engine = resolution == .cohorts ? [] : ["--engine", resolution.rawValue]
    let ties = network.map { ["--network", $0] } ?? []
    return [caseArgument, "--runs", String(runs), "--seed", String(seed)] + scale + engine + ties
      + held
  }
}

/// How far a run is.
public struct RunProgress: Sendable, Equatable {
  /// Runs finished and wanted.
  public let finished: Int
  public let wanted: Int
}

/// What a run gave.
public struct RunResult: Sendable {
  /// The answer in words, for a terminal; `coloured` with escape sequences.
  public let text: String
  public let coloured: String
  /// The same as one JSON document.
  public let json: String
  /// Exit code: 0, 3 if the diagnostics say do not trust, 130 if interrupted.
  public let code: Int32
  /// The page that was written, where one was asked for.
  public var report: String?
  /// Words for the terminal besides the answer: warnings, what was written, how to resume.
  public var notes: [String]
  /// Its tables and charts, for a folder; nil for a run, whose folder is written while it runs, and
  /// for what is only a list.
  public var parts: AnswerParts?
}
