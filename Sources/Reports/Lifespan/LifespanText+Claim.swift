import LongRun

/// The essay's claim in words.
enum ClaimWords {
  /// One sentence.
  static func short(_ claim: ClaimTest) -> String {
    let effect =
      switch (claim.rises, claim.costs) {
      case (.holds, .holds): "corruption that creeps up makes the risk grow, whatever the rents"
      case (_, .holds): "corruption that creeps up adds to the risk, whatever the rents"
      case (.fails, _), (_, .fails): "corruption that creeps up does not add to the risk everywhere"
      default: "whether creeping corruption adds to the risk at all rents is not settled here"
      }
    let outlook =
      switch (claim.dies, claim.lasts) {
      case (.holds, .holds): "and survival dies out only with it"
      case (.holds, _): "but survival dies out without it too, by other risks"
      default:
        "and survival to year \(2 * claim.years) is \(survival(claim, creeps: true)) with it, "
          + "\(survival(claim, creeps: false)) without"
      }
    return "\(effect), \(outlook)."
  }

  /// Survival at twice the horizon, over all levels of rents.
  private static func survival(_ claim: ClaimTest, creeps: Bool) -> Percent {
    let cells = claim.cells.filter { $0.creeps == creeps }
    return Percent(cells.reduce(0) { $0 + $1.atDouble } / Double(max(1, cells.count)))
  }
}

extension LifespanText {
  static func claim(_ document: LongRunDocument, _ page: inout TextPage) {
    let claim = document.claim
    let double = 2 * claim.years
    page.heading("The claim: corruption makes it fail in the long run, whatever the rents")
    let rows = claim.cells.map { cell in
      [
        Amount.decimals(cell.rentFactor, 1) + " x rents",
        cell.creeps ? "creeps up" : "stays", "\(Percent(cell.atHorizon))",
        "\(Percent(cell.atDouble))", ratio(cell.rise), ratio(claim.cost(cell), none: "-"),
      ]
    }
    page.table(
      TextTable(
        [
          TextTable.Column(title: "", width: 11), TextTable.Column(title: "corruption", width: 10),
          TextTable.Column(title: "at \(claim.years) y", width: 8, isRight: true),
          TextTable.Column(title: "at \(double) y", width: 8, isRight: true),
          TextTable.Column(title: "late / early", width: 19),
          TextTable.Column(title: "with / without", width: 19),
        ], rows))
    verdict(
      &page, claim.dies,
      "With corruption creeping up, survival to year \(double) is under 5% at every level of rents")
    verdict(
      &page, claim.rises,
      "With corruption creeping up, the yearly risk rises with age at every level of rents")
    verdict(
      &page, claim.costs,
      "With corruption creeping up, late risk is higher than without it at every level of rents")
    verdict(
      &page, claim.keeps,
      "Without creeping, the yearly risk does not rise with age at any level of rents")
    verdict(
      &page, claim.lasts,
      "Without creeping, survival to year \(double) is over 5% at every level of rents")
    page.paragraph(
      "Read strictly the claim is half empty: any regime that runs some risk each year survives "
        + "with a probability that tends to 0, creeping or not. What creeping can add is that the "
        + "risk itself grows; that is what the last two columns test. Early is the "
        + "first third of the horizon, late from two thirds of it to one and a half.", indent: 2)
  }

  private static func ratio(_ points: [Double]?, none: String = "too few left") -> String {
    guard let points else { return none }
    let text = points.map { Amount.decimals($0, 2) }
    return "\(text[1]) (\(text[0])-\(text[2]))"
  }

  private static func verdict(
    _ page: inout TextPage, _ verdict: ClaimTest.Verdict, _ sentence: String
  ) {
    switch verdict {
    case .holds: page.marked("[yes]", .good, sentence + ".")
    case .fails: page.marked("[no]", .bad, sentence + ".")
    case .open: page.marked("[?]", .doubtful, sentence + ": not settled by these runs.")
    }
  }
}
