import Reports

/// What the size of the first week's crowd says of the rest, in our runs and in the data: this is what a
/// forecast made on the way lives on.
enum ReferenceFirstWeek {
  /// Decisions that the data do not count: how often they are taken is judged.
  static let uncounted: [(move: String, words: String)] = [
    ("disperse", "the order to clear the streets"), ("emergency", "a state of emergency"),
    ("cut-channel", "the network cut"), ("dismiss-cabinet", "the cabinet dismissed"),
    ("negotiate", "talks"), ("live-fire", "an order to shoot"),
    ("coup-strike", "insiders strike"), ("storm", "public buildings stormed"),
    ("army-neutral", "the army neutral"),
  ]

  /// Events that loosen a ruler's hold, and how many fell after them where somebody counted.
  static let loosening: [(move: String, words: String, counted: ReferenceFigures.Share?)] = [
    ("army-neutral", "the army declared itself neutral", ReferenceFigures.defections),
    ("storm", "public buildings were stormed", nil),
    ("general-strike", "a general strike", nil),
  ]

  static func findings(_ runs: [ReferenceRun]) -> [Finding] {
    ReferenceFigures.firstWeek.flatMap { figure -> [Finding] in
      let alike = runs.filter { figure.shares.contains($0.firstWeekShare) }
      let crowd = "first week's crowd \(figure.words)"
      return [
        ReferenceClass.rate(
          "state killings within 7 days, \(crowd)", alike.map(\.killed7), figure.rate(figure.killed)
        ),
        ReferenceClass.rate(
          "concession within 30 days, \(crowd)", alike.map(\.conceded),
          figure.rate(figure.conceded)),
        ReferenceClass.rate(
          "forced exit within 30 days, \(crowd)", alike.map { $0.exitDay != nil },
          figure.rate(figure.fallen)),
      ]
    } + uncounted.map { judged($0.move, $0.words, runs) }
      + loosening.map { fallen($0.move, $0.words, $0.counted, runs) }
  }

  /// Forced exits within thirty days of an event, where many came.
  private static func fallen(
    _ move: String, _ words: String, _ counted: ReferenceFigures.Share?, _ runs: [ReferenceRun]
  ) -> Finding {
    let after = runs.filter { $0.firstWeekShare >= -3 }.compactMap { $0.fellAfter[move] }
    let quantity = "forced exit within 30 days after \(words), first week's crowd over 1 in 1,000"
    guard let counted else {
      let share = Amount.decimals(Double(after.count { $0 }) / Double(max(1, after.count)), 3)
      return Finding(
        quantity: quantity, value: "\(share) of \(after.count)", target: "no data; judged",
        verdict: .noted)
    }
    return ReferenceClass.rate(quantity, after, counted.interval)
  }

  private static func judged(_ move: String, _ words: String, _ runs: [ReferenceRun]) -> Finding {
    func share(_ some: [ReferenceRun]) -> String {
      let count = some.count { $0.moves.contains(move) }
      return Amount.decimals(Double(count) / Double(max(1, some.count)), 3)
    }
    let large = runs.filter { $0.firstWeekShare >= -3 }
    return Finding(
      quantity: "\(words), within 30 days",
      value: "\(share(runs)); \(share(large)) where over 1 in 1,000 came",
      target: "no data; judged", verdict: .noted)
  }
}
