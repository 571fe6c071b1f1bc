import Exercises
import Polity
import Simulation

extension InjectSheet {
  /// The sheet as a page to print: one inject after the other, each on a sheet of its own.
  public var page: String { page(for: .alone) }

  /// The same page for a place it is served from.
  public func page(for policy: PageFrame.Policy) -> String {
    let crisis = exercise.ensemble.setting.crisis
    var frame = PageFrame(
      title: "Exercise: \(crisis.title)",
      header: [
        .element("h1", [], .text("Exercise: \(crisis.title)")),
        .paragraph(crisis.asks, [Attribute("class", "asks")]),
        .paragraph(
          "World \(exercise.world), seed \(exercise.ensemble.seed). You decide for "
            + "\(ConsequenceWords.ruler(exercise)), evening by evening.",
          [Attribute("class", "meta")]),
      ],
      main: steps.enumerated().map { sheet($1, $0) } + [ending].compactMap { $0 },
      footer: [
        .paragraph("Numbers are about a model, not verdicts on living people; it advises nobody.")
      ])
    frame.policy = policy
    return frame.html
  }

  private func sheet(_ step: Step, _ number: Int) -> Markup {
    let calendar = CaseCalendar(exercise.ensemble.setting.crisis)
    let day = step.position.day ?? 0
    var parts: [Markup] = [
      .element(
        "h2", [],
        .text("Inject \(number + 1): evening before day \(day + 1), \(calendar.day(day))"))
    ]
    parts += ExerciseMarkup.briefing(step.position, exercise.ensemble.setting.crisis)
    parts.append(ExerciseMarkup.offers(step.position.offers))
    guard let orders = step.orders else {
      parts.append(.paragraph("Ordered: ______________________________"))
      parts.append(.paragraph("Why: _________________________________"))
      return .element("section", [], parts)
    }
    let names = orders.map(OrderWords.name)
    parts.append(
      .paragraph(
        "Ordered: \(names.isEmpty ? "nothing" : names.joined(separator: ", ")).",
        [Attribute("class", "said")]))
    if let found = step.consequences {
      parts += ExerciseMarkup.consequences(ConsequenceWords(found, exercise))
    }
    return .element("section", [], parts)
  }

  private var ending: Markup? {
    debrief.map { found in
      .element("section", [], ExerciseMarkup.debrief(DebriefWords(found, exercise)))
    }
  }
}
