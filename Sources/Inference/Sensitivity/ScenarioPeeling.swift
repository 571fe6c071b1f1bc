/// The patient rule induction method: peel slices off the box of all runs, then widen and simplify
/// (Friedman and Fisher 1999, doi:10.1023/A:1008894516817).
///
/// Of the boxes peeled, the one with the most excess of events is kept (their number beyond what as
/// many runs would hold on average): it rewards being pure and being large. Limits whose loss costs
/// little of the excess are dropped, cheapest first.
struct ScenarioPeeling {
  let runs: ScenarioRuns
  /// Share of the box that a slice takes, and least share of the runs that a box holds.
  let slice: Double
  let least: Double

  /// The box with the most excess, in at most `most` inputs.
  func box(most: Int, tolerance: Double) -> ScenarioBox {
    var current = ScenarioBox(inputs: runs.inputs.count)
    var (best, record) = (current, 0.0)
    var rows = runs.rows
    while let (box, kept) = peel(current, rows) {
      (current, rows) = (box, kept)
      let excess = runs.excess(of: kept)
      if excess > record { (best, record) = (box, excess) }
    }
    return simplified(widened(best), most: most, tolerance: tolerance)
  }

  /// The slice whose loss raises the share most for what it costs.
  private func peel(_ box: ScenarioBox, _ rows: [Int]) -> (ScenarioBox, [Int])? {
    let share = runs.share(rows)
    guard share < 1 else { return nil }
    var best: (box: ScenarioBox, rows: [Int], gain: Double)?
    for input in runs.inputs.indices {
      for isLow in [true, false] {
        guard let limit = limit(input, isLow, rows) else { continue }
        var smaller = box
        if isLow { smaller.low[input] = limit } else { smaller.high[input] = limit }
        let kept = rows.filter { smaller.contains($0, runs.inputs) }
        let removed = rows.count - kept.count
        guard removed > 0, Double(kept.count) >= least * Double(runs.rows.count) else { continue }
        let gain = (runs.share(kept) - share) / Double(removed)
        if best.map({ gain > $0.gain }) ?? true { best = (smaller, kept, gain) }
      }
    }
    return best.map { ($0.box, $0.rows) }
  }

  /// Where a slice ends: halfway to the next value. Equal values go together; nil where all are
  /// equal.
  private func limit(_ input: Int, _ isLow: Bool, _ rows: [Int]) -> Double? {
    let values = rows.map { runs.inputs[input][$0] }.sorted()
    let size = max(1, Int(slice * Double(values.count)))
    guard values.count > size else { return nil }
    if isLow {
      let edge = values[size - 1]
      return values.first { $0 > edge }.map { between(edge, $0) }
    }
    let edge = values[values.count - size]
    return values.last { $0 < edge }.map { between($0, edge) }
  }

  /// A number strictly between or at the larger; limits are strict, so the smaller stays out.
  private func between(_ a: Double, _ b: Double) -> Double { a + (b - a) / 2 }

  /// Pasting: moves single limits outward as long as the excess grows.
  private func widened(_ start: ScenarioBox) -> ScenarioBox {
    var (box, record) = (start, runs.excess(start))
    while true {
      var better: (ScenarioBox, Double)?
      for input in box.limited {
        for wider in widenings(box, input) {
          let excess = runs.excess(wider)
          if excess > (better?.1 ?? record) { better = (wider, excess) }
        }
      }
      guard let (next, excess) = better else { return box }
      (box, record) = (next, excess)
    }
  }

  /// The box with a limit of one input moved outward by a slice.
  private func widenings(_ box: ScenarioBox, _ input: Int) -> [ScenarioBox] {
    let free = runs.inside(box.freeing(input)).map { runs.inputs[input][$0] }.sorted()
    let inside = free.count { box.low[input] < $0 && $0 < box.high[input] }
    let step = max(1, Int(slice * Double(inside)))
    var wider: [ScenarioBox] = []
    if box.low[input] > -.infinity {
      let outside = free.filter { $0 <= box.low[input] }
      var next = box
      next.low[input] = -.infinity
      if outside.count > step {
        next.low[input] = edge(outside[outside.count - step], in: free, below: true)
      }
      wider.append(next)
    }
    if box.high[input] < .infinity {
      let outside = free.filter { $0 >= box.high[input] }
      var next = box
      next.high[input] = .infinity
      if outside.count > step { next.high[input] = edge(outside[step - 1], in: free, below: false) }
      wider.append(next)
    }
    return wider
  }

  /// The limit that just lets a value in.
  private func edge(_ value: Double, in sorted: [Double], below: Bool) -> Double {
    if below { return sorted.last { $0 < value }.map { between($0, value) } ?? -.infinity }
    return sorted.first { $0 > value }.map { between(value, $0) } ?? .infinity
  }

  /// Drops the limits that matter least, while little is lost or too many inputs are limited.
  private func simplified(_ start: ScenarioBox, most: Int, tolerance: Double) -> ScenarioBox {
    var box = start
    let whole = runs.excess(start)
    while true {
      let trials = box.limited.map { (input: $0, excess: runs.excess(box.freeing($0))) }
      guard let cheapest = trials.max(by: { $0.excess < $1.excess }) else { return box }
      let isCheap = cheapest.excess >= (1 - tolerance) * whole
      guard trials.count > most || isCheap else { return widened(box) }
      box = box.freeing(cheapest.input)
    }
  }
}
