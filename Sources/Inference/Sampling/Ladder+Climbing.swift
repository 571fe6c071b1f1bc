import RandomStreams

extension TemperingPlan.Ladder {
  /// The temperature after `temperature`, the `rung`-th (from 1) above the prior, for particles of
  /// equal weight; and whether the last step was longer than the ladder likes.
  func next(
    after temperature: Double, rung: Int, logLikelihoods: [Double]
  ) -> (temperature: Double, isForced: Bool) {
    switch self {
    case .fixed(let rungs):
      let part = Double(rung) / Double(rungs)
      return (rung >= rungs ? 1 : part * part * part.squareRoot(), false)
    case .adaptive(let share, let limit):
      let possible = logLikelihoods.filter { $0 > -.infinity }
      let wanted = share * Double(possible.count)
      let next = Self.longest(from: temperature) { step in
        Self.effectiveSize(possible, step: step) >= wanted
      }
      return next < 1 && rung >= limit ? (1, true) : (next, false)
    }
  }

  /// The highest temperature whose step is short enough, by bisection to 1/1000 of the step.
  private static func longest(from low: Double, isShort: (Double) -> Bool) -> Double {
    if isShort(1 - low) { return 1 }
    var short = 0.0
    var long = 1 - low
    for _ in 0..<200 where long - short > 1e-3 * long {
      let middle = short > 0 ? (short + long) / 2 : long / 8
      if isShort(middle) { short = middle } else { long = middle }
    }
    return min(1, low + (short > 0 ? short : long))
  }

  /// (Sum of w)^2 / sum of w^2 with w = exp(step x log likelihood).
  private static func effectiveSize(_ logLikelihoods: [Double], step: Double) -> Double {
    guard let highest = logLikelihoods.max() else { return 0 }
    var sum = 0.0
    var squares = 0.0
    for value in logLikelihoods {
      let weight = Elementary.exp(step * (value - highest))
      sum += weight
      squares += weight * weight
    }
    return sum * sum / squares
  }
}
