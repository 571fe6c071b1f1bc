/// Run 2 against the article's own figures, under the rule as stated and cut to whole numbers.
extension EpsteinEvidence {
  var articleFindings: [Finding] {
    [sightFinding(1.7, 8), sightFinding(7, 148), punctuation] + [
      figure("Run 2: mean wait between outbursts, ticks", 60) { $0.wait.mean },
      figure("Run 2: deviation of waits, ticks", 55) { $0.wait.deviation },
      figure("Run 2: mean activation, actives summed over an outburst", 708) {
        $0.activation.mean
      },
      figure("Run 2: deviation of activations", 230) { $0.activation.deviation },
    ]
  }

  private func sightFinding(_ vision: Double, _ sites: Int) -> Finding {
    var setup = EpsteinSetup()
    setup.vision = vision
    return .exact(
      "Sites in sight at vision \(Figures.text(vision, 1)), as the crow flies", expected: sites,
      measured: setup.sitesInSight, standing: .derived)
  }

  private var punctuation: Finding {
    func finding(_ reading: EpsteinRules.ArrestRatio) -> Finding {
      let summaries = trials[reading]?.summaries ?? []
      let with = summaries.count { $0.outbursts > 1 }
      return .comparison(
        "Run 2: outbursts break the calm again and again", expected: "in every seed",
        measured: "in \(with) of \(summaries.count) seeds",
        holds: with == summaries.count, standing: .implied,
        remark: "more than 50 of 1120 active starts an outburst; as stated there is none")
    }
    return .byRule(stated: finding(.literal), other: finding(.floor), rule: "arrest-ratio=floor")
  }

  /// A figure of the article, within a quarter.
  private func figure(
    _ claim: String, _ published: Double, _ value: (EpsteinSummary) -> Double
  ) -> Finding {
    func finding(_ reading: EpsteinRules.ArrestRatio) -> Finding {
      let measured = trials[reading]?.mean(value) ?? .nan
      let floor = trials[.floor]?.mean(value) ?? .nan
      return .number(
        claim, expected: published, measured: measured, within: published / 4, decimals: 1,
        standing: .published,
        remark: "within a quarter; mean of 20 seeds; arrest-ratio=floor gives "
          + Figures.text(floor, 1))
    }
    return .byRule(stated: finding(.literal), other: finding(.floor), rule: "arrest-ratio=floor")
  }
}
