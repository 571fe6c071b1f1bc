/// The page of everything the model owes: each check with its number and verdict.
public struct ValidationPage: Sendable {
  /// The page.
  public let markdown: String
  /// The same figures as a table: CSV.
  public let table: String
  /// One line per check, for a terminal.
  public let verdicts: String
}

/// One number of a check, beside what it should be.
struct Finding: Sendable, Equatable {
  /// How it came out; `noted` where nothing was claimed.
  enum Verdict: String, Sendable { case holds, fails, noted }
  /// What was measured.
  var quantity: String
  /// What came out, and what it should be, in words with units.
  var value: String
  var target: String
  /// How it came out.
  var verdict: Verdict
}

/// One check of the page.
struct Section: Sendable, Equatable {
  /// Heading.
  var title: String
  /// What was done, and what to make of the numbers.
  var prose: String
  /// The numbers.
  var findings: [Finding]

  /// The section in Markdown.
  var markdown: String {
    var lines = ["## " + title, "", prose, "", "| quantity | value | should be | verdict |"]
    lines.append("| --- | --- | --- | --- |")
    lines += findings.map { finding in
      let mark = finding.verdict == .fails ? "**fails**" : finding.verdict.rawValue
      return "| \(finding.quantity) | \(finding.value) | \(finding.target) | \(mark) |"
    }
    return (lines + [""]).joined(separator: "\n")
  }
}

/// What a check may use.
struct CheckRoom: Sendable {
  /// The laboratory with its library.
  let laboratory: Laboratory
  /// Share of the usual number of runs.
  let effort: Double
  /// Threads.
  let threads: Int
  /// What several checks rest on.
  let memory = CheckMemory()

  /// `usual` runs times the effort, even and at least 20.
  func runs(_ usual: Int) -> Int { max(20, Int(Double(usual) * effort) / 2 * 2) }
}

extension Laboratory {
  /// Makes the validation page, or the sections whose names hold `only`; `note` hears which check is
  /// being run. Takes minutes at effort 1, with the long checks twice as long. Throws ``Refusal`` where
  /// no check is called so.
  public func validation(
    effort: Double, threads: Int, only: String? = nil, isLong: Bool = false,
    note: @Sendable (String) -> Void
  ) async throws -> ValidationPage {
    let room = CheckRoom(laboratory: self, effort: effort, threads: threads)
    var sections: [Section] = []
    let wanted = everyCheck.filter { check in
      only.map { check.name.contains($0) } ?? (isLong || !check.isLong)
    }
    guard !wanted.isEmpty else {
      let names = everyCheck.map { $0.name }.joined(separator: ", ")
      throw Refusal(
        "error: no check is called '\(only ?? "")'; there are: \(names)\nNothing was checked.")
    }
    for check in wanted {
      note("checking: \(check.name)")
      sections.append(try await check.run(room))
    }
    let left = only == nil ? everyCheck.filter { $0.isLong && !isLong }.map(\.name) : []
    return ValidationPage(sections, effort: effort, left: left)
  }
}
