/// A hundred marks shared out by probability.
package enum Hundred {
  /// Whole marks for each probability, 100 in all, by largest remainders (earlier entries first);
  /// none where the probabilities have no sum.
  package static func shared(_ probabilities: [Double]) -> [Int] {
    let total = probabilities.reduce(0, +)
    guard total > 0, total.isFinite else { return probabilities.map { _ in 0 } }
    let exact = probabilities.map { max(0, $0) / total * 100 }
    var marks = exact.map { Int($0.rounded(.down)) }
    let order = exact.indices.sorted {
      (exact[$1] - exact[$1].rounded(.down), $0) < (exact[$0] - exact[$0].rounded(.down), $1)
    }
    for place in order.prefix(max(0, 100 - marks.reduce(0, +))) { marks[place] += 1 }
    return marks
  }
}
