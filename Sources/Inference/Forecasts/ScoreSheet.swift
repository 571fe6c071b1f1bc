import RandomStreams

/// Forecasts held against what came of them, beside what one could have said without them.
public struct ScoreSheet: Sendable {
  /// A forecast whose question has settled.
  public struct Row: Sendable, Equatable {
    /// The forecast, and how its question came out.
    public let forecast: LedgerForecast
    public let settlement: LedgerSettlement
    /// Brier score of a probability, ranked score of a number in its own unit; smaller is better.
    public let score: Double
  }
  /// What somebody else said, or what one says without knowing anything.
  public struct Rival: Sendable, Equatable {
    /// Its name.
    public var name: String
    /// Answers by case and question, as `case.question`.
    public var answers: [String: ForecastAnswer]

    /// A rival forecaster.
    public init(name: String, answers: [String: ForecastAnswer]) {
      self.name = name
      self.answers = answers
    }
  }
  /// A rival's scores on the yes/no questions that both answered.
  public struct Standing: Sendable, Equatable {
    /// Its name, and how many questions.
    public let name: String
    public let count: Int
    /// Mean Brier and logarithmic score of the rival, and ours on the same questions.
    public let brier: Double
    public let logarithmic: Double
    public let ours: Double
    /// The share of the rival's Brier score that ours saves; nil where its score is 0.
    public let skill: Double?
    /// Ours against the rival's.
    public let comparison: ScoreComparison?
  }
  /// Settled forecasts, in the order in which they were made.
  public let rows: [Row]
  /// Forecasts whose question is open.
  public let open: Int
  /// Forecasts whose question came to nothing, because its condition did not come true: not scored.
  public let void: [LedgerForecast]
  /// Mean Brier and logarithmic score of the yes/no forecasts; nil where none has settled.
  public let brier: Double?
  public let logarithmic: Double?
  /// How often what was said came true, in five bins.
  public let reliability: Reliability
  /// Slope of what happened on what was said; nil for fewer than three forecasts.
  public let slope: ReliabilitySlope?
  /// Rivals that answered at least one of the questions.
  public let rivals: [Standing]

  /// Scores forecasts by settlements; `settlements` and `void` by `case.question`. Forecasts of one
  /// question on several days count as one in comparisons, by their mean score.
  public init(
    _ forecasts: [LedgerForecast], settlements: [String: LedgerSettlement], rivals: [Rival],
    void: Set<String> = [], seed: UInt64 = 1
  ) {
    var rows: [Row] = []
    for forecast in forecasts {
      guard !void.contains(Self.key(forecast)),
        let settlement = settlements[Self.key(forecast)],
        let score = Self.score(forecast.answer, settlement.answer)
      else { continue }
      rows.append(Row(forecast: forecast, settlement: settlement, score: score))
    }
    self.rows = rows
    self.void = forecasts.filter { void.contains(Self.key($0)) }
    open = forecasts.count {
      settlements[Self.key($0)] == nil && !void.contains(Self.key($0))
    }
    let binary = rows.compactMap { Self.binary($0.forecast.answer, $0.settlement.answer) }
    brier = Scores.brier(binary)
    logarithmic = Scores.logarithmic(binary)
    reliability = Reliability(binary, bins: 5)
    slope = ReliabilitySlope(binary)
    self.rivals = rivals.compactMap { Self.standing($0, rows, seed) }
  }

  /// `case.question`.
  public static func key(_ forecast: LedgerForecast) -> String {
    "\(forecast.caseID).\(forecast.question)"
  }

  private static func binary(_ answer: ForecastAnswer, _ truth: Double) -> BinaryForecast? {
    guard case .probability(let p) = answer else { return nil }
    return BinaryForecast(p, happened: truth == 1)
  }

  private static func score(_ answer: ForecastAnswer, _ truth: Double) -> Double? {
    switch answer {
    case .probability: binary(answer, truth)?.brier
    case .quantiles(let forecast): RankedScore.of(quantiles: forecast, answer: truth)
    }
  }

  private static func standing(_ rival: Rival, _ rows: [Row], _ seed: UInt64) -> Standing? {
    var (ours, theirs, said): ([Double], [Double], [BinaryForecast]) = ([], [], [])
    var seen: Set<String> = []
    for row in rows where seen.insert(key(row.forecast)).inserted {
      guard let answer = rival.answers[key(row.forecast)],
        let other = binary(answer, row.settlement.answer),
        case .probability = row.forecast.answer
      else { continue }
      let same = rows.filter { key($0.forecast) == key(row.forecast) }
      ours.append(same.reduce(0) { $0 + $1.score } / Double(same.count))
      theirs.append(other.brier)
      said.append(other)
    }
    guard let brier = Scores.brier(said), let logarithmic = Scores.logarithmic(said) else {
      return nil
    }
    let mean = ours.reduce(0, +) / Double(ours.count)
    return Standing(
      name: rival.name, count: said.count, brier: brier, logarithmic: logarithmic, ours: mean,
      skill: Scores.skill(mean, against: brier),
      comparison: ScoreComparison(ours, theirs, seed: seed))
  }
}

extension ScoreSheet.Rival {
  /// Who always says one half.
  public static func coin(_ keys: [String]) -> ScoreSheet.Rival {
    ScoreSheet.Rival(
      name: "a coin",
      answers: Dictionary(keys.map { ($0, .probability(0.5)) }, uniquingKeysWith: { a, _ in a }))
  }

  /// Who says of each question how often the others came true: the climate of what is asked.
  ///
  /// `truths` are yes/no answers by `case.question`; a question's own answer is never used.
  public static func climatology(_ truths: [String: Double]) -> ScoreSheet.Rival {
    let answers = truths.keys.sorted().compactMap { key -> (String, ForecastAnswer)? in
      let others = truths.filter { $0.key != key }
      let happened = others.values.count { $0 == 1 }
      return Baselines.baseRate(happened: happened, of: others.count).map {
        (key, .probability($0))
      }
    }
    return ScoreSheet.Rival(
      name: "climatology", answers: Dictionary(answers, uniquingKeysWith: { a, _ in a }))
  }
}
