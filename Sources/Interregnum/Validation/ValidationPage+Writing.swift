extension ValidationPage {
  /// The page of some sections; `effort` is told so that nobody takes a quick page for a full one.
  /// Nor one without the long checks, which `left` names.
  init(_ sections: [Section], effort: Double, left: [String] = []) {
    let all = sections.flatMap(\.findings)
    let failed = all.filter { $0.verdict == .fails }
    let claimed = all.filter { $0.verdict != .noted }
    var lines = [
      "# Validation",
      "",
      "Made by `make validation` with version \(Laboratory.version)"
        + (effort == 1 ? "." : " at \(effort) times the usual number of runs."),
      "Every number is computed, failures included; nothing here is typed by hand."
        + (left.isEmpty ? "" : " Left out, for `--long`: \(left.joined(separator: ", "))."),
      "",
      "**\(claimed.count - failed.count) of \(claimed.count) claims hold"
        + (failed.isEmpty ? ".**" : "; these fail:**"),
      "",
    ]
    lines += failed.map { "- \($0.quantity): \($0.value), should be \($0.target)" }
    lines += [""] + sections.map(\.markdown)
    markdown = lines.joined(separator: "\n")
    let rows = sections.flatMap { section in
      section.findings.map { finding in
        [section.title, finding.quantity, finding.value, finding.target, finding.verdict.rawValue]
          .map(Self.cell).joined(separator: ",")
      }
    }
    table = (["check,quantity,value,target,verdict"] + rows).joined(separator: "\n") + "\n"
    verdicts = sections.map { section in
      let fails = section.findings.lazy.filter { $0.verdict == .fails }.count
      return "\(fails == 0 ? "holds" : "\(fails) fail")  \(section.title)"
    }.joined(separator: "\n")
  }

  private static func cell(_ text: String) -> String {
    "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
