/// Runs 1 and 2: outbursts, and runs 3 and 4 side by side.
extension EpsteinPlan {
  func outburstAnswer() throws(ClassicFault) -> ClassicAnswer {
    var summaries: [EpsteinSummary] = []
    var first: EpsteinSeries?
    for index in 0..<seeds {
      let series = try series(run, index)
      first = first ?? series
      summaries.append(EpsteinSummary(series))
    }
    var tables = [seedTable(summaries)]
    if run == .run2 { tables.append(articleTable(summaries)) }
    if let first { tables.append(course(first)) }
    return ClassicAnswer(sentences(summaries), tables: tables)
  }

  private func sentences(_ summaries: [EpsteinSummary]) -> [String] {
    let outbursts = EpsteinMoments(summaries.map { Double($0.outbursts) }).mean
    let peak = EpsteinMoments(summaries.map { Double($0.peak) }).mean
    let rule = rules.arrestRatio
    var lines = [
      "With arrest-ratio=\(rule.rawValue), \(ticks) ticks bring "
        + "\(Figures.text(outbursts, 1)) outbursts (more than 50 active at once) and a peak of "
        + "\(Figures.text(peak, 1)) actives, means over seeds (\(seeds))."
    ]
    if run == .run2, rule == .literal, rules == EpsteinRules() {
      lines.append(
        "The rule as the article states it gives no outbursts; try --set arrest-ratio=floor.")
    }
    return lines
  }

  private func seedTable(_ summaries: [EpsteinSummary]) -> ClassicTable {
    let rows = summaries.enumerated().map { index, summary -> [ClassicTable.Cell] in
      [
        seedCell(index), .count(summary.outbursts), .count(summary.peak),
        .number(summary.calmShare, decimals: 3), cell(summary.activation.mean),
        cell(summary.wait.mean), cell(summary.wait.deviation),
      ]
    }
    return ClassicTable(
      "Outbursts by seed",
      columns: [
        "seed", "outbursts", "peak", "ticks below 10 active", "mean activation", "mean wait",
        "deviation of waits",
      ], rows: rows)
  }

  /// A number, or a word where there were too few outbursts to have one.
  private func cell(_ value: Double) -> ClassicTable.Cell {
    value.isNaN ? .word("none") : .number(value, decimals: 1)
  }

  /// The article's figures beside the mean over seeds.
  private func articleTable(_ summaries: [EpsteinSummary]) -> ClassicTable {
    func row(
      _ what: String, _ published: Double, _ value: (EpsteinSummary) -> Double
    ) -> [ClassicTable.Cell] {
      let found = summaries.map(value).filter { !$0.isNaN }
      return [
        .word(what), .number(published, decimals: 0),
        cell(EpsteinMoments(found).mean),
      ]
    }
    return ClassicTable(
      "Beside the article", columns: ["figure", "article", "here, mean over seeds"],
      rows: [
        row("mean wait", 60) { $0.wait.mean },
        row("deviation of waits", 55) { $0.wait.deviation },
        row("mean activation", 708) { $0.activation.mean },
        row("deviation of activations", 230) { $0.activation.deviation },
      ])
  }

  func pairAnswer() throws(ClassicFault) -> ClassicAnswer {
    var pairs: [EpsteinPair] = []
    var first: EpsteinSeries?
    for index in 0..<seeds {
      let salami = try series(.run3, index)
      let jump = try series(.run4, index)
      first = first ?? (run == .run3 ? salami : jump)
      pairs.append(EpsteinPair(salami: salami, jump: jump))
    }
    let rows = pairs.enumerated().map { index, pair in
      [seedCell(index)]
        + [pair.salamiPeak, pair.jumpPeak, pair.salamiJail, pair.jumpJail]
        .map(ClassicTable.Cell.count)
    }
    let table = ClassicTable(
      "Salami tactics (run 3) and one jump (run 4) from the same seeds",
      columns: ["seed", "peak, salami", "peak, jump", "jailed, salami", "jailed, jump"],
      rows: rows)
    let higher = pairs.count { $0.jumpPeak > $0.salamiPeak }
    let fuller = pairs.count { $0.jumpJail > $0.salamiJail }
    let sentence =
      "The jump has the higher peak in \(higher) of \(seeds) seeds and the fuller jail after "
      + "\(ticks) ticks in \(fuller)."
    return ClassicAnswer([sentence], tables: [table] + [first].compactMap { $0 }.map(course))
  }
}
