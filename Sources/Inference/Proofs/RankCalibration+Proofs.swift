import RandomStreams

extension RankCalibration {
  /// Three measurements of a level with a hidden disturbance.
  static let normal = RankCalibration(dimensions: 1) { z, luck in
    let model = KnownModel.normalNormal(KnownModel.normalNormalData(z[0], &luck))
    return { model.evaluate($0).logWeight }
  }

  /// The same with a likelihood that forgets the disturbance, which calibration must notice.
  static let forgetful = RankCalibration(dimensions: 1) { z, luck in
    let data = KnownModel.normalNormalData(z[0], &luck)
    return { candidate in
      data.reduce(0) { $0 - ($1 - 2 * candidate.z[0]) * ($1 - 2 * candidate.z[0]) / 2 }
    }
  }

  /// An epidemic among 12 people.
  static let epidemic = RankCalibration(dimensions: 2) { z, luck in
    let path = SmallEpidemic.path(z, people: 12, steps: 8, seed: luck.next())
    let seen = path.map { luck.binomial($0, SmallEpidemic.seenShare) }
    let epidemic = SmallEpidemic(id: "", people: 12, seen: seen)
    return epidemic.logLikelihood
  }

  /// Chances of ranks as uneven as found; the claims fail by chance once in 100 each. About 40 s.
  static func proofs(seed: UInt64) -> [Proof] {
    let normal = normal.ranks(repeats: 510, particles: 100, seed: seed)
    // A likelihood of one simulated path is rough: 100 particles were too few, and it was noticed.
    let epidemic = epidemic.ranks(repeats: 510, particles: 400, seed: seed)
    let forgetful = forgetful.ranks(repeats: 510, particles: 100, seed: seed)
    let claim =
      "510 ranks of the truth among \(draws) posterior draws are uniform (chi-square, 1%)."
    return [
      proof("normal", "Level with a hidden disturbance", claim, normal),
      proof("epidemic", "Epidemic among 12 people", claim, epidemic),
      Proof(
        id: "calibration.forgetful",
        title: "The level, its disturbance forgotten",
        claim:
          "Overconfidence is noticed: ranks as uneven have a chance below 1 in 10,000.",
        measured: ChiSquare.uniformity(forgetful[0]), .atMost, 1e-4),
    ]
  }

  /// The worst parameter, its chance multiplied by their number (Bonferroni).
  private static func proof(
    _ id: String, _ title: String, _ claim: String, _ ranks: [[Int]]
  ) -> Proof {
    let worst = ranks.map(ChiSquare.uniformity).min() ?? .nan
    return Proof(
      id: "calibration.\(id)", title: title, claim: claim,
      measured: min(1, worst * Double(ranks.count)), .atLeast, 0.01)
  }
}
