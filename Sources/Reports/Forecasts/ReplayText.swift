public import Inference
import Polity
import Simulation

/// The answer of `replay` for a terminal: what would have been said on each day.
public enum ReplayText {
  /// Days that stand side by side on one line of the page.
  static let perLine = 8

  /// The text; `colour` adds ANSI escapes to titles and marks and changes nothing else.
  public static func text(_ document: ReplayDocument, colour: Bool = false) -> String {
    var page = TextPage(colour: colour)
    page.title(document.head.dossier.crisis.title)
    page.paragraph(
      "What would have been said on each day, from nothing but what was known then; percentages. "
        + "Seed \(document.head.seed); interregnum \(document.head.version).")
    for start in stride(from: 0, to: document.days.count, by: perLine) {
      let days = Array(document.days[start..<min(start + perLine, document.days.count)])
      ranking(days, &page)
      questions(days, document, &page)
    }
    page.heading("Trust")
    trust(document, &page)
    page.repeating(
      ["interregnum"] + document.head.arguments, caseSHA256: document.head.caseSHA256)
    return page.text
  }

  private static func columns(_ title: String, _ days: [ReplayDocument.Day]) -> [TextTable.Column] {
    [TextTable.Column(title: title, width: 18)]
      + days.map {
        TextTable.Column(
          title: String($0.asOf.description.dropFirst(5)), width: 5, isRight: true)
      }
  }

  private static func ranking(_ days: [ReplayDocument.Day], _ page: inout TextPage) {
    let names = days.compactMap(\.outlook).first?.explanations.map(\.id) ?? []
    page.heading("Which explanation")
    let known = ["items known"] + days.map { $0.outlook.map { "\($0.known)" } ?? "-" }
    page.table(
      TextTable(
        columns("", days),
        [known]
          + names.map { name in
            [name]
              + days.map { day in
                let entry = day.outlook?.explanations.first { $0.id == name }
                return (entry.map { Percent($0.posterior).bare } ?? "-") + mark(day)
              }
          }))
  }

  private static func questions(
    _ days: [ReplayDocument.Day], _ document: ReplayDocument, _ page: inout TextPage
  ) {
    let crisis = document.head.dossier.crisis
    page.heading("Questions, and how they came out")
    var rows = crisis.questions.map { question -> [String] in
      let settled = document.settlements["\(crisis.id).\(question.id)"]
      return [question.id] + days.map { said($0, question.id) }
        + [settled.map { answer($0.answer, question) } ?? unsettled(question, document)]
    }
    rows.append(
      ["mean Brier score"]
        + days.map { day in
          document.scores(day).brier.map { Amount.decimals($0, 2) } ?? "-"
        })
    page.table(
      TextTable(
        columns("", days) + [.init(title: "came", width: 7, isRight: true)], rows))
  }

  private static func unsettled(_ question: Question, _ document: ReplayDocument) -> String {
    let dossier = document.head.dossier
    return dossier.voidQuestions.contains("\(dossier.crisis.id).\(question.id)") ? "void" : "open"
  }

  private static func said(_ day: ReplayDocument.Day, _ question: String) -> String {
    guard let forecast = day.forecasts.first(where: { $0.question == question }) else { return "-" }
    switch forecast.answer {
    case .probability(let p): return Percent(p).bare
    case .quantiles(let quantiles):
      return Amount.short(quantiles.points.first { $0.level == 0.5 }?.value ?? .nan)
    }
  }

  static func answer(_ answer: Double, _ question: Question) -> String {
    question.yesIf != nil ? (answer == 1 ? "yes" : "no") : Amount.short(answer)
  }

  private static func mark(_ day: ReplayDocument.Day) -> String {
    day.outlook?.diagnostics.contains { $0.status == .fail } ?? false ? "?" : ""
  }

  private static func trust(_ document: ReplayDocument, _ page: inout TextPage) {
    let doubtful = document.days.filter { mark($0) == "?" }
    page.paragraph(
      "`-`: nothing could be said, or the question had settled. Numbers are medians. What came is "
        + "hindsight, shown beside and never used.", indent: 2, hanging: 2)
    guard !doubtful.isEmpty else {
      page.marked("[ok]", .good, "The checks of every day's weighing hold.")
      return
    }
    page.marked(
      "[FAIL]", .bad,
      "Do not trust the ranking of days marked `?`: "
        + doubtful.map { "\($0.asOf)" }.joined(separator: ", ") + ".")
    for day in doubtful {
      for check in day.outlook?.diagnostics ?? [] where check.status == .fail {
        page.paragraph("\(day.asOf): \(check.sentence)", indent: 4, hanging: 2)
      }
    }
  }
}
