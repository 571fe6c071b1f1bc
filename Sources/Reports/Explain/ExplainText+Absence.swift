import Inference

extension ExplainText {
  /// Items without which the leading explanation would stand elsewhere, by more than two points.
  static func absence(_ document: ExplainDocument) -> ExplainPiece? {
    let findings = ExplainFindings(document)
    guard let leader = findings.leader, !document.items.isEmpty else { return nil }
    var piece = ExplainPiece("Had one item never been reported")
    let movers = findings.movers
    let shown = Array(movers.prefix(shownMovers))
    if shown.isEmpty {
      piece.words = ["No single item moves \(name(leader)) by more than 2 points."]
    } else {
      piece.table = absenceTable(shown, document)
      piece.words = [
        "With all items \(name(leader)) stands at \(Percent(leader.posterior)). "
          + others(movers.count - shown.count)
      ]
    }
    piece.words += rough(shown, "items")
    let gone = document.items.count - findings.weighed.count
    if gone > 0 {
      piece.words.append(
        "For \(Amount.count(gone, "item")) this can not be said: no weighed run is left without "
          + "\(gone == 1 ? "it" : "them").")
    }
    return piece
  }

  private static let shownMovers = 12

  private static func others(_ count: Int) -> String {
    guard count > 0 else { return "No other item moves it by more than 2 points." }
    return "\(Amount.count(count, "more item")) \(count == 1 ? "moves" : "move") it by more than "
      + "2 points, but less."
  }

  private static func absenceTable(
    _ items: [ExplainDocument.Weight], _ document: ExplainDocument
  ) -> TextTable {
    TextTable(
      [
        .init(title: "without", width: 18), .init(title: "grade", width: 5),
        .init(title: "1 stands at", width: 11, isRight: true),
        .init(title: "then first", width: 26), .init(title: "rests on", width: 12),
      ],
      items.map { weight in
        [weight.id, weight.item?.grade.description ?? ""] + after(weight, document)
      })
  }

  /// The leader's probability without a set, who stands first then, and how many runs say so.
  static func after(_ weight: ExplainDocument.Weight, _ document: ExplainDocument) -> [String] {
    let first = ExplainFindings.highest(weight.without)
    let entry = first.flatMap {
      document.explanations.indices.contains($0) ? document.explanations[$0] : nil
    }
    return [
      Percent(ExplainFindings(document).leaderWithout(weight)).description,
      first == 0 ? "1, as before" : entry.map { "\((first ?? 0) + 1) \(name($0))" } ?? "unknown",
      runs(weight.effectiveSize),
    ]
  }

  /// `38 runs`, of an effective sample size.
  static func runs(_ size: Double) -> String {
    guard size.isFinite, abs(size) < 1e15 else { return "unknown" }
    return size < 1 ? "no run" : Amount.count(Int(size), "run")
  }

  /// Says that what rests on few runs is rough, and how to weigh anew; nothing where none does.
  static func rough(_ sets: [ExplainDocument.Weight], _ noun: String) -> [String] {
    guard sets.contains(where: { !($0.effectiveSize >= ExplainFindings.fewRuns) }) else {
      return []
    }
    return [
      "What rests on fewer than 50 runs is rough: `explain` with `--ignore` and these \(noun) "
        + "weighs anew."
    ]
  }
}
