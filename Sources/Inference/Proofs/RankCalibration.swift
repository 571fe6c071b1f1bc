import RandomStreams

/// Simulation-based calibration: where parameters are drawn from the prior and data from them, the
/// rank of the truth among posterior draws is uniform (Talts, Betancourt, Simpson, Vehtari & Gelman
/// 2018, arXiv:1804.06788).
struct RankCalibration: Sendable {
  /// Number of parameters.
  let dimensions: Int
  /// Data made with the given scores, as the likelihood that they give to other scores.
  let observe:
    @Sendable (_ z: [Double], _ luck: inout RandomStream) -> @Sendable (Candidate) -> Double

  /// Posterior draws that the truth is ranked among: 17 ranks, 16 degrees of freedom.
  static let draws = 16

  /// How often the truth of each parameter took each rank.
  func ranks(repeats: Int, particles: Int, seed: UInt64) -> [[Int]] {
    var counts = Array(
      repeating: Array(repeating: 0, count: Self.draws + 1), count: dimensions)
    for repetition in 0..<repeats {
      let family = StreamFamily(seed: seed, run: UInt64(repetition))
      var luck = family.stream(Self.purpose)
      let truth = (0..<dimensions).map { _ in luck.normal() }
      let likelihood = observe(truth, &luck)
      let plan = TemperingPlan(
        dimensions: dimensions, particles: particles, moves: 3, seed: luck.next())
      let result = TemperedSampler.run(plan) {
        Evaluation(logWeight: likelihood($0), payload: ())
      }
      let drawn = Self.draw(result.particles, &luck)
      for k in truth.indices where drawn.count == Self.draws {
        counts[k][drawn.count { $0[k] < truth[k] }] += 1
      }
    }
    return counts
  }

  /// Scores of draws from all islands, spread evenly over the particles in a random order.
  private static func draw(
    _ particles: [WeightedParticle<Void>], _ luck: inout RandomStream
  ) -> [[Double]] {
    var shuffled = particles
    for last in shuffled.indices.reversed() {
      shuffled.swapAt(last, Int(luck.uniform() * Double(last + 1)))
    }
    let chosen = SystematicResampling.ancestors(
      weights: shuffled.map { Elementary.exp($0.logWeight) }, count: draws,
      uniform: luck.uniform())
    return chosen.map { shuffled[$0].candidate.z }
  }

  private static let purpose = Purpose("rank calibration")
}
