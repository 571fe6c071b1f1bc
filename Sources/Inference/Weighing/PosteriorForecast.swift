import Polity
import RandomStreams
public import Simulation

/// Endings and questions under the posterior, continued freely past the day whose knowledge was used.
public struct PosteriorForecast: Sendable {
  /// A probability with the 90% range that explanations and Monte-Carlo error leave to it.
  public struct Share: Sendable {
    /// Id of the ending or the question.
    public let id: String
    /// In words.
    public let label: String
    /// Probability, never 0 or 1.
    public let probability: Double
    /// Ends of the 90% range.
    public let low: Double
    /// Upper end.
    public let high: Double
  }
  /// Endings, likeliest first.
  public let outcomes: [Share]
  /// Yes-or-no questions.
  public let questions: [Share]
  /// Questions that ask for a number.
  public let estimates: [(id: String, label: String, quantiles: Quantiles)]
  /// Runs that it rests on.
  public let runs: Int
}

extension PosteriorForecast {
  /// One continued run: its weight, how it ended, answers in the order of the questions.
  struct Continued: Sendable {
    var weight: Double
    var island: Int
    var outcome: Outcome
    var answers: [Double]
  }

  /// Summarises continued runs whose weights sum to 1.
  init(_ runs: [Continued], of ensemble: Ensemble) {
    let claimants = ensemble.setting.crisis.country.claimants
    let index = ensemble.setting.ruler
    let ruler = claimants.indices.contains(index) ? claimants[index].name : "ruler"
    outcomes = Outcome.allCases.map { outcome in
      Self.share(
        outcome.rawValue, outcome.label(ruler: ruler), runs, cells: Outcome.allCases.count
      ) { $0.outcome == outcome }
    }.enumerated().sorted {
      ($1.element.probability, $0.offset) < ($0.element.probability, $1.offset)
    }.map(\.element)
    var (yes, numbers): ([Share], [(String, String, Quantiles)]) = ([], [])
    for (place, question) in ensemble.setting.crisis.questions.enumerated() {
      if question.yesIf != nil {
        yes.append(
          Self.share(question.id, question.ask, runs, cells: 2) { $0.answers[place] > 0.5 })
      } else if question.estimate != nil {
        let sample = Self.resampled(runs).map { $0.answers[place] }
        numbers.append((question.id, question.ask, Quantiles(of: sample)))
      }
    }
    questions = yes
    estimates = numbers
    self.runs = runs.count
  }

  /// Half a count for each cell in advance, so that nothing is ever 0 or 1; the range is that of a
  /// beta distribution with as many counts as the runs' effective number.
  private static func share(
    _ id: String, _ label: String, _ runs: [Continued], cells: Int, _ holds: (Continued) -> Bool
  ) -> Share {
    let squares = runs.reduce(0) { $0 + $1.weight * $1.weight }
    let size = squares > 0 ? 1 / squares : 0
    let raw = runs.reduce(0) { $0 + (holds($1) ? $1.weight : 0) }
    let p = (raw * size + 0.5) / (size + 0.5 * Double(cells))
    let beta = Prior.beta(max(1e-3, p * (size + 1)), max(1e-3, (1 - p) * (size + 1)))
    return Share(
      id: id, label: label, probability: p, low: beta.value(standardNormal: -1.6448536),
      high: beta.value(standardNormal: 1.6448536))
  }

  /// The runs by systematic resampling, so that quantiles need no weights.
  private static func resampled(_ runs: [Continued]) -> [Continued] {
    let chosen = SystematicResampling.ancestors(
      weights: runs.map(\.weight), count: max(runs.count, 1), uniform: 0.5)
    return chosen.map { runs[$0] }
  }
}
