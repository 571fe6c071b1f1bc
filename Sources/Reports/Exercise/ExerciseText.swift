public import Exercises
import Polity
import Simulation

/// An exercise in words for a terminal, at most 80 columns wide.
public enum ExerciseText {
  /// The evening's briefing: where things stand, what happened, what may be ordered.
  public static func briefing(_ position: Position, of exercise: Exercise) -> String {
    let crisis = exercise.ensemble.setting.crisis
    let calendar = CaseCalendar(crisis)
    var page = TextPage(colour: false)
    guard let day = position.day else { return "" }
    page.title("Evening before day \(day + 1), \(calendar.day(day)): \(crisis.title)")
    situation(position, &page)
    news(position, crisis, &page)
    page.heading("You may order, for the morning")
    page.table(
      TextTable(
        [
          .init(title: "order", width: 18), .init(title: "pressure", width: 9, isRight: true),
          .init(title: "what it does", width: 46),
        ],
        position.offers.map { offer in
          [
            offer.move + (offer.isNew ? " *" : ""), Percent(offer.pressure).description,
            OrderWords.meaning(offer.move),
          ]
        }))
    page.paragraph(
      "pressure: how likely the model's own ruler would do it within a day; * new this evening.",
      indent: 2)
    return page.text
  }

  /// What may come of a day's orders.
  public static func consequences(_ found: Consequences, of exercise: Exercise) -> String {
    let words = ConsequenceWords(found, exercise)
    var page = TextPage(colour: false)
    page.title("What may come of it: \(words.orders)")
    page.paragraph(words.method, indent: 2)
    page.table(
      TextTable(
        words.titles.enumerated().map { place, title in
          .init(title: title, width: place == 0 ? 34 : 20)
        }, words.rows))
    for sentence in words.sentences { page.paragraph(sentence, indent: 2, hanging: 2) }
    return page.text
  }

  /// The end, and what had been hidden.
  public static func debrief(_ debrief: Debrief, of exercise: Exercise) -> String {
    let words = DebriefWords(debrief, exercise)
    var page = TextPage(colour: false)
    page.title("The exercise is over: \(words.ending)")
    for sentence in words.sentences { page.paragraph(sentence, indent: 2, hanging: 2) }
    page.heading("What happened, secrets included")
    page.table(
      TextTable(
        [
          .init(title: "when", width: 11), .init(title: "what", width: 36),
          .init(title: "who", width: 26),
        ], words.timeline))
    return page.text
  }

  private static func situation(_ position: Position, _ page: inout TextPage) {
    let rows = SituationRows.rows(position)
    guard !rows.isEmpty else { return }
    page.heading("Where things stand")
    page.table(
      TextTable(
        [
          .init(title: "", width: 34), .init(title: "today", width: 12, isRight: true),
          .init(title: "day before", width: 12, isRight: true),
        ], rows))
  }

  private static func news(
    _ position: Position, _ crisis: Crisis, _ page: inout TextPage
  ) {
    guard !position.news.isEmpty else { return }
    page.heading("Since the last decision")
    page.table(
      TextTable(
        [
          .init(title: "when", width: 11), .init(title: "what", width: 36),
          .init(title: "who", width: 26),
        ], NewsRows.rows(position.news, crisis)))
  }
}
