import Inference
import Polity
import Simulation

extension RunText {
  /// Each question of the case with its answer and the day it settles.
  static func questions(_ document: RunDocument, _ page: inout TextPage) {
    let summary = document.summary
    guard !summary.answers.isEmpty else { return }
    page.heading("Questions")
    for answer in summary.answers {
      let question = answer.question
      let day = question.settles ?? CaseCalendar(summary.crisis).end
      page.paragraph("\(question.id): \(question.ask)", indent: 2, hanging: 2)
      page.paragraph("\(said(answer, summary)); settles \(day)", indent: 6, hanging: 2)
    }
  }

  /// The answer in words: a probability, or a median with its band.
  static func said(_ answer: Answer, _ summary: Summary) -> String {
    if let condition = answer.condition {
      guard condition.isTold else { return condition.untold }
      return "\(value(answer, summary)); \(condition.stated)"
    }
    return value(answer, summary)
  }

  private static func value(_ answer: Answer, _ summary: Summary) -> String {
    if let chance = answer.chance { return stated(chance) }
    guard let estimate = answer.estimate else { return "not answered" }
    let name = ColumnName(answer.question.estimate ?? "").observable
    let unit = summary.fans.first { ColumnName($0.name).observable == name }?.unit ?? ""
    return "median \(RunRange.full(estimate, unit: unit))"
  }
}
