/// What set the crisis off.
public struct Shock: Sendable, Equatable {
  /// What kind of grievance it is; decides which concession answers it.
  public enum Kind: String, Sendable, CaseIterable {
    case price, election, succession, killing, other
  }
  /// In one sentence.
  public var what: String
  /// What kind of grievance.
  public var kind: Kind
  /// Hours after the start of the case at which it strikes.
  public var hour: Double
  /// For a price: new price over old price.
  public var priceRatio: Uncertain?
  /// For a price: share of a household's budget it takes in the hardest-hit region, 0...1.
  public var budgetShare: Uncertain?
  /// Size in standard deviations of disposition where no price is given, or nil for the generic
  /// prior: that of any shock, whether or not a crisis came of it.
  public var size: Uncertain?

  /// Size of a shock that nobody sized, given that a crisis came of it, as of every shock that a case is
  /// written about; the validation page holds it to the shocks of which an onset came.
  public static let unsized = Uncertain.between(0.4, 1.5)

  /// A shock.
  public init(
    what: String, kind: Kind = .other, hour: Double = 0, priceRatio: Uncertain? = nil,
    budgetShare: Uncertain? = nil, size: Uncertain? = nil
  ) {
    self.what = what
    self.kind = kind
    self.hour = hour
    self.priceRatio = priceRatio
    self.budgetShare = budgetShare
    self.size = size
  }
}

/// An explanation as a case uses it: which template, with what prior.
public struct ExplanationPrior: Sendable, Equatable {
  /// The id of the template, or of the case's own explanation.
  public var id: String
  /// Name shown to a reader; empty: the template's.
  public var label: String
  /// Prior weight, at least 0; normalised over the case's explanations.
  public var weight: Double
  /// The case's own facts, where the explanation is not one of the templates.
  public var facts: Facts?
  /// What it says, in a sentence; empty: what the template says.
  public var says: String
  /// Parameters of the model, by id, that have this value or range under this explanation only.
  public var settings: [String: Uncertain]

  /// An explanation with its prior weight.
  public init(
    id: String, label: String = "", weight: Double, facts: Facts? = nil, says: String = "",
    settings: [String: Uncertain] = [:]
  ) {
    self.id = id
    self.label = label
    self.weight = weight
    self.facts = facts
    self.says = says
    self.settings = settings
  }
}

/// A dated question that the runs answer.
public struct Question: Sendable, Equatable {
  /// Short name.
  public var id: String
  /// In words, as one would bet on it.
  public var ask: String
  /// What makes it true, in terms of observables (yes/no questions).
  public var yesIf: String?
  /// What is estimated, in terms of observables (how-many questions).
  public var estimate: String?
  /// The day it settles; nil: the last day of the case.
  public var settles: CalendarDay?
  /// How often it came true in a reference class; nil: none is known.
  public var baseRate: BaseRate?
  /// What must hold for the question to be answered at all, in terms of observables; nil: nothing.
  public var given: String?

  /// How often something came true in a class of like cases.
  public struct BaseRate: Sendable, Equatable {
    /// Cases in which it came true, and cases counted.
    public var happened: Int
    public var cases: Int

    /// A share of at least one case.
    public init?(happened: Int, of cases: Int) {
      guard happened >= 0, cases >= 1, happened <= cases, cases <= 1_000_000_000 else { return nil }
      self.happened = happened
      self.cases = cases
    }
  }

  /// A question: one of `yesIf` and `estimate` must be given.
  public init(
    id: String, ask: String, yesIf: String? = nil, estimate: String? = nil,
    settles: CalendarDay? = nil
  ) {
    self.id = id
    self.ask = ask
    self.yesIf = yesIf
    self.estimate = estimate
    self.settles = settles
  }
}

/// A crisis to simulate: the country, the shock, the calendar and what is asked.
public struct Crisis: Sendable, Equatable {
  /// Short name; the folder's name for library cases.
  public var id: String
  /// Title shown to a reader.
  public var title: String
  /// The question behind the case, in one sentence.
  public var asks: String
  /// The first day; hours count from its midnight, local time.
  public var start: CalendarDay
  /// Days simulated, 1...366.
  public var days: Int
  /// Evidence dated later is never used for weighing.
  public var cutoff: CalendarDay?
  /// The country before the first hour.
  public var country: Country
  /// What set it off; nil: a quiet country.
  public var shock: Shock?
  /// What stirred people up again, by the hour it struck.
  public var laterShocks: [LaterShock] = []
  /// Days for which people were called out, by their hour.
  public var rallies: [Rally] = []
  /// An armed attempt by part of the ruler's own organs; nil: none.
  public var putsch: Putsch?
  /// Explanations and their priors; empty: the documented defaults.
  public var explanations: [ExplanationPrior]
  /// Dated questions.
  public var questions: [Question]
  /// Changed decisions and facts that the case asks about.
  public var whatIfs: [WhatIf] = []

  /// Hours simulated.
  public var hours: Int { days * 24 }

  /// A crisis.
  public init(
    id: String, title: String, asks: String = "", start: CalendarDay, days: Int,
    cutoff: CalendarDay? = nil, country: Country, shock: Shock?,
    explanations: [ExplanationPrior] = [], questions: [Question] = []
  ) {
    self.id = id
    self.title = title
    self.asks = asks
    self.start = start
    self.days = days
    self.cutoff = cutoff
    self.country = country
    self.shock = shock
    self.explanations = explanations
    self.questions = questions
  }
}
