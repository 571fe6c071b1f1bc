public import Inference

extension AnswerParts {
  /// The other cases, and in what each differs most; how far they lie apart, drawn.
  ///
  /// Distances and shifts are in spreads of the features over all cases.
  public static func of(_ document: AnalogueDocument) -> AnswerParts {
    AnswerParts(
      tables: [
        AnswerTable(
          "neighbours", document.neighbours,
          [
            .words("id", \.id), .words("title", \.title),
            .number("distance_spreads", \.distance), .number("q05", \.low),
            .number("q95", \.high), .flag("ruler_held", \.held), .words("note", \.note),
            .words("alike") { $0.alike.joined(separator: "; ") },
          ]),
        AnswerTable(
          "differs", document.neighbours, [.words("neighbour", \.id)], of: \.differs,
          [
            .words("feature", \.feature), .number("distance_spreads", \.distance),
            .number("shift_spreads", \.shift),
          ]),
      ],
      charts: [AnalogueChart.sheet(document.neighbours.map { AnalogueFinding($0) })])
  }
}

extension AnalogueFinding {
  /// A neighbour of a comparison.
  init(_ neighbour: AnalogueDocument.Neighbour) {
    let range = Estimate(neighbour.distance, low: neighbour.low, high: neighbour.high)
    self.init(
      title: neighbour.title, distance: neighbour.distance, ended: Self.ended(neighbour.held),
      range: range.interval)
  }

  /// How a case ended, in words; nil: it is not settled.
  public static func ended(_ held: Bool?) -> String {
    held.map { $0 ? "the ruler held" : "the ruler fell" } ?? "open"
  }
}
