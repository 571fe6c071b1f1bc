import RandomStreams

/// A settled yes-or-no question of a case, and how simulated runs answer it under each draw of the
/// numbers that all cases share.
public struct SharedQuestion: Sendable, Equatable {
  /// Its id.
  public let id: String
  /// How it was settled.
  public let happened: Bool
  /// Runs that say yes, one count a draw.
  public let hits: [Int]
  /// Runs under each draw, at least 1.
  public let runs: Int

  /// A question; counts outside 0...`runs` are the caller's fault and give no probabilities.
  public init(id: String, happened: Bool, hits: [Int], runs: Int) {
    self.id = id
    self.happened = happened
    self.hits = hits
    self.runs = max(1, runs)
  }

  /// Log-likelihood of how it was settled under each draw, in nats. Few runs never say 0 or 1: a yes
  /// of h in n counts (h + 1/2) / (n + 1) (Jeffreys).
  public var logLikelihood: [Double] {
    hits.map { yes in
      let agreeing = Double(happened ? yes : runs - yes)
      return Elementary.log((agreeing + 0.5) / (Double(runs) + 1))
    }
  }

  /// Chance of a yes under weighted draws, never quite 0 or 1: as many runs count as are effective.
  public func probability(_ weights: DrawWeights) -> Double {
    let share = zip(weights.shares, hits).reduce(0) { $0 + $1.0 * Double($1.1) } / Double(runs)
    let size = weights.effectiveSize * Double(runs)
    return (share * size + 0.5) / (size + 1)
  }
}

/// What one case of a library says about draws of the numbers that all cases share.
public struct SharedCase: Sendable, Equatable {
  /// Its id.
  public let id: String
  /// Its settled yes-or-no questions.
  public let questions: [SharedQuestion]
  /// Log-likelihood of all that is settled of it, one number a draw, in nats.
  public let logLikelihood: [Double]

  /// A case: its questions, and what recorded numbers say of each draw, in nats (empty: nothing).
  ///
  /// Given a draw, questions count as independent; they are not quite (a ruler who fell by the 22nd
  /// did not hold), which tempering has to make good.
  public init(id: String, questions: [SharedQuestion], measured: [Double] = []) {
    self.id = id
    self.questions = questions
    let count = max(measured.count, questions.first?.hits.count ?? 0)
    var sums = measured + [Double](repeating: 0, count: count - measured.count)
    for question in questions {
      for (draw, value) in question.logLikelihood.enumerated() where draw < count {
        sums[draw] += value
      }
    }
    logLikelihood = sums
  }
}
