import RandomStreams

/// An input cut into classes of about equal size; equal values never part.
struct InputClasses {
  /// The class of every row, from 0.
  let labels: [Int]
  /// How many classes there are.
  let count: Int

  /// Cuts at most `most` classes. O(n log n).
  init(_ values: [Double], most: Int) {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var labels = [Int](repeating: 0, count: values.count)
    var last = -1
    var count = 0
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      let middle = (Double(start) + Double(end)) / 2
      let wanted = Int(middle * Double(most) / Double(order.count))
      if wanted != last {
        last = wanted
        count += 1
      }
      for place in start..<end { labels[order[place]] = count - 1 }
      start = end
    }
    self.labels = labels
    self.count = count
  }

  /// The share of the variance of `results` that lies between the classes, before any correction.
  /// `rows` are the rows to use, repeats included: row `rows[k]` of the labels with `results[k]`.
  func share(_ rows: [Int], _ results: [Double]) -> Double {
    var sums = [Double](repeating: 0, count: count)
    var sizes = [Double](repeating: 0, count: count)
    var (total, squares) = (0.0, 0.0)
    for (row, result) in zip(rows, results) {
      sums[labels[row]] += result
      sizes[labels[row]] += 1
      total += result
      squares += result * result
    }
    let n = Double(rows.count)
    let spread = squares - total * total / n
    guard spread > 1e-12 * squares else { return 0 }
    var between = -total * total / n
    for (sum, size) in zip(sums, sizes) where size > 0 { between += sum * sum / size }
    return min(1, max(0, between / spread))
  }
}
