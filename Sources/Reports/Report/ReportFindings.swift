public import Inference
public import Polity
public import Simulation

/// Everything found about a case that a report can tell; what was not asked is nil or empty, and
/// then the report has no place for it.
public struct ReportFindings: Sendable {
  /// The ensemble.
  public var run: RunDocument
  /// The explanations weighed against the evidence.
  public var weighing: ExplainDocument?
  /// A forecast that was made without keeping a weighing.
  public var outlook: KnownForecast?
  /// The command that would weigh them, said where they were not; empty: nothing is said.
  public var howToWeigh = ""
  /// Which input matters most, and for what.
  public var tornado: TornadoFinding?
  /// Which unknowns explain the spread, and in which corner the event lies, in sentences.
  public var sensitivity: [String] = []
  /// How much of the variance each unknown explains by itself.
  public var shares: SharesFinding?
  /// What would have been otherwise, one change at a time.
  public var changes: [ChangeFinding] = []
  /// How forecasts of settled questions came out.
  public var reliability: Reliability?
  /// What these forecasts score, in sentences.
  public var scored: [String] = []
  /// Other cases that ran alike, nearest first.
  public var analogues: [AnalogueFinding] = []
  /// Distance of this case to itself, half its runs against the other half: what noise alone gives.
  public var analogueNoise: Double?
  /// Which is nearest, and how those cases ended, in sentences.
  public var analogueWords: [String] = []
  /// Answers of other commands that the report was told: how to get them again, and their checks.
  public var kept: [KeptAnswer] = []

  /// Endings and questions as forecast from what was known on a day.
  public struct KnownForecast: Sendable {
    /// The day.
    public var asOf: CalendarDay
    /// What is to be expected.
    public var forecast: PosteriorForecast

    /// A forecast from a day.
    public init(asOf: CalendarDay, forecast: PosteriorForecast) {
      self.asOf = asOf
      self.forecast = forecast
    }
  }

  /// The forecast that has seen the evidence, if one was made: that of the weighing goes before.
  var given: KnownForecast? {
    if let weighing, let forecast = weighing.forecast {
      return KnownForecast(asOf: weighing.asOf, forecast: forecast)
    }
    return outlook
  }

  /// What an ensemble alone tells.
  public init(_ run: RunDocument, weighing: ExplainDocument? = nil) {
    self.run = run
    self.weighing = weighing
  }
}

/// An answer of another command that a report tells.
public struct KeptAnswer: Sendable, Equatable {
  /// What it is about, in words.
  public var of: String
  /// The command that gives it again, word by word; empty where it is not known.
  public var command: [String]
  /// Its checks.
  public var checks: [Diagnostic]

  /// An answer.
  public init(of: String, command: [String], checks: [Diagnostic]) {
    self.of = of
    self.command = command
    self.checks = checks
  }
}

/// First-order shares of the variance (Sobol), the largest first.
public struct SharesFinding: Sendable, Equatable {
  /// One unknown.
  public struct Share: Sendable, Equatable {
    /// Its name.
    public var name: String
    /// Its share, 0...1, with the 90% interval.
    public var share: Estimate
    /// It is larger than chance explains.
    public var isTold: Bool

    /// A share.
    public init(name: String, share: Estimate, isTold: Bool) {
      self.name = name
      self.share = share
      self.isTold = isTold
    }
  }
  /// All unknowns.
  public var shares: [Share]
  /// They are shares of the variance of log(1 + number).
  public var isLogarithmic: Bool

  /// Shares of the unknowns.
  public init(shares: [Share], isLogarithmic: Bool = false) {
    self.shares = shares
    self.isLogarithmic = isLogarithmic
  }
}

/// Inputs moved over their stated ranges.
public struct TornadoFinding: Sendable, Equatable {
  /// What moves, in words: `chance that the ruler stays`.
  public var of: String
  /// It is a probability, told in percentage points; else a number in `unit`.
  public var isProbability: Bool
  /// Unit in words, where it is no probability.
  public var unit: String
  /// The bars.
  public var tornado: Tornado

  /// A tornado of a result.
  public init(of: String, isProbability: Bool, unit: String = "", tornado: Tornado) {
    self.of = of
    self.isProbability = isProbability
    self.unit = unit
    self.tornado = tornado
  }
}

/// A what-if beside the runs without it, which share every draw of chance.
public struct ChangeFinding: Sendable, Equatable {
  /// What was changed, in words.
  public var name: String
  /// The result with the change less the result without it, a probability: -1...1.
  public var difference: Estimate
  /// Pairs of runs that it rests on.
  public var pairs: Int
  /// The difference stands out.
  public var isClear: Bool
  /// What else it changes, in sentences.
  public var words: [String]

  /// A what-if; it is clear where the interval leaves 0 out, unless a stricter test was made.
  public init(
    name: String, difference: Estimate, pairs: Int, isClear: Bool? = nil, words: [String] = []
  ) {
    self.name = name
    self.difference = difference
    self.pairs = pairs
    self.isClear = isClear ?? difference.isClear
    self.words = words
  }
}

/// Another case beside this one.
public struct AnalogueFinding: Sendable, Equatable {
  /// Its title, how far it runs from this one (0: alike), and how it ended, in words.
  public var title: String
  /// Distance of its course from this one's, at least 0.
  public var distance: Double
  /// How it ended, in words.
  public var ended: String
  /// The 90% interval of the distance; nil where it is not known.
  public var range: ClosedRange<Double>?

  /// An analogue.
  public init(
    title: String, distance: Double, ended: String, range: ClosedRange<Double>? = nil
  ) {
    self.title = title
    self.distance = distance
    self.ended = ended
    self.range = range
  }
}
