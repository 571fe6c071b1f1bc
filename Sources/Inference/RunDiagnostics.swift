public import Simulation

/// Checks of a finished ensemble, in words; `fail` means do not trust.
public enum RunDiagnostics {
  /// Monte-Carlo error, the record against the runs, and what was assumed.
  public static func findings(
    _ summary: Summary, coverage: [Coverage], assumedDefaults: Int, wanted: Int
  ) -> [Diagnostic] {
    [error(summary, wanted: wanted), record(coverage), defaults(assumedDefaults)]
  }

  private static func error(_ summary: Summary, wanted: Int) -> Diagnostic {
    let worst = summary.outcomes.map(\.chance.standardError).max() ?? 1
    let points = (worst * 1000).rounded() / 10
    if summary.runs < wanted {
      return Diagnostic(
        id: "runs", status: .fail,
        sentence: "Only \(summary.runs) of \(wanted) runs were finished; resume to get the rest.")
    }
    let few = worst > 0.02
    return Diagnostic(
      id: "runs", status: few ? .warn : .pass,
      sentence: "\(summary.runs) runs: the Monte-Carlo error of the endings is at most \(points) "
        + "points" + (few ? "; more runs would sharpen them." : "."))
  }

  private static func record(_ coverage: [Coverage]) -> Diagnostic {
    let outside = coverage.filter { !$0.inside }
    let broken = outside.filter { $0.grade.reliability == .A && !$0.reached }
    let inside = coverage.count - outside.count
    if coverage.isEmpty {
      return Diagnostic(
        id: "record", status: .warn,
        sentence: "The case holds no measurement to hold the runs against.")
    }
    let names = outside.map(\.evidence).joined(separator: ", ")
    if !broken.isEmpty {
      return Diagnostic(
        id: "record", status: .fail,
        sentence: "No run comes near \(broken.map(\.evidence).joined(separator: ", ")), graded A: "
          + "the model cannot produce the record.")
    }
    return Diagnostic(
      id: "record", status: outside.isEmpty ? .pass : .warn,
      sentence:
        "\(inside) of \(coverage.count) measurements of the record lie within the runs' 90% "
        + "bands" + (outside.isEmpty ? "." : "; outside: \(names)."))
  }

  private static func defaults(_ count: Int) -> Diagnostic {
    Diagnostic(
      id: "defaults", status: count > 30 ? .warn : .pass,
      sentence: count == 0
        ? "Every input of the case is stated; none was assumed."
        : "\(count) inputs are defaults that nobody checked for this case; "
          + "`interregnum check --defaults` lists them.")
  }
}
