public import Polity
public import Simulation

/// A finished ensemble with everything that its exports need: the same bytes for the same case and
/// seed, whatever machine, threads or interruptions.
public struct RunDocument: Sendable {
  /// What the runs say.
  public var summary: Summary
  /// The case as it was read.
  public var dossier: Dossier
  /// SHA-256 of the case's files, hexadecimal.
  public var caseSHA256: String
  /// Version of this program.
  public var version: String
  /// `cohorts` or `individuals`.
  public var engine: String
  /// Citizens simulated.
  public var citizens: Double
  /// Every measurement of the evidence beside the band of the runs.
  public var coverage: [Coverage]
  /// Assumed defaults: how many numbers of the case nobody stated.
  public var assumedDefaults: Int
  /// The case and the options that were asked for, as typed after `run`; empty where nobody typed.
  public var arguments: [String] = []
  /// Wall seconds; nil in everything that must be repeatable to the byte.
  public var seconds: Double?

  /// A document.
  public init(
    summary: Summary, dossier: Dossier, caseSHA256: String, version: String,
    engine: String = "cohorts", citizens: Double, coverage: [Coverage] = [],
    assumedDefaults: Int = 0, seconds: Double? = nil
  ) {
    self.summary = summary
    self.dossier = dossier
    self.caseSHA256 = caseSHA256
    self.version = version
    self.engine = engine
    self.citizens = citizens
    self.coverage = coverage
    self.assumedDefaults = assumedDefaults
    self.seconds = seconds
  }
}

/// One measurement of the record beside what the runs say before any of it was used.
public struct Coverage: Sendable, Equatable {
  /// Id of the item, what it shows, its day and grade.
  public let evidence: String
  public let shows: String
  public let day: CalendarDay
  public let grade: Grade
  /// The value recorded.
  public let value: Double
  /// Quantiles of the runs.
  public let band: Quantiles
  /// Some run lies below and some above the value, or at it.
  public let reached: Bool
  /// The value lies within the 90% band.
  public var inside: Bool { band.q05 <= value && value <= band.q95 }

  /// A comparison.
  public init(
    evidence: String, shows: String, day: CalendarDay, grade: Grade, value: Double,
    band: Quantiles, reached: Bool = true
  ) {
    self.evidence = evidence
    self.shows = shows
    self.day = day
    self.grade = grade
    self.value = value
    self.band = band
    self.reached = reached
  }
}
