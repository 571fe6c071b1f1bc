/// One set of numbers for every case of a library, updated on all cases together, and what each case
/// would have been forecast from the others alone.
///
/// Draws of the shared numbers come from their priors; every case is simulated under every draw, and
/// what is settled of it weighs the draws. A case is then forecast with the weights that the other
/// cases give: importance sampling, with no run repeated.
public struct JointCalibration: Sendable {
  /// The draws: a row of standard normal scores each, one a shared number.
  public let draws: [[Double]]
  /// What each case says of each draw.
  public let cases: [SharedCase]
  /// Draws that must stay effective, or the likelihood is tempered.
  public let floor: Double

  /// Cases simulated under the same draws; nil without a draw, or where a case or a row has another
  /// number of them.
  public init?(draws: [[Double]], cases: [SharedCase], floor: Double) {
    let width = draws.first?.count
    let fits = cases.allSatisfy { entry in
      entry.logLikelihood.count == draws.count
        && entry.questions.allSatisfy { $0.hits.count == draws.count }
    }
    guard width != nil, fits, draws.allSatisfy({ $0.count == width }) else { return nil }
    self.draws = draws
    self.cases = cases
    self.floor = floor
  }

  /// The draws before any case: all alike.
  public var prior: DrawWeights { DrawWeights(draws.map { _ in 0 }, floor: floor) }

  /// The draws weighted by every case, or by every case but one. Each choice finds its own exponent,
  /// so that nothing of a case that is left out reaches its forecast.
  public func weights(without place: Int? = nil) -> DrawWeights {
    var sums = draws.map { _ in 0.0 }
    for (index, entry) in cases.enumerated() where index != place {
      for (draw, value) in entry.logLikelihood.enumerated() { sums[draw] += value }
    }
    return DrawWeights(sums, floor: floor)
  }

  /// How far a shared number moves.
  public struct Shift: Sendable, Equatable {
    /// The place of the number in a draw.
    public let place: Int
    /// Mean under the weights less the mean of all draws, in standard deviations of the prior.
    public let deviations: Double
    /// Monte-Carlo standard error of that: what the weights alone would move a number that bears on
    /// nothing.
    public let error: Double

    /// The shift less what chance makes of it: 0 within two standard errors.
    public var clear: Double { abs(deviations) > 2 * error ? deviations : 0 }
  }

  /// How far each shared number moves under weights, in the order of a draw. O(draws x numbers).
  public func shifts(_ weights: DrawWeights) -> [Shift] {
    let even = 1 / Double(draws.count)
    return (draws.first ?? []).indices.map { place in
      let mean = draws.reduce(0) { $0 + $1[place] } * even
      var (shift, square) = (0.0, 0.0)
      for (share, draw) in zip(weights.shares, draws) {
        let part = (share - even) * (draw[place] - mean)
        shift += part
        square += part * part
      }
      return Shift(place: place, deviations: shift, error: square.squareRoot())
    }
  }

  /// A settled question with what was to be expected: before any case, from the other cases alone,
  /// and, for comparison only, from all of them, its own included.
  public struct Forecast: Sendable, Equatable {
    /// The case and the question.
    public let caseID: String
    public let question: String
    /// Chances of a yes, 0...1, never quite either.
    public let prior: Double
    public let leftOut: Double
    public let fitted: Double
    /// How it was settled.
    public let happened: Bool
  }

  /// Every question of every case, in their order.
  public func forecasts() -> [Forecast] {
    let (prior, all) = (prior, weights())
    return cases.enumerated().flatMap { place, entry in
      let others = weights(without: place)
      return entry.questions.map { question in
        Forecast(
          caseID: entry.id, question: question.id, prior: question.probability(prior),
          leftOut: question.probability(others), fitted: question.probability(all),
          happened: question.happened)
      }
    }
  }
}
