import RandomStreams

/// Whether explanations can be told apart at all from what is observed: free runs whose explanation
/// is known, reported with the errors of the record's sources, shown to a classifier that learnt from
/// others.
///
/// A ranking means little where runs of one explanation are taken for another.
public struct RecoveryTable: Sendable, Equatable {
  /// Two explanations and how often the truth was preferred of the two, among runs of either.
  public struct Pair: Sendable, Equatable {
    /// Places in the list of explanations, the first the smaller.
    public let first: Int
    public let second: Int
    /// Share of right preferences, 0.5 where nothing tells them apart, and its standard error.
    public let right: Double
    public let error: Double

    /// A pair; `right` 0...1, `error` at least 0.
    public init(first: Int, second: Int, right: Double, error: Double) {
      self.first = first
      self.second = second
      self.right = right
      self.error = error
    }

    /// Whether they cannot be told apart: hardly better than a coin, as far as the runs can say.
    public var isIndistinct: Bool { right < max(RecoveryTable.coin, 0.5 + 2 * error) }
  }

  /// Share of right preferences below which two explanations count as alike.
  static let coin = 0.6

  /// Runs by true explanation (row) and by the one they were taken for (column).
  public let counts: [[Int]]
  /// Every pair of explanations.
  public let pairs: [Pair]
  /// Stated chances against what was true.
  public let reliability: ReliabilityCurve

  /// From the chances given to each explanation for each run of known truth, priors alike.
  public init(chances: [[Double]], truths: [Int], explanations: Int) {
    var counts = Array(repeating: Array(repeating: 0, count: explanations), count: explanations)
    for (row, truth) in zip(chances, truths) where counts.indices.contains(truth) {
      guard let taken = row.indices.max(by: { row[$0] < row[$1] }) else { continue }
      counts[truth][taken] += 1
    }
    self.counts = counts
    pairs = (0..<explanations).flatMap { first in
      (first + 1..<max(first + 1, explanations)).map {
        Self.pair(first, $0, chances: chances, truths: truths)
      }
    }
    reliability = ReliabilityCurve(
      cases: zip(chances, truths).map { row, truth in
        row.enumerated().map { (stated: $0.element, came: $0.offset == truth) }
      })
  }

  /// The same table with explanations in another order: place `n` of the new holds `order[n]`.
  public func ordered(_ order: [Int]) -> RecoveryTable {
    let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    let turned = pairs.map { pair in
      let ends = [place[pair.first] ?? pair.first, place[pair.second] ?? pair.second].sorted()
      return Pair(first: ends[0], second: ends[1], right: pair.right, error: pair.error)
    }
    return RecoveryTable(
      counts: order.map { row in order.map { counts[row][$0] } },
      pairs: turned.sorted { ($0.first, $0.second) < ($1.first, $1.second) },
      reliability: reliability)
  }

  /// Runs shown, and the share that was taken for what it was.
  public var runs: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }
  public var accuracy: Double {
    let right = counts.indices.reduce(0) { $0 + counts[$1][$1] }
    return Double(right) / Double(max(1, runs))
  }

  /// A table read back; nil unless `counts` is square, none of it is negative, and every pair names
  /// two of its rows.
  public init?(reading counts: [[Int]], pairs: [Pair], reliability: ReliabilityCurve) {
    let places = counts.indices
    guard
      counts.allSatisfy({ $0.count == places.count && $0.allSatisfy { $0 >= 0 && $0 < 1 << 40 } }),
      pairs.allSatisfy({ places.contains($0.first) && places.contains($0.second) })
    else { return nil }
    self.init(counts: counts, pairs: pairs, reliability: reliability)
  }

  private init(counts: [[Int]], pairs: [Pair], reliability: ReliabilityCurve) {
    (self.counts, self.pairs, self.reliability) = (counts, pairs, reliability)
  }

  private static func pair(
    _ first: Int, _ second: Int, chances: [[Double]], truths: [Int]
  ) -> Pair {
    var (right, count) = (0.0, 0.0)
    for (row, truth) in zip(chances, truths) where truth == first || truth == second {
      let lead = row[first] - row[second]
      count += 1
      right += lead == 0 ? 0.5 : (lead > 0) == (truth == first) ? 1 : 0
    }
    let share = count > 0 ? right / count : 0.5
    return Pair(
      first: first, second: second, right: share,
      error: 0.5 / max(1, count).squareRoot())
  }
}
