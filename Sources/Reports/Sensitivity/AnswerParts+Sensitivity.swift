public import Inference

extension AnswerParts {
  /// Bars, shares and the limits of the corner; the tornado. Changes are in the unit of the measure.
  public static func of(_ document: SensitivityDocument) -> AnswerParts {
    let (measure, result) = (document.measure, document.result)
    let unit = measure.isChance ? "probability" : measure.unit
    let finding = TornadoFinding(
      kind: measure.kind, label: measure.label, unit: measure.unit, tornado: result.tornado)
    return AnswerParts(
      tables: [
        AnswerTable(
          "tornado", result.tornado.bars,
          [
            .words("unknown", \.name), .number("from", \.range.lowerBound),
            .number("to", \.range.upperBound), .words("unit") { _ in unit },
            .number("at_low", \.atLow.value), .number("at_high", \.atHigh.value),
            .number("swing", \.swing.value), .number("low", \.swing.interval.lowerBound),
            .number("high", \.swing.interval.upperBound), .flag("clear", \.swing.isClear),
          ]),
        AnswerTable(
          "shares", result.shares,
          [
            .words("unknown", \.name), .number("share", \.share.value),
            .number("low", \.share.interval.lowerBound),
            .number("high", \.share.interval.upperBound), .number("by_chance", \.byChance),
            .flag("distinguishable", \.isDistinguishable),
          ]),
        AnswerTable(
          "limits", result.scenario.found.limits,
          [.words("unknown", \.name), .number("above", \.above), .number("below", \.below)]),
        .checks(document.diagnostics),
      ],
      charts: [TornadoChart.sheet(finding)])
  }
}

extension TornadoFinding {
  /// Bars of a measure of a kind; its label is that of an ending, a question or a number.
  public init(kind: Measure.Kind?, label: String, unit: String, tornado: Tornado) {
    let words =
      switch kind {
      case .ending: "chance of \"\(label)\""
      case .question: "chance of yes to \"\(label)\""
      default: label
      }
    let isChance = kind == .ending || kind == .question
    self.init(of: words, isProbability: isChance, unit: unit, tornado: tornado)
  }
}
