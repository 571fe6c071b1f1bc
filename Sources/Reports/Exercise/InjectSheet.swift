public import Exercises
import Polity
import Simulation

/// The sheet that an exercise's facilitator prints: for each decision the situation, the news, the
/// options, what was ordered, what came of it, and room to write.
public struct InjectSheet: Sendable {
  /// One decision.
  public struct Step: Sendable {
    /// The evening before.
    public let position: Position
    /// The orders; nil: not given yet.
    public let orders: [String]?
    /// What may come of them, where it was asked for.
    public let consequences: Consequences?

    /// A decision.
    public init(position: Position, orders: [String]?, consequences: Consequences?) {
      self.position = position
      self.orders = orders
      self.consequences = consequences
    }
  }
  let exercise: Exercise
  let steps: [Step]
  let debrief: Debrief?

  /// A sheet; `debrief` is left out where players may read it.
  public init(_ exercise: Exercise, steps: [Step], debrief: Debrief?) {
    self.exercise = exercise
    self.steps = steps
    self.debrief = debrief
  }

  /// The sheet in Markdown.
  public var markdown: String {
    let crisis = exercise.ensemble.setting.crisis
    let calendar = CaseCalendar(crisis)
    var lines = [
      "# Exercise: \(Self.plain(crisis.title))", "",
      "\(Self.plain(crisis.asks)) World \(exercise.world), seed \(exercise.ensemble.seed). "
        + "You decide for \(Self.plain(ConsequenceWords.ruler(exercise))), evening by evening.",
    ]
    for (number, step) in steps.enumerated() { lines += part(step, number, calendar) }
    if let debrief {
      let words = DebriefWords(debrief, exercise)
      lines += ["", "## The end: \(Self.plain(words.ending))", ""]
      lines += words.sentences.map { "- " + Self.plain($0) }
      lines += [""] + Self.table(["when", "what", "who"], words.timeline)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func part(_ step: Step, _ number: Int, _ calendar: CaseCalendar) -> [String] {
    let day = step.position.day ?? 0
    var lines = [
      "", "## Inject \(number + 1): evening before day \(day + 1), \(calendar.day(day))", "",
    ]
    lines += Self.table(["", "today", "day before"], SituationRows.rows(step.position))
    if !step.position.news.isEmpty {
      lines += ["", "### News", ""]
      lines += Self.table(
        ["when", "what", "who"], NewsRows.rows(step.position.news, exercise.ensemble.setting.crisis)
      )
    }
    lines += ["", "### What may be ordered", ""]
    lines += Self.table(
      ["order", "pressure", "what it does"],
      step.position.offers.map {
        [OrderWords.name($0.move), Percent($0.pressure).description, OrderWords.meaning($0.move)]
      })
    guard let orders = step.orders else {
      return lines + ["", "Ordered: ______________________________", "", "Why: ____________"]
    }
    let names = orders.map(OrderWords.name)
    lines += ["", "Ordered: **\(names.isEmpty ? "nothing" : names.joined(separator: ", "))**"]
    if let found = step.consequences {
      let words = ConsequenceWords(found, exercise)
      lines += ["", "### What may come of it", "", words.method, ""]
      lines += Self.table(words.titles, words.rows)
      lines += [""] + words.sentences.map { "- " + Self.plain($0) }
    }
    return lines
  }

  /// A table of Markdown.
  private static func table(_ titles: [String], _ rows: [[String]]) -> [String] {
    let line = { (cells: [String]) in "| " + cells.map(plain).joined(separator: " | ") + " |" }
    return [line(titles), line(titles.map { _ in "---" })] + rows.map(line)
  }

  /// Text that Markdown takes as it is.
  static func plain(_ text: String) -> String {
    var plain = ""
    for letter in PlainText.cleaned(text) {
      if "\\`*_[]<>|#".contains(letter) { plain.append("\\") }
      plain.append(letter)
    }
    return plain
  }
}
