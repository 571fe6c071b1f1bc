/// Model II. The source's figures were not at hand, so only the signs of its argument are tested;
/// that a child has its parent's hardship and that peacekeepers serve from the start is our reading.
extension EpsteinEvidence {
  var groupFindings: [Finding] {
    let without = extinctions(.run7, .literal, cops: 0)
    return [coexistence, cleansing(without)]
      + [0.04, 0.12].map { delay(density: $0, without) }
  }

  private func extinctions(
    _ run: EpsteinRun, _ reading: EpsteinRules.ArrestRatio, cops: Double
  ) -> [Double] {
    let runs = Self.series(run, reading, Self.seeds) { $0.copDensity = cops }
    return runs.map { Double($0.extinction ?? run.ticks) }
  }

  private var coexistence: Finding {
    let runs = Self.series(.run6, .literal, 5)
    let peaceful = runs.count { $0.killed == 0 && $0.alive.first > 0 && $0.alive.second > 0 }
    return .comparison(
      "Run 6: at L = 0.9 both groups live on and nobody is killed", expected: "in every seed",
      measured: "in \(peaceful) of 5 seeds", holds: peaceful == 5, standing: .implied,
      remark: "net grievance cannot exceed the threshold: 1 - L = T")
  }

  private func cleansing(_ ends: [Double]) -> Finding {
    let extinct = ends.count { $0 < Double(EpsteinRun.run7.ticks) }
    return .comparison(
      "Run 7: at L = 0.8 and without cops one group dies out", expected: "in every seed",
      measured: "in \(extinct) of \(ends.count) seeds, at tick "
        + "\(Figures.text(EpsteinMoments(ends).mean, 1)) on average",
      holds: extinct == ends.count, standing: .implied)
  }

  private func delay(density: Double, _ without: [Double]) -> Finding {
    func finding(_ reading: EpsteinRules.ArrestRatio) -> Finding {
      let with = EpsteinMoments(extinctions(.run8, reading, cops: density)).mean
      let plain = EpsteinMoments(without).mean
      return .comparison(
        "Run 8: cops on \(Figures.text(density, 2)) of the sites delay extinction",
        expected: "later than without cops (tick \(Figures.text(plain, 1)))",
        measured: "tick \(Figures.text(with, 1)) on average of \(Self.seeds) seeds",
        holds: with > plain, standing: .implied,
        remark: "each arrest also takes a fighter from one of two even groups")
    }
    return .byRule(stated: finding(.literal), other: finding(.floor), rule: "arrest-ratio=floor")
  }
}
