import RandomStreams

/// How good stated probabilities of classes were, held against what was true.
public struct ClassScores: Sendable, Equatable {
  /// Cases scored.
  public let cases: Int
  /// Mean of -ln(probability stated for the true class); infinite if one was 0.
  public let logLoss: Double
  /// Mean squared error over all classes, in 0...2 (Brier 1950).
  public let brier: Double
  /// Share of cases whose most probable class (the first of equals) was the true one.
  public let accuracy: Double
  /// Number of cases by true class (row) and most probable class (column).
  public let confusion: [[Int]]
  /// Stated probabilities of all classes against what happened.
  public let reliability: ReliabilityCurve

  /// Scores of `probabilities`, one row per case, against true classes. Cases whose label has no
  /// probability are left out; averages of no case are NaN.
  public init(probabilities: [[Double]], labels: [Int]) {
    let classes = probabilities.map(\.count).max() ?? 0
    let scored = zip(probabilities, labels).filter { $0.indices.contains($1) }
    let count = Double(scored.count)
    cases = scored.count
    logLoss = -scored.reduce(0) { $0 + Elementary.log($1.0[$1.1]) } / count
    brier = scored.reduce(0) { $0 + Self.brier($1.0, $1.1) } / count
    var confusion = Array(repeating: Array(repeating: 0, count: classes), count: classes)
    for (stated, label) in scored {
      confusion[label][Self.most(stated)] += 1
    }
    accuracy = Double(confusion.indices.reduce(0) { $0 + confusion[$1][$1] }) / count
    self.confusion = confusion
    reliability = ReliabilityCurve(
      cases: scored.map { stated, label in
        stated.enumerated().map { ($0.element, $0.offset == label) }
      })
  }

  private static func brier(_ stated: [Double], _ label: Int) -> Double {
    stated.enumerated().reduce(0) { sum, pair in
      let error = pair.element - (pair.offset == label ? 1 : 0)
      return sum + error * error
    }
  }

  private static func most(_ stated: [Double]) -> Int {
    stated.indices.reduce(0) { stated[$1] > stated[$0] ? $1 : $0 }
  }
}
