import RandomStreams

/// How much of a result's variance one input explains by itself.
public struct FirstOrderShare: Sendable, Equatable {
  /// The input.
  public let name: String
  /// Its share of the variance with bias taken out, 0...1, and the bootstrap interval.
  public let share: Estimate
  /// Chance of a share at least as large if the input did nothing, by permutation.
  public let byChance: Double
  /// The share is larger than chance explains; otherwise it is not distinguishable from zero.
  public let isDistinguishable: Bool
}

/// First-order Sobol shares from runs at hand, whatever design they follow (Plischke, Borgonovo and
/// Smith 2013, doi:10.1016/j.ejor.2012.11.047): each input is cut into classes of equal size, and
/// the variance of the class means is set against all variance.
///
/// Class means differ by chance too. What permuted results give on average is taken out; shares
/// below the largest of them at the stated level are called not distinguishable from zero. Classes:
/// the cube root of the number of blocks, 2...48, fewer where an input has fewer values.
/// Within-class trends are missed, so a share is low by a factor of about 1 - 1/classes^2.
public struct FirstOrderShares: Sendable, Equatable {
  /// Inputs from the largest share to the smallest, ties by name.
  public let shares: [FirstOrderShare]
  /// Classes aimed at.
  public let classes: Int

  /// Shares of every input. `level` is that of the intervals, `alpha` the chance at which an input
  /// that does nothing passes for one that does. Throws where all results are equal.
  ///
  /// `draws` permutations and as many bootstraps, 99...9999: O(draws x rows x inputs).
  public init(
    _ sample: SensitivitySample, level: Double = 0.9, alpha: Double = 0.01, draws: Int = 299,
    seed: UInt64 = 1
  ) throws(SensitivityFault) {
    guard let first = sample.results.first, sample.results.contains(where: { $0 != first }) else {
      throw .constant
    }
    let classes = Self.classes(blocks: sample.blocks)
    // Centred, so that sums of squares keep their digits.
    let mean = sample.results.reduce(0, +) / Double(sample.results.count)
    let results = sample.results.map { $0 - mean }
    let cuts = sample.inputs.map { InputClasses($0.values, most: classes) }
    let rows = Array(results.indices)
    let plan = BlockDraws(
      blocks: sample.blocks, size: sample.block, count: min(9999, max(99, draws)), seed: seed)
    let raw = cuts.map { $0.share(rows, results) }
    let null = plan.permuted { order in
      let shuffled = order.map { results[$0] }
      return cuts.map { $0.share(rows, shuffled) }
    }
    let again = plan.resampled { order in
      let drawn = order.map { results[$0] }
      return cuts.map { $0.share(order, drawn) }
    }
    let usual = level > 0 && level < 1 ? level : 0.9
    shares = sample.inputs.indices.map { place in
      Self.share(
        sample.inputs[place].name, raw[place], null.map { $0[place] }, again.map { $0[place] },
        usual, alpha)
    }.sorted { a, b in
      a.share.value == b.share.value ? a.name < b.name : a.share.value > b.share.value
    }
    self.classes = classes
  }

  private static func classes(blocks: Int) -> Int {
    var root = 2
    while root < 48, (root + 1) * (root + 1) * (root + 1) <= blocks { root += 1 }
    return root
  }

  private static func share(
    _ name: String, _ raw: Double, _ null: [Double], _ again: [Double], _ level: Double,
    _ alpha: Double
  ) -> FirstOrderShare {
    let bias = null.reduce(0, +) / Double(null.count)
    func corrected(_ share: Double) -> Double { bias < 1 ? (share - bias) / (1 - bias) : 0 }
    func clamped(_ share: Double) -> Double { min(1, max(0, share)) }
    // The truth of the resampled world is the raw share: its class means are what they are.
    let errors = Percentiles(again.map { corrected($0) - raw }).central(level)
    let best = corrected(raw)
    let reached = null.count { $0 >= raw }
    let chance = Double(reached + 1) / Double(null.count + 1)
    return FirstOrderShare(
      name: name,
      share: Estimate(
        clamped(best), low: clamped(best - errors.upperBound),
        high: clamped(best - errors.lowerBound)),
      byChance: chance, isDistinguishable: raw > 0 && chance <= alpha)
  }

  /// The shares in words, largest first.
  public var sentences: [String] {
    shares.map { entry in
      guard entry.isDistinguishable else { return "\(entry.name): not distinguishable from zero." }
      let range = entry.share.interval
      return "\(entry.name): \(Rounded.percent(entry.share.value)) of the variance by itself "
        + "(\(Rounded.percent(range.lowerBound))...\(Rounded.percent(range.upperBound)))."
    }
  }
}
