import Inference

extension ScoreText {
  /// The forecasts and claims of a text behind the case, beside the record.
  static func said(_ document: ScoreDocument, _ page: inout TextPage) {
    guard !document.said.isEmpty else { return }
    page.heading("The text behind the case")
    let forecasts = document.said.filter { $0.claim.chance != nil }
    if !forecasts.isEmpty {
      page.table(
        TextTable(
          [
            .init(title: "its forecast", width: 16), .init(title: "says", width: 34),
            .init(title: "read", width: 5, isRight: true), .init(title: "came", width: 9),
            .init(title: "score", width: 5, isRight: true),
          ],
          forecasts.map { entry in
            [
              entry.claim.id, entry.claim.says, Percent(entry.claim.chance ?? .nan).description,
              word(entry.claim.standing), entry.brier.map { Amount.decimals($0, 2) } ?? "-",
            ]
          }))
    }
    for sentence in sentences(of: document.said) {
      page.paragraph(sentence, indent: 2, hanging: 2)
    }
  }

  /// How the forecasts and the other claims stand, a sentence each.
  static func sentences(of said: [ScoreDocument.Said]) -> [String] {
    let briers = said.compactMap(\.brier)
    let claims = said.filter { $0.claim.chance == nil }
    func count(_ standing: Claim.Standing) -> Int { claims.count { $0.claim.standing == standing } }
    var lines: [String] = []
    if !briers.isEmpty {
      let mean = briers.reduce(0, +) / Double(briers.count)
      lines.append(
        "Its \(Amount.count(briers.count, "settled forecast")): Brier score "
          + "\(Amount.decimals(mean, 3)). The chances are how we read flat statements, and its "
          + "questions are other than ours: compare with care.")
    }
    if !claims.isEmpty {
      let (held, wrong) = (count(.supported), count(.wrong))
      lines.append(
        "Of its \(Amount.count(claims.count, "claim")) about what was, the record supports \(held), "
          + "contests \(count(.contested)) and contradicts \(wrong); \(count(.open)) are open.")
    }
    return lines
  }

  static func word(_ standing: Claim.Standing) -> String {
    switch standing {
    case .supported: "yes"
    case .wrong: "no"
    case .contested: "contested"
    case .open: "open"
    }
  }
}
