public import Polity

/// An ending with its probability.
public struct OutcomeShare: Sendable, Equatable {
  /// Which ending, and in words.
  public let outcome: Outcome
  public let label: String
  /// Runs that ended so.
  public let count: Int
  /// Probability, and the 90% range of it over what is unknown.
  public let chance: Chance
}

/// A probability with what surrounds it.
public struct Chance: Sendable, Equatable {
  /// Share of the runs, never quite 0 or 1.
  public let probability: Double
  /// 90% range of the probability over the unknowns (parameters, uncertain numbers, hidden facts):
  /// what it might be if these were known. Not the chance of a single run.
  public let low: Double
  public let high: Double
  /// Monte-Carlo standard error: what more runs would remove.
  public let standardError: Double
}

/// The answer to a question of the case.
public struct Answer: Sendable, Equatable {
  /// The question.
  public let question: Question
  /// Yes/no: its probability.
  public internal(set) var chance: Chance?
  /// How many: median and 90% range over the runs.
  public internal(set) var estimate: Quantiles?
  /// What must hold for it to be answered; nil: nothing. Where it holds in too few runs, neither
  /// chance nor estimate is given.
  public internal(set) var condition: Condition?
}

/// Quantiles of a number over runs.
public struct Quantiles: Sendable, Equatable {
  /// 2.5% and 97.5% points: 95% of the runs lie between.
  public let q025: Double
  public let q975: Double
  /// 10% and 90% points.
  public let q10: Double
  public let q90: Double
  /// 5%, 25%, 50%, 75% and 95% points.
  public let q05: Double
  public let q25: Double
  public let q50: Double
  public let q75: Double
  public let q95: Double

  /// Quantiles of a sample in any order; NaN values are left out; all NaN where none are left.
  public init(of sample: [Double]) {
    let sorted = sample.filter { !$0.isNaN }.sorted()
    func at(_ share: Double) -> Double {
      guard let last = sorted.indices.last else { return .nan }
      let position = share * Double(last)
      let below = Int(position)
      let above = min(below + 1, last)
      return sorted[below] + (sorted[above] - sorted[below]) * (position - Double(below))
    }
    (q025, q10, q90, q975) = (at(0.025), at(0.1), at(0.9), at(0.975))
    q05 = at(0.05)
    q25 = at(0.25)
    q50 = at(0.5)
    q75 = at(0.75)
    q95 = at(0.95)
  }

  /// Quantiles of which only the 5%, 50% and 95% points are known: those between and beyond are not
  /// numbers.
  public init(low: Double, median: Double, high: Double) {
    (q05, q50, q95) = (low, median, high)
    (q025, q10, q25, q75, q90, q975) = (.nan, .nan, .nan, .nan, .nan, .nan)
  }

  /// The same number at every point.
  public init(constant: Double) {
    (q05, q25, q50, q75, q95) = (constant, constant, constant, constant, constant)
    (q025, q10, q90, q975) = (constant, constant, constant, constant)
  }
}

/// The course of one observable: quantiles over runs for each day.
public struct Fan: Sendable, Equatable {
  /// `turnout` or `turnout(almaty)`.
  public let name: String
  /// Unit in words.
  public let unit: String
  /// One entry a day.
  public let days: [Quantiles]
}

/// A check of the result, in words.
public struct Diagnostic: Sendable, Equatable {
  /// How it came out: `fail` means do not trust.
  public enum Status: String, Sendable { case pass, warn, fail }
  /// Short name.
  public let id: String
  /// How it came out.
  public let status: Status
  /// What was found.
  public let sentence: String

  /// A finding.
  public init(id: String, status: Status, sentence: String) {
    self.id = id
    self.status = status
    self.sentence = sentence
  }
}

/// When something happened, over the runs in which it did.
public struct EventShare: Sendable, Equatable {
  /// Name of the move or event.
  public let event: String
  /// In how many runs, and the probability.
  public let count: Int
  public let chance: Chance
  /// Hours since the start at which it first happened, where it did.
  public let hours: Quantiles
  /// For each day: the probability that it has happened by its end, never quite 0 or 1; empty where
  /// no run has it.
  public let byDay: [Double]
}

/// What an ensemble says.
public struct Summary: Sendable, Equatable {
  /// The crisis.
  public let crisis: Crisis
  /// The seed and how many runs are in it.
  public let seed: UInt64
  public let runs: Int
  /// Endings, likeliest first; probabilities sum to 1.
  public let outcomes: [OutcomeShare]
  /// The ruler of the first day still rules on the last.
  public let stays: Chance
  /// Hours since the start at which the ruler fell, over the runs in which he did; nil: too few did.
  public let fallHours: Quantiles?
  /// The case's questions in its order.
  public let answers: [Answer]
  /// Courses of all observables.
  public let fans: [Fan]
  /// The most people in the street at once in a whole run, over the runs.
  public let peak: Quantiles
  /// Moves and events, in the order of the roster.
  public let events: [EventShare]
  /// Runs by explanation: id and count.
  public let explanations: [(id: String, count: Int)]
  /// What befell each region, in the order of the country.
  public let regions: [RegionShare]
  /// Who held what, in the order of the country's claimants.
  public let claimants: [ClaimantShare]
  /// Which organs left their posts or went over, in the order of the country's organs.
  public let organs: [OrganShare]
  /// What each ending cost: endings that came up, likeliest first.
  public let stakes: [Stake]
  /// What crises of each explanation cost: those that were drawn, in the order of the case.
  public let explanationStakes: [ExplanationStake]
  /// Checks.
  public var diagnostics: [Diagnostic]

  /// Equal in everything they say.
  public static func == (a: Summary, b: Summary) -> Bool {
    a.crisis == b.crisis && a.seed == b.seed && a.runs == b.runs && a.outcomes == b.outcomes
      && a.stays == b.stays && a.fallHours == b.fallHours && a.answers == b.answers
      && a.fans == b.fans && a.peak == b.peak
      && a.events == b.events
      && a.diagnostics == b.diagnostics && a.regions == b.regions
      && a.claimants == b.claimants && a.organs == b.organs && a.stakes == b.stakes
      && a.explanationStakes == b.explanationStakes
      && a.explanations.elementsEqual(b.explanations) { $0 == $1 }
  }
}
