import RandomStreams

/// Whether one forecaster scored better than another on the same questions.
public struct ScoreComparison: Sendable, Equatable {
  /// Questions that both answered.
  public let count: Int
  /// Mean of first score minus second; below 0 the first is better (smaller scores are better).
  public let difference: Double
  /// Bootstrap interval of the difference over questions: their percentiles.
  public let interval: ClosedRange<Double>
  /// Chance of a difference at least as large, either way, were each question's two scores
  /// exchanged by the toss of a coin. Exact up to 16 questions, by as many tosses as bootstrap
  /// draws beyond.
  public let exchanged: Double

  /// Both signs disagree and the exchange test is below 5%: otherwise there is no clear difference.
  public var isClear: Bool {
    exchanged < 0.05 && !interval.contains(0)
  }

  /// In words.
  public var sentence: String {
    guard isClear else { return "No clear difference over \(questions)." }
    return "The \(difference < 0 ? "first" : "second") is better over \(questions)."
  }

  private var questions: String { "\(count) question\(count == 1 ? "" : "s")" }

  /// Compares scores of the same questions, in the same order. Nil where the lists differ in
  /// length, are empty, or hold a number that is not finite.
  ///
  /// Questions count as independent: forecasts of one question on several days are not. O(draws x
  /// n).
  public init?(
    _ first: [Double], _ second: [Double], level: Double = 0.9, draws: Int = 2000, seed: UInt64 = 1
  ) {
    guard first.count == second.count, !first.isEmpty else { return nil }
    let differences = zip(first, second).map { $0 - $1 }
    guard differences.allSatisfy(\.isFinite), level > 0, level < 1 else { return nil }
    let tosses = min(100_000, max(100, draws))
    let family = StreamFamily(seed: seed, run: 0)
    count = differences.count
    difference = differences.reduce(0, +) / Double(count)
    interval = Self.bootstrap(differences, level, tosses, family)
    exchanged = Self.exchange(differences, tosses, family)
  }

  private static func bootstrap(
    _ values: [Double], _ level: Double, _ draws: Int, _ family: StreamFamily
  ) -> ClosedRange<Double> {
    var luck = family.stream(Purpose("score-bootstrap"))
    let n = values.count
    let means = (0..<draws).map { _ in
      var sum = 0.0
      for _ in 0..<n { sum += values[luck.index(below: n)] }
      return sum / Double(n)
    }
    return Percentiles(means).central(level)
  }

  private static func exchange(
    _ values: [Double], _ draws: Int, _ family: StreamFamily
  ) -> Double {
    let size = values.reduce(0, +).magnitude
    let enough = size - 1e-12 * values.reduce(0) { $0 + $1.magnitude }
    if values.count <= 16 {
      let all = 1 << values.count
      let reached = (0..<all).count { signs in
        var sum = 0.0
        for (place, value) in values.enumerated() {
          sum += signs >> place & 1 == 0 ? value : -value
        }
        return sum.magnitude >= enough
      }
      return Double(reached) / Double(all)
    }
    var luck = family.stream(Purpose("score-exchange"))
    let reached = (0..<draws).count { _ in
      values.reduce(0) { $0 + (luck.bernoulli(0.5) ? $1 : -$1) }.magnitude >= enough
    }
    return Double(reached + 1) / Double(draws + 1)
  }
}
