public import Inference
import Polity

extension AnswerParts {
  /// Settled forecasts, rivals, bins and claims; the reliability diagram.
  public static func of(_ document: ScoreDocument) -> AnswerParts {
    let sheet = document.sheet
    return AnswerParts(
      tables: [
        AnswerTable("forecasts", sheet.rows, forecasts),
        AnswerTable(
          "rivals", sheet.rivals,
          [
            .words("name", \.name), .count("questions", \.count), .number("brier", \.brier),
            .number("logarithmic_nats", \.logarithmic), .number("our_brier", \.ours),
            .number("skill_share", \.skill), .flag("clear") { $0.comparison?.isClear ?? false },
          ]),
        AnswerTable("reliability", sheet.reliability.bins, bins),
        AnswerTable(
          "claims", document.said,
          [
            .words("id", \.claim.id), .words("says", \.claim.says),
            .words("standing", \.claim.standing.rawValue), .chance("chance", \.claim.chance),
            .number("brier", \.brier),
          ]),
      ],
      charts: [ReliabilityChart.sheet(sheet.reliability)])
  }

  private static var forecasts: [AnswerColumn<ScoreSheet.Row>] {
    [
      .words("case", \.forecast.caseID), .words("question", \.forecast.question),
      .words("made", \.forecast.made.description),
      .words("settles", \.forecast.settles.description),
      .chance("probability", \.forecast.answer.probability),
      .number("median", \.forecast.answer.median), .number("low", \.forecast.low),
      .number("high", \.forecast.high), .number("answer", \.settlement.answer),
      .number("score", \.score),
    ]
  }

  private static var bins: [AnswerColumn<ReliabilityBin>] {
    [
      .number("from", \.range.lowerBound), .number("to", \.range.upperBound),
      .count("count", \.count), .number("forecast", \.forecast), .number("observed", \.observed),
      .number("low", \.consistent.lowerBound), .number("high", \.consistent.upperBound),
    ]
  }
}
