public import Inference
import Polity
import Simulation

/// The answer of `run --json`: one document, described by `docs/run.schema.json`.
///
/// ```swift
/// let json = RunJSON.json(document)
/// ```
/// Keys stand in a fixed order and numbers in their shortest form, so that equal documents give
/// equal bytes. Numbers that do not exist are `null`.
public enum RunJSON {
  /// Name and version of the format.
  public static let format = "interregnum-run/1"

  /// The document as JSON, ending in a line feed.
  public static func json(_ document: RunDocument) -> String {
    let summary = document.summary
    var text = ""
    JSONValue.object([
      ("format", .string(format)),
      ("version", .string(document.version)),
      ("case", crisis(document)),
      ("seed", .integer(String(summary.seed))),
      ("runs", .count(summary.runs)),
      ("engine", .string(document.engine)),
      ("citizens", .number(document.citizens)),
      ("assumedDefaults", .count(document.assumedDefaults)),
      ("outcomes", .list(summary.outcomes.map(outcome))),
      ("fallDates", FallWords.json(hours: summary.fallHours, CaseCalendar(summary.crisis))),
      ("questions", .list(summary.answers.map { answer($0, summary.crisis) })),
      ("events", .list(summary.events.map { event($0, summary.crisis) })),
      ("units", units(summary)),
      ("series", series(summary)),
      (
        "peakTurnout",
        .object([
          ("q05", .number(summary.peak.q05)), ("q50", .number(summary.peak.q50)),
          ("q95", .number(summary.peak.q95)),
        ])
      ),
      ("coverage", .list(document.coverage.map(coverage))),
      ("explanations", .list(summary.explanations.map(explanation))),
      ("stakes", .list(stakes(summary))),
      ("diagnostics", .list(summary.diagnostics.map(diagnostic))),
      ("ranges", .string("\(RunRange.ofProbabilities); \(RunRange.ofNumbers)")),
      ("seconds", document.seconds.map { .number($0) } ?? .null),
    ]).write(to: &text)
    return text + "\n"
  }

  private static func crisis(_ document: RunDocument) -> JSONValue {
    let crisis = document.summary.crisis
    return .object([
      ("id", .string(crisis.id)), ("title", .string(crisis.title)),
      ("sha256", .string(document.caseSHA256)), ("start", .string(crisis.start.description)),
      ("days", .count(crisis.days)),
    ])
  }

  private static func explanation(_ entry: (id: String, count: Int)) -> JSONValue {
    .object([("id", .string(entry.id)), ("count", .count(entry.count))])
  }

  private static func diagnostic(_ check: Diagnostic) -> JSONValue {
    .object([
      ("id", .string(check.id)), ("status", .string(check.status.rawValue)),
      ("sentence", .string(check.sentence)),
    ])
  }

  /// Probability, range and error, and the word for it.
  static func chance(_ chance: Chance) -> [(String, JSONValue)] {
    [
      ("word", .string(ProbabilityWord(Percent(chance.probability)).rawValue)),
      ("probability", .probability(chance.probability)), ("low", .probability(chance.low)),
      ("high", .probability(chance.high)), ("standardError", .number(chance.standardError)),
    ]
  }
}
