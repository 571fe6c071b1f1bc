import Inference
import Polity
import Simulation

extension Report {
  /// The bottom line in sentences, what its ranges mean, and how to get what was not asked.
  static func bottomLine(_ findings: ReportFindings) -> [ReportBlock] {
    guard findings.run.summary.runs > 0 else {
      return [.words("Nothing was run, so there is no answer.")]
    }
    var blocks: [ReportBlock] = []
    if let told = expected(findings) {
      blocks += [.points([told]), .words("Before any evidence, by all runs of the ensemble:")]
    }
    blocks.append(.points(RunText.sentences(findings.run)))
    if let weighing = findings.weighing {
      blocks.append(.points(answer(weighing)))
      blocks.append(.note("Of endings, " + RunRange.ofProbabilities + "."))
      blocks.append(.note("Of explanations, " + ExplainText.range + "."))
    } else {
      blocks.append(.note(capital(RunRange.ofProbabilities) + "."))
    }
    if findings.weighing == nil, !findings.howToWeigh.isEmpty {
      blocks.append(
        .note(
          "Which explanation fits the evidence was not weighed here; `\(findings.howToWeigh)` does "
            + "it."))
    }
    return blocks
  }

  /// The likeliest ending given the evidence; nil where nothing was forecast.
  private static func expected(_ findings: ReportFindings) -> Sentence? {
    guard let given = findings.given, let ending = given.forecast.outcomes.first,
      ending.probability.isFinite
    else { return nil }
    let ruler = Headline(findings.run.summary).ruler
    let label = Headline.short(ending.label, ruler: ruler)
    let said = ExplainText.stated(ending.probability, ending.low, ending.high)
    return """
      With what was known on \(given.asOf.description), the likeliest ending: \(ruler) \(label): \(said: said).
      """
  }

  /// The sentences of a weighing; a warning not to trust it stands out.
  private static func answer(_ weighing: ExplainDocument) -> [Sentence] {
    let isBroken = weighing.diagnostics.contains { $0.status == .fail }
    return ExplainText.sentences(weighing).enumerated().map { place, sentence in
      place == 0 && isBroken ? "\(said: sentence)" : Sentence(sentence)
    }
  }

  /// How it ends.
  static func endings(_ findings: ReportFindings) -> ReportScreen? {
    let summary = findings.run.summary
    let when = FallWords.sentence(hours: summary.fallHours, CaseCalendar(summary.crisis))
    let more = [when, RunText.unseen(summary), RunText.few(summary)].compactMap(\.self)
    return screen(
      OutcomeChart.self, menu: "Endings", findings, first: unweighed(findings),
      then: more.map { .words($0) })
  }

  /// That a screen shows the runs before any evidence, where the report also says what comes of it.
  static func unweighed(_ findings: ReportFindings) -> [ReportBlock] {
    guard let told = expected(findings) else { return [] }
    return [.words("All runs of the ensemble, before any evidence."), .points([told])]
  }

  /// How it unfolds: the crowd, the record, moves and events.
  static func course(_ findings: ReportFindings) -> ReportScreen? {
    let document = findings.run
    let calendar = CaseCalendar(document.summary.crisis)
    var more: [ReportBlock] = [.words(RunText.covered(document))]
    if let ended = RunText.ended(document.summary) { more.append(.words(ended)) }
    let outside = RunText.farthest(document)
    if !outside.isEmpty {
      let shown = outside.prefix(20)
      more.append(
        .more(
          "What was recorded outside the bands (\(Amount.grouped(outside.count)))",
          [
            .table(
              ReportTable(
                "Farthest outside first", titles: record, numbers: [3, 4],
                rows: shown.map { RunText.row($0, document.summary) }))
          ]))
    }
    let common = RunText.commonMoves(document.summary)
    if !common.isEmpty {
      more.append(
        .more(
          "Moves and events in more than 5% of the runs (\(Amount.grouped(common.count)))",
          [
            .table(
              ReportTable(
                "By their median hour, \(calendar.years)", titles: moves, numbers: [1],
                rows: common.map { RunText.row($0, calendar) }))
          ]))
    }
    if let rare = RunText.rareMoves(document.summary) { more.append(.words(rare)) }
    return screen(FanChart.self, menu: "Course", findings, then: more)
  }

  private static let record = ["item", "shows", "grade", "record", "90% of runs"]
  private static let moves = ["move", "in runs", "median hour", "90% of those runs"]

  static func capital(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
