import Polity
public import Simulation

/// Endings and questions under the posterior, continued freely past the day whose knowledge was used.
public struct PosteriorForecast: Sendable {
  /// A probability with the 90% range that explanations and Monte-Carlo error leave to it.
  public struct Share: Sendable {
    /// Id of the ending or the question.
    public let id: String
    /// In words.
    public let label: String
    /// Probability, never 0 or 1. Of a question: as the record of such forecasts lets it be believed.
    public let probability: Double
    /// Ends of the 90% range.
    public let low: Double
    /// Upper end.
    public let high: Double
    /// What the weighed runs alone say.
    public let runsAlone: Double
    /// The share of the runs in which the answer stood past undoing on the day of the forecast.
    public var settled = TrackRecord.Settled()

    /// Drawn toward a base rate, as far as the runs are not trusted.
    func drawn(toward base: Double, settled: TrackRecord.Settled, trust: Double) -> Share {
      guard low <= high else { return self }
      let range = TrackRecord.drawn(low...high, toward: base, settled: settled, trust: trust)
      return Share(
        id: id, label: label,
        probability: TrackRecord.drawn(probability, toward: base, settled: settled, trust: trust),
        low: range.lowerBound, high: range.upperBound, runsAlone: probability, settled: settled)
    }
  }
  /// Endings, likeliest first.
  public let outcomes: [Share]
  /// Yes-or-no questions.
  public let questions: [Share]
  /// Questions that ask for a number.
  public let estimates: [(id: String, label: String, quantiles: Quantiles)]
  /// Runs that it rests on.
  public let runs: Int
  /// What must hold for a question to be answered, by the question's id. Where it holds in too few
  /// runs, neither `questions` nor `estimates` has an answer.
  public var conditions: [String: Condition] = [:]
  /// Days, counted from 0, on which he falls who was in office on the day of the forecast, by weight; nil: too
  /// few runs have him fall.
  public var fallDays: Quantiles?
  /// Moves that the runs made by the day and no item tells of, the most frequent first.
  public var unreported: [UnreportedMove] = []
}

extension PosteriorForecast {
  /// One continued run: its weight, where it comes from, how it ended, answers in the order of the
  /// questions, those that stood past undoing on the day, and moves made by then. Copies of one run share island and state;
  /// descendants of one first run share the lineage.
  package struct Continued: Sendable {
    package var weight: Double
    package var island: Int
    package var lineage: Int
    package var state: Int
    package var outcome: Outcome
    /// The day, from 0, on which the ruler falls; nil: he does not.
    package var fallDay: Int?
    package var answers: [Double]
    package var settled: [Bool?]
    package var made: Set<String>

    package init(
      weight: Double, island: Int, lineage: Int, state: Int, outcome: Outcome, fallDay: Int? = nil,
      answers: [Double] = [], settled: [Bool?] = [], made: Set<String> = []
    ) {
      self.weight = weight
      self.island = island
      self.lineage = lineage
      self.state = state
      self.outcome = outcome
      self.fallDay = fallDay
      self.answers = answers
      self.settled = settled
      self.made = made
    }
  }

  /// Summarises continued runs whose weights sum to 1; questions are believed as far as `trust` says, but
  /// those in `reported`, which ask about a total that was counted. `day`, counted from 0, is the last that
  /// was known.
  init(
    _ runs: [Continued], of ensemble: Ensemble, on day: Int = -1, trust: Double,
    reported: Set<String> = []
  ) {
    let claimants = ensemble.setting.crisis.country.claimants
    let index = ensemble.setting.ruler
    let ruler = claimants.indices.contains(index) ? claimants[index].name : "ruler"
    let support = ForecastSupport(runs)
    outcomes = Outcome.allCases.map { outcome in
      support.share(
        outcome.rawValue, outcome.label(ruler: ruler), cells: Outcome.allCases.count
      ) { $0.outcome == outcome }
    }.enumerated().sorted {
      ($1.element.probability, $0.offset) < ($0.element.probability, $1.offset)
    }.map(\.element)
    var (yes, numbers): ([Share], [(String, String, Quantiles)]) = ([], [])
    var conditions: [String: Condition] = [:]
    for (place, measure) in Measure.questions(ensemble).enumerated() {
      var (counted, support) = (runs, support)
      let question = ensemble.setting.crisis.questions.first { $0.id == measure.id }
      if let given = question?.given {
        counted = runs.filter { !$0.answers[place].isNaN }
        support = ForecastSupport(counted)
        let condition = Condition(
          given, runs: counted.count, of: runs.count, effectiveSize: support.size)
        conditions[measure.id] = condition
        guard condition.isTold else { continue }
      }
      if measure.isChance {
        let share = support.share(measure.id, measure.label, cells: 2) {
          $0.answers[place] > 0.5
        }
        let settled = Self.settledShare(of: counted, place)
        // What is said of the ruler's office is what the runs say.
        let isDrawn =
          question?.isOfRuler(ensemble.engine) != true && !reported.contains(measure.id)
        yes.append(
          share.drawn(
            toward: question?.startingChance ?? 0.5, settled: settled,
            trust: isDrawn ? trust : 1))
      } else {
        let sample = Self.resampled(counted).map { $0.answers[place] }
        numbers.append((measure.id, measure.label, Quantiles(of: sample)))
      }
    }
    let falling = runs.filter { $0.fallDay.map { $0 > day } ?? false }
    if ForecastSupport(falling).size >= Self.leastFalls {
      fallDays = Quantiles(of: Self.resampled(falling).map { Double($0.fallDay ?? 0) })
    }
    self.conditions = conditions
    questions = yes
    estimates = numbers
    self.runs = runs.count
  }

  /// Different runs from which on falls are said to have a date.
  private static let leastFalls = 20.0

  /// The shares of the runs in which an answer stood past undoing.
  private static func settledShare(of runs: [Continued], _ place: Int) -> TrackRecord.Settled {
    let whole = runs.reduce(0) { $0 + $1.weight }
    guard whole > 0 else { return TrackRecord.Settled() }
    func share(_ answer: Bool) -> Double {
      let settled = runs.filter {
        $0.settled.indices.contains(place) && $0.settled[place] == answer
      }
      return settled.reduce(0) { $0 + $1.weight } / whole
    }
    return TrackRecord.Settled(yes: share(true), no: share(false))
  }

  /// The runs by systematic resampling, so that quantiles need no weights.
  private static func resampled(_ runs: [Continued]) -> [Continued] {
    let chosen = SystematicResampling.ancestors(
      weights: runs.map(\.weight), count: max(runs.count, 1), uniform: 0.5)
    return chosen.map { runs[$0] }
  }
}
