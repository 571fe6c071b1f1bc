import LongRun

/// The essay's claim in words.
enum ClaimWords {
  /// One sentence.
  static func short(_ claim: ClaimTest) -> String {
    switch (claim.dies, claim.rises, claim.keeps, claim.lasts) {
    case (.holds, .holds, .holds, .holds):
      "it holds here in every part."
    case (_, .holds, .holds, _):
      "half of it holds here. With corruption creeping up the risk rises with age whatever the "
        + "rents, and without it does not; but survival sinks without it too."
    case (_, .holds, _, _):
      "the risk rises with age where corruption creeps up, whatever the rents; the rest is mixed."
    case (_, .fails, _, _):
      "it fails here: even with corruption creeping up the risk does not rise at every level of "
        + "rents."
    default: "the numbers do not settle it."
    }
  }
}

extension LifespanText {
  static func claim(_ document: LongRunDocument, _ page: inout TextPage) {
    let claim = document.claim
    let double = 2 * claim.years
    page.heading("The claim: corruption makes the bargain fail in the long run, whatever the rents")
    let rows = claim.cells.map { cell in
      [
        Amount.decimals(cell.rentFactor, 1) + " x rents",
        cell.creeps ? "creeps up" : "stays", "\(Percent(cell.atHorizon))",
        "\(Percent(cell.atDouble))", rise(cell),
      ]
    }
    page.table(
      TextTable(
        [
          TextTable.Column(title: "", width: 12), TextTable.Column(title: "corruption", width: 12),
          TextTable.Column(title: "at \(claim.years) y", width: 9, isRight: true),
          TextTable.Column(title: "at \(double) y", width: 9, isRight: true),
          TextTable.Column(title: "late risk / early risk", width: 24),
        ], rows))
    verdict(
      &page, claim.dies,
      "With corruption creeping up, survival to year \(double) is under 5% at every level of rents")
    verdict(
      &page, claim.rises,
      "With corruption creeping up, the yearly risk rises with age at every level of rents")
    verdict(
      &page, claim.keeps,
      "Without creeping, the yearly risk does not rise with age at any level of rents")
    verdict(
      &page, claim.lasts,
      "Without creeping, survival to year \(double) is over 5% at every level of rents")
    page.paragraph(
      "Read strictly the claim is half empty: any regime that runs some risk each year survives "
        + "with a probability that tends to 0, creeping or not. What creeping can add is that the "
        + "risk itself grows; that is what the last column and the second and third lines test. "
        + "Early is the first two fifths of the horizon, late the half after it.", indent: 2)
  }

  private static func rise(_ cell: ClaimTest.Cell) -> String {
    guard let rise = cell.rise else { return "too few left" }
    return Amount.decimals(rise[1], 2) + " (" + Amount.decimals(rise[0], 2) + " to "
      + Amount.decimals(rise[2], 2) + ")"
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
