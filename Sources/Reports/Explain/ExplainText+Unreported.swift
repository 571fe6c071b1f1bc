import Inference
import Polity

extension ExplainText {
  /// Moves that weighed runs made and no item tells of, and what finding out would tell.
  static func unreported(
    _ forecast: PosteriorForecast, asOf day: CalendarDay
  ) -> ExplainPiece? {
    guard !forecast.unreported.isEmpty else { return nil }
    let shown = forecast.unreported.prefix(shownUnreported)
    var piece = ExplainPiece("Made in weighed runs by \(day), reported by no item")
    piece.table = TextTable(
      [
        .init(title: "move", width: 16), .init(title: "what is meant", width: 26),
        .init(title: "made", width: 6, isRight: true),
        .init(title: "falls if so", width: 11, isRight: true),
        .init(title: "if not", width: 11, isRight: true),
      ],
      shown.map { move in
        [
          EventName.words(move.made.id), clipped(move.made.label, columns: 26, lines: 4),
          Percent(move.made.probability).description, range(move.fallsWith),
          range(move.fallsWithout),
        ]
      })
    let left = forecast.unreported.count - shown.count
    if left > 0 { piece.words.append("And \(Amount.count(left, "more move")), less often.") }
    piece.words += [
      "Falls: 90% range of how often the ruler is out by the end in runs that made it, and in those "
        + "that did not; - where they are too few. \(telling(forecast.unreported))",
      "Where it is known, say so: an item that shows move.\(shown.first?.made.id ?? "concede"), or "
        + "the same == 0 where it was not made.",
    ]
    return piece
  }

  private static let shownUnreported = 8

  private static func range(_ share: PosteriorForecast.Share?) -> String {
    share.map { Percent.range($0.low, $0.high) } ?? "-"
  }

  /// Which of them would move the forecast.
  private static func telling(_ moves: [PosteriorForecast.UnreportedMove]) -> String {
    let names = moves.filter(\.isTelling).map { EventName.words($0.made.id) }
    guard !names.isEmpty else { return "No move has two ranges that lie apart." }
    return "To find out about \(joined(names)) would tell most: there the ranges do not meet."
  }
}
