public import Exercises
public import Polity
import Simulation

/// The parts of an exercise as pieces of a page: used by the printed sheet and by the site.
public enum ExerciseMarkup {
  /// Where things stand, and the news.
  public static func briefing(_ position: Position, _ crisis: Crisis) -> [Markup] {
    var parts = [
      Markup.table(
        caption: "Where things stand",
        columns: [("", false), ("today", true), ("day before", true)],
        rows: SituationRows.rows(position))
    ]
    if position.news.isEmpty {
      parts.append(.paragraph("No news since the last decision."))
    } else {
      parts.append(
        .table(
          caption: "Since the last decision",
          columns: [("when", false), ("what", false), ("who", false)],
          rows: NewsRows.rows(position.news, crisis)))
    }
    return parts
  }

  /// What may be ordered, to read.
  public static func offers(_ offers: [Offer]) -> Markup {
    .table(
      caption: "What may be ordered, and how hard it presses on the model's own ruler",
      columns: [("order", false), ("pressure", true), ("what it does", false)],
      rows: offers.map {
        [OrderWords.name($0.move), Percent($0.pressure).description, OrderWords.meaning($0.move)]
      })
  }

  /// What may come of a day's orders.
  public static func consequences(_ words: ConsequenceWords) -> [Markup] {
    [
      .paragraph(words.method, [Attribute("class", "note")]),
      .table(
        caption: "What may come of it: \(words.orders)",
        columns: words.titles.enumerated().map { ($0.element, $0.offset > 0) }, rows: words.rows),
      .list(words.sentences.map { .text($0) }),
    ]
  }

  /// The end, and what had been hidden.
  public static func debrief(_ words: DebriefWords) -> [Markup] {
    [
      .element("h2", [], .text("The end: \(words.ending)")),
      .list(words.sentences.map { .text($0) }),
      .table(
        caption: "What happened, secrets included",
        columns: [("when", false), ("what", false), ("who", false)], rows: words.timeline),
    ]
  }
}
