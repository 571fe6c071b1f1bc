/// Limits on inputs, and what they hold of some runs.
struct ScenarioBox {
  /// Limits by input; infinite where there is none.
  var low: [Double]
  var high: [Double]

  /// No limits.
  init(inputs: Int) {
    low = [Double](repeating: -.infinity, count: inputs)
    high = [Double](repeating: .infinity, count: inputs)
  }

  /// Inputs with a limit.
  var limited: [Int] { low.indices.filter { low[$0] > -.infinity || high[$0] < .infinity } }

  /// The box without limits on one input.
  func freeing(_ input: Int) -> ScenarioBox {
    var box = self
    box.low[input] = -.infinity
    box.high[input] = .infinity
    return box
  }

  /// Whether a run lies inside.
  func contains(_ row: Int, _ inputs: [[Double]]) -> Bool {
    low.indices.allSatisfy { low[$0] < inputs[$0][row] && inputs[$0][row] < high[$0] }
  }
}

/// Runs on which boxes are judged.
struct ScenarioRuns {
  /// Values by input and row.
  let inputs: [[Double]]
  /// Whether the event happened, by row.
  let happened: [Bool]
  /// Rows that count.
  let rows: [Int]

  /// Share of the rows in which it happened.
  var rate: Double { share(rows) }

  func share(_ some: [Int]) -> Double {
    some.isEmpty ? 0 : Double(some.count { happened[$0] }) / Double(some.count)
  }

  func inside(_ box: ScenarioBox) -> [Int] { rows.filter { box.contains($0, inputs) } }

  /// How many more events the box holds than as many runs drawn blindly, as a share of all runs.
  func excess(_ box: ScenarioBox) -> Double { excess(of: inside(box)) }

  func excess(of some: [Int]) -> Double {
    rows.isEmpty ? 0 : Double(some.count) / Double(rows.count) * (share(some) - rate)
  }
}
