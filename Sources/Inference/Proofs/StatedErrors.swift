/// Whether the standard error of the log evidence means what it says at small budgets.
enum StatedErrors {
  /// Islands are few, so their spread is itself uncertain: with 4 of them, 2 standard errors hold
  /// the truth in 86% of cases if the spread is all there is (Student's t, 3 degrees of freedom).
  static func proofs(seed: UInt64, repeats: Int = 400) -> [Proof] {
    let model = KnownModel.normalNormal
    let held = (0..<repeats).count { repetition in
      let plan = TemperingPlan(
        dimensions: 1, particles: 50, seed: seed &+ UInt64(repetition) &* 7919)
      let result = TemperedSampler.run(plan, each: model.evaluate)
      return (result.logEvidence - model.logEvidence).magnitude <= 2 * result.standardError
    }
    return [
      Proof(
        id: "stated-errors.share", title: "Stated errors at 4 islands of 50 particles",
        claim: "In \(repeats) repetitions the exact log evidence lies within 2 standard errors in "
          + "at least 86% (Student's t, 3 degrees of freedom).",
        measured: Double(held) / Double(repeats), .atLeast, 0.86)
    ]
  }
}
