public import Polity

/// An Admiralty grade: how reliable the source is (A-F) and how credible the item (1-6).
public struct Grade: Sendable, Equatable, CustomStringConvertible {
  /// A (always right so far) to F (cannot be judged).
  public enum Reliability: String, Sendable, CaseIterable { case A, B, C, D, E, F }
  /// Reliability of the source.
  public var reliability: Reliability
  /// Credibility of the item: 1 confirmed ... 5 improbable, 6 cannot be judged.
  public var credibility: Int

  /// A grade from its parts; nil where `credibility` is outside 1...6.
  public init?(_ reliability: Reliability, _ credibility: Int) {
    guard (1...6).contains(credibility) else { return nil }
    self.reliability = reliability
    self.credibility = credibility
  }

  /// `C3`.
  public var description: String { reliability.rawValue + String(credibility) }
}

/// Who says so.
public struct Source: Sendable, Equatable {
  /// Short name.
  public var id: String
  /// Title or publisher.
  public var title: String
  /// Kind: media, official, dataset, analysis, memory...
  public var kind: String
  /// Address, where there is one.
  public var url: String
  /// What it has an interest in having believed; empty: none known.
  public var motive: String

  /// A source.
  public init(id: String, title: String, kind: String = "", url: String = "", motive: String = "") {
    self.id = id
    self.title = title
    self.kind = kind
    self.url = url
    self.motive = motive
  }
}

/// One thing that somebody reports.
public struct Evidence: Sendable, Equatable {
  /// How an item enters the weighing.
  public enum Kind: String, Sendable, CaseIterable {
    /// A quantity with an error.
    case measurement
    /// Something that was or was not seen.
    case sighting
    /// A dated decision.
    case move
  }
  /// Short name.
  public var id: String
  /// The day it happened (not the day it was published).
  public var day: CalendarDay
  /// The day it became known; nil: the same day. As-of discipline uses this one.
  public var known: CalendarDay?
  /// Hour of the day, 0..<24, where known.
  public var hour: Double?
  /// What is reported.
  public var what: String
  /// The observable it bears on, as an expression; empty: it bears on none.
  public var shows: String
  /// How it enters the weighing.
  public var kind: Kind
  /// The region it speaks of, if one.
  public var region: String?
  /// For a measurement: value and, where stated, 90% range.
  public var value: Double?
  public var low: Double?
  public var high: Double?
  /// The id of the source.
  public var source: String
  /// The grade.
  public var grade: Grade
  /// Items that repeat the same hearsay.
  public var sameOriginAs: [String]
  /// Contested, with the counter-claim in words; empty: not known to be contested.
  public var contested: String
  /// The analyst's own mark for each explanation, by its id; shown, never weighed.
  public var marks: [String: AnalystMark] = [:]

  /// An item of evidence.
  public init(
    id: String, day: CalendarDay, known: CalendarDay? = nil, hour: Double? = nil, what: String,
    shows: String = "", kind: Kind = .sighting, region: String? = nil, value: Double? = nil,
    low: Double? = nil, high: Double? = nil, source: String, grade: Grade,
    sameOriginAs: [String] = [], contested: String = ""
  ) {
    self.id = id
    self.day = day
    self.known = known
    self.hour = hour
    self.what = what
    self.shows = shows
    self.kind = kind
    self.region = region
    self.value = value
    self.low = low
    self.high = high
    self.source = source
    self.grade = grade
    self.sameOriginAs = sameOriginAs
    self.contested = contested
  }
}

/// Something that a text behind the case claims, and what the record shows.
public struct Claim: Sendable, Equatable {
  /// How the claim stands against the record.
  public enum Standing: String, Sendable, CaseIterable {
    case supported, contested, wrong, open
  }
  /// Short name.
  public var id: String
  /// What is claimed.
  public var says: String
  /// What the record shows.
  public var record: String
  /// How it stands.
  public var standing: Standing
  /// Source of the record and its grade.
  public var source: String
  public var grade: Grade
  /// For a forecast: the chance that the text is read as giving it, 0...1; nil: no forecast.
  public var chance: Double?

  /// A claim with its standing.
  public init(
    id: String, says: String, record: String, standing: Standing, source: String, grade: Grade,
    chance: Double? = nil
  ) {
    self.id = id
    self.says = says
    self.record = record
    self.standing = standing
    self.source = source
    self.grade = grade
    self.chance = chance
  }
}

/// How a question was settled; hindsight, never evidence.
public struct Settlement: Sendable, Equatable {
  /// The question.
  public var question: String
  /// 1 yes, 0 no, or the number asked for; nil: not settled.
  public var answer: Double?
  /// The condition of the question did not come true: there is nothing to settle.
  public var isVoid = false
  /// In words.
  public var note: String
  /// Source and grade.
  public var source: String
  public var grade: Grade

  /// A settlement.
  public init(question: String, answer: Double?, note: String, source: String, grade: Grade) {
    self.question = question
    self.answer = answer
    self.note = note
    self.source = source
    self.grade = grade
  }
}

/// A case as the analyst keeps it: the crisis to simulate and everything said about it.
public struct Dossier: Sendable, Equatable {
  /// What is simulated.
  public var crisis: Crisis
  /// Who says what.
  public var sources: [Source]
  /// What is reported, in the order of the file.
  public var evidence: [Evidence]
  /// Statements of a text behind the case, marked against the record.
  public var claims: [Claim]
  /// How the questions were settled; hindsight.
  public var settlements: [Settlement]

  /// A dossier.
  public init(
    crisis: Crisis, sources: [Source] = [], evidence: [Evidence] = [], claims: [Claim] = [],
    settlements: [Settlement] = []
  ) {
    self.crisis = crisis
    self.sources = sources
    self.evidence = evidence
    self.claims = claims
    self.settlements = settlements
  }
}
