/// Runs 3 to 5 and run 2 at other legitimacies.
extension EpsteinEvidence {
  var pairFindings: [Finding] {
    let claims = [
      ordering("Runs 3 and 4: one jump has the higher peak of actives") {
        $0.jumpPeak > $0.salamiPeak
      },
      ordering("Runs 3 and 4: one jump jails more") { $0.jumpJail > $0.salamiJail },
      calmSalami,
    ]
    let floor = pairs[.floor] ?? []
    let literal = pairs[.literal] ?? []
    return claims + [
      .range(
        "Runs 3 and 4, arrest-ratio=floor: seeds of 60 in which the jump's peak is higher",
        expected: 36...60, measured: Double(floor.count { $0.jumpPeak > $0.salamiPeak }),
        decimals: 0, standing: .independent, remark: "replications: 15 and 17 of 20"),
      .range(
        "Runs 3 and 4, arrest-ratio=floor: seeds of 60 in which the jump jails more",
        expected: 6...33, measured: Double(floor.count { $0.jumpJail > $0.salamiJail }),
        decimals: 0, standing: .independent, remark: "replications: 6 and 7 of 20"),
      mean("peak, one jump", .floor, 141.8) { $0.jumpPeak },
      mean("peak, salami", .floor, 89.7) { $0.salamiPeak },
      mean("jailed, one jump", .floor, 362) { $0.jumpJail },
      mean("jailed, salami", .floor, 538) { $0.salamiJail },
      mean("peak, one jump", .literal, 11.8) { $0.jumpPeak },
      mean("peak, salami", .literal, 2.9) { $0.salamiPeak },
      .exact(
        "Runs 3 and 4, arrest-ratio=literal: seeds of 20 in which the jump jails more",
        expected: 0, measured: literal.count { $0.jumpJail > $0.salamiJail },
        standing: .independent),
    ]
  }

  /// An order that the article reports: in more than half of the seeds.
  private func ordering(_ claim: String, _ holds: (EpsteinPair) -> Bool) -> Finding {
    func finding(_ reading: EpsteinRules.ArrestRatio) -> Finding {
      let found = pairs[reading] ?? []
      let count = found.count(where: holds)
      return .comparison(
        claim, expected: "in most seeds", measured: "in \(count) of \(found.count) seeds",
        holds: 2 * count > found.count, standing: .implied,
        remark: "arrest-ratio=floor: in \((pairs[.floor] ?? []).count(where: holds)) of "
          + "\(Self.pairSeeds)")
    }
    return .byRule(stated: finding(.literal), other: finding(.floor), rule: "arrest-ratio=floor")
  }

  private var calmSalami: Finding {
    let spikes = (pairs[.floor] ?? []).count { $0.salamiPeak > 50 }
    return .exact(
      "Run 3, arrest-ratio=floor: seeds of 60 in which legitimacy lost in slices brings a spike",
      expected: 0, measured: spikes, standing: .implied,
      remark: "replications: 3 and 9 of 20; test only the order within pairs")
  }

  /// A mean against another's of twenty seeds: within three standard errors of their difference.
  private func mean(
    _ what: String, _ reading: EpsteinRules.ArrestRatio, _ expected: Double,
    _ value: (EpsteinPair) -> Int
  ) -> Finding {
    let values = (pairs[reading] ?? []).map { Double(value($0)) }
    let moments = EpsteinMoments(values)
    let error = moments.deviation * (1 / 20.0 + 1 / Double(values.count)).squareRoot()
    return .number(
      "Runs 3 and 4, arrest-ratio=\(reading.rawValue): mean \(what)", expected: expected,
      measured: moments.mean, within: 3 * error, decimals: 1, standing: .independent,
      remark: "within three standard errors, \(Figures.text(3 * error, 1))")
  }

  var tippingFindings: [Finding] {
    let floor = tippings[.floor] ?? []
    let literal = tippings[.literal] ?? []
    func mean(_ value: (Tipping) -> Int) -> Double {
      EpsteinMoments(floor.map { Double(value($0)) }).mean
    }
    return [
      .range(
        "Run 5, arrest-ratio=floor: seeds of 20 with more than 50 active after tick 50",
        expected: 18...20, measured: Double(floor.count { $0.peak > 50 }), decimals: 0,
        standing: .independent),
      .range(
        "Run 5, arrest-ratio=floor: mean cops left at the peak", expected: 75...105,
        measured: mean(\.copsLeft), decimals: 1, standing: .independent),
      .range(
        "Run 5, arrest-ratio=floor: mean peak", expected: 150...240, measured: mean(\.peak),
        decimals: 1, standing: .independent, remark: "replications: 194 and 195"),
      .range(
        "Run 5, arrest-ratio=floor: mean tick of the peak", expected: 140...205,
        measured: mean(\.tick), decimals: 1, standing: .independent,
        remark: "replications: 167 and 177"),
      .exact(
        "Run 5, arrest-ratio=literal: seeds of 20 with more than 50 active after tick 50",
        expected: 0, measured: literal.count { $0.peak > 50 }, standing: .independent),
    ]
  }

  var sweepFindings: [Finding] {
    [
      sweep(.floor, [50.7, 50.3, 50.7, 43.7, 42.3, 25.3, 0, 0], within: 6),
      sweep(.literal, [5.3, 1.7, 0.3, 0, 0, 0, 0, 0], within: 3.5),
    ]
  }

  private func sweep(
    _ reading: EpsteinRules.ArrestRatio, _ expected: [Double], within tolerance: Double
  ) -> Finding {
    let measured = sweeps[reading] ?? []
    let distances = zip(expected, measured).map { ($0 - $1).magnitude }
    func text(_ values: [Double]) -> String {
      values.map { Figures.text($0, 1) }.joined(separator: ", ")
    }
    return .comparison(
      "Run 2, arrest-ratio=\(reading.rawValue): outbursts in 1000 ticks at L = 0.6, 0.65, ... 0.95",
      expected: "\(text(expected)); each within \(Figures.text(tolerance, 1)), and 0 from 0.9 on",
      measured: text(measured),
      holds: distances.count == expected.count && distances.allSatisfy { $0 <= tolerance }
        && measured.suffix(2).allSatisfy { $0 == 0 },
      standing: .independent, remark: "means of three seeds")
  }
}
