public import Inference

extension AnswerParts {
  /// Summaries, explanations and parameters before and after.
  public static func of(_ document: FitDocument) -> AnswerParts {
    let result = document.result
    return AnswerParts(tables: [
      AnswerTable("summaries", result.summaries, summaries),
      AnswerTable(
        "explanations", result.shares,
        [
          .words("id", \.id), .number("prior", \.prior), .number("accepted", \.accepted.value),
          .number("low", \.accepted.interval.lowerBound),
          .number("high", \.accepted.interval.upperBound),
        ]),
      AnswerTable("parameters", result.shifts, parameters),
      .checks(document.diagnostics),
    ])
  }

  private static var summaries: [AnswerColumn<FitResult.Summary>] {
    [
      .words("expression", \.target.text),
      .words("unit") { $0.target.isYesNo ? "probability" : $0.target.unit },
      .flag("yes_or_no", \.target.isYesNo), .flag("logarithmic", \.target.isLogarithmic),
      .number("wanted", \.target.wanted), .number("accepted_middle", \.accepted.middle),
      .number("accepted_low", \.accepted.low), .number("accepted_high", \.accepted.high),
      .number("prior_middle", \.prior.middle), .number("prior_low", \.prior.low),
      .number("prior_high", \.prior.high), .number("left_share", \.left),
      .flag("reached", \.isReached),
    ]
  }

  private static var parameters: [AnswerColumn<ExplainDocument.Shift>] {
    [
      .words("id", \.id), .words("meaning", \.meaning), .words("unit", \.unit),
      .number("prior_mean", \.prior.mean), .number("prior_low", \.prior.low),
      .number("prior_high", \.prior.high), .number("posterior_mean", \.posterior.mean),
      .number("posterior_low", \.posterior.low), .number("posterior_high", \.posterior.high),
      .number("moved_deviations", \.moved), .number("error_deviations", \.error),
    ]
  }
}
