/// A probability that was stated, and whether it happened.
public struct BinaryForecast: Sendable, Equatable {
  /// The probability stated, 0...1.
  public let probability: Double
  /// Whether it happened.
  public let happened: Bool

  /// A settled forecast; nil where the probability is NaN or outside 0...1.
  public init?(_ probability: Double, happened: Bool) {
    guard probability >= 0, probability <= 1 else { return nil }
    self.probability = probability
    self.happened = happened
  }

  /// 1 where it happened, else 0.
  public var outcome: Double { happened ? 1 : 0 }

  /// Squared error of the probability, 0 (best)...1.
  public var brier: Double { (probability - outcome) * (probability - outcome) }
}

/// Probabilities over exclusive categories, and the one that came true.
public struct CategoryForecast: Sendable, Equatable {
  /// Probabilities stated; they sum to 1.
  public let probabilities: [Double]
  /// Index of the category that came true.
  public let answer: Int

  /// A settled forecast; nil where a probability is NaN or outside 0...1, where they do not sum to
  /// 1 within 1e-6, or where there is no category `answer`.
  public init?(_ probabilities: [Double], answer: Int) {
    guard probabilities.indices.contains(answer),
      probabilities.allSatisfy({ $0 >= 0 && $0 <= 1 }),
      (probabilities.reduce(0, +) - 1).magnitude <= 1e-6
    else { return nil }
    self.probabilities = probabilities
    self.answer = answer
  }

  /// Sum of squared errors over the categories, 0 (best)...2. Of two categories it is twice the
  /// Brier score of either (Brier 1950, doi:10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2).
  public var brier: Double {
    probabilities.enumerated().reduce(0) { sum, entry in
      let error = entry.element - (entry.offset == answer ? 1 : 0)
      return sum + error * error
    }
  }
}
