public import Inference

/// Everything found about a case that a report can tell; what was not asked is nil or empty, and
/// then the report has no place for it.
public struct ReportFindings: Sendable {
  /// The ensemble.
  public var run: RunDocument
  /// The explanations weighed against the evidence.
  public var weighing: ExplainDocument?
  /// The command that would weigh them, said where they were not; empty: nothing is said.
  public var howToWeigh = ""
  /// Which input matters most, and for what.
  public var tornado: TornadoFinding?
  /// Which unknowns explain the spread, and in which corner the event lies, in sentences.
  public var sensitivity: [String] = []
  /// What would have been otherwise, one change at a time.
  public var changes: [ChangeFinding] = []
  /// How forecasts of settled questions came out.
  public var reliability: Reliability?
  /// Other cases that ran alike, nearest first.
  public var analogues: [AnalogueFinding] = []

  /// What an ensemble alone tells.
  public init(_ run: RunDocument, weighing: ExplainDocument? = nil) {
    self.run = run
    self.weighing = weighing
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

  /// A what-if.
  public init(name: String, difference: Estimate, pairs: Int) {
    self.name = name
    self.difference = difference
    self.pairs = pairs
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

  /// An analogue.
  public init(title: String, distance: Double, ended: String) {
    self.title = title
    self.distance = distance
    self.ended = ended
  }
}
