import Inference
import Polity
import Simulation

extension Report {
  /// What exactly is predicted, how it came out where that is settled, and how often we were right.
  static func forecasts(_ findings: ReportFindings) -> ReportScreen? {
    let summary = findings.run.summary
    let reliability = chart(ReliabilityChart.self, findings)
    guard summary.runs > 0,
      !summary.answers.isEmpty || !reliability.isEmpty || !findings.scored.isEmpty
    else { return nil }
    let settled = findings.run.dossier.settlements.contains { $0.answer != nil }
    let forecast = findings.given?.forecast
    let head =
      ["question", "answer of the runs"] + (forecast == nil ? [] : ["given the evidence"])
      + ["settles on"] + (settled ? ["came out"] : [])
    let rows = summary.answers.map { answer -> [String] in
      let question = answer.question
      let day = question.settles ?? CaseCalendar(summary.crisis).end
      return [question.ask, RunText.said(answer, summary)]
        + (forecast.map { [given($0, question.id)] } ?? []) + [day.description]
        + (settled ? [outcome(question.id, answer, findings.run.dossier)] : [])
    }
    let table = ReportTable(
      "The questions of the case", titles: head, rows: rows)
    let words =
      forecast == nil
      ? "The runs draw the explanations by their priors and have seen no evidence."
      : (["The answers of the runs have seen no evidence; those given the evidence have."]
        + [forecast.flatMap(ExplainText.trust)].compactMap(\.self)).joined(separator: " ")
    let score: [ReportBlock] =
      settled
      ? [.note("Score of a yes-or-no answer (Brier): 0 is perfect, 0.25 is a coin toss.")] : []
    let unreported = findings.given.flatMap {
      ExplainText.unreported($0.forecast, asOf: $0.asOf)
    }
    return ReportScreen(
      id: "forecasts", menu: "Forecasts",
      title: "What exactly is predicted, and have we been right?",
      blocks: (rows.isEmpty ? [] : [.table(table), .note(words)]) + score
        + (unreported.map { [.more($0.title, $0.blocks)] } ?? []) + reliability
        + findings.scored.map { .words($0) })
  }

  private static func given(_ forecast: PosteriorForecast, _ id: String) -> String {
    if let share = forecast.questions.first(where: { $0.id == id }) {
      return ExplainText.stated(share) + ExplainText.given(id, forecast)
    }
    if let condition = forecast.conditions[id], !condition.isTold { return condition.untold }
    guard let estimate = forecast.estimates.first(where: { $0.id == id }) else { return "-" }
    return "median " + RunRange.full(estimate.quantiles, unit: "") + ExplainText.given(id, forecast)
  }

  /// `yes (score 0.04)`, or the number that it came to.
  private static func outcome(_ id: String, _ answer: Answer, _ dossier: Dossier) -> String {
    let settlement = dossier.settlements.first { $0.question == id }
    guard let value = settlement?.answer else {
      return settlement?.isVoid ?? false ? "void" : "open"
    }
    guard let chance = answer.chance else {
      return answer.question.yesIf == nil ? Amount.full(value) : value >= 0.5 ? "yes" : "no"
    }
    let miss = chance.probability - value
    return "\(value >= 0.5 ? "yes" : "no") (score \(Amount.decimals(miss * miss, 2)))"
  }
}
