/// Run 2 against replications by others: bands in which two of them agree, or the range of one.
extension EpsteinEvidence {
  var bandFindings: [Finding] { floorBands + literalBands + roundBands }

  private func band(
    _ what: String, _ reading: EpsteinRules.ArrestRatio, _ expected: ClosedRange<Double>,
    decimals: Int = 1, _ value: (EpsteinSummary) -> Double
  ) -> Finding {
    .range(
      "Run 2, arrest-ratio=\(reading.rawValue): \(what)", expected: expected,
      measured: trials[reading]?.mean(value) ?? .nan, decimals: decimals, standing: .independent,
      remark: "mean of 20 seeds, 3000 ticks")
  }

  private var floorBands: [Finding] {
    [
      band("outbursts", .floor, 100...120) { Double($0.outbursts) },
      band("peak of actives", .floor, 308...360) { Double($0.peak) },
      band("share of ticks below 10 active", .floor, 0.6...0.7, decimals: 3) { $0.calmShare },
      band("mean activation", .floor, 700...900) { $0.activation.mean },
      band("mean wait", .floor, 19...24) { $0.wait.mean },
      band("deviation of waits", .floor, 6...9) { $0.wait.deviation },
    ]
  }

  private var literalBands: [Finding] {
    let trial = trials[.literal]
    return [
      .exact(
        "Run 2, arrest-ratio=literal: most outbursts in any of 20 seeds", expected: 0,
        measured: trial?.summaries.map(\.outbursts).max() ?? -1, standing: .independent),
      .range(
        "Run 2, arrest-ratio=literal: highest peak in any of 20 seeds", expected: 13...49,
        measured: trial?.highest { Double($0.peak) } ?? .nan, decimals: 0,
        standing: .independent, remark: "replications: 15 to 23, and 13 to 34"),
    ]
  }

  private var roundBands: [Finding] {
    [
      band("outbursts", .round, 83...105) { Double($0.outbursts) },
      band("peak of actives", .round, 172...248) { Double($0.peak) },
      band("mean activation", .round, 288...526) { $0.activation.mean },
      band("mean wait", .round, 24...32) { $0.wait.mean },
    ]
  }
}
