import Inference
import Exercises
import Interregnum
import Polity
import Reports

/// Exercise mode: a person decides for the ruler, evening by evening.
enum PlayPage {
  /// The page before the first evening.
  static func begin(_ desk: SiteDesk, _ request: SiteRequest, _ id: String) throws -> SiteAnswer {
    let open = try desk.open(id)
    let form = Frame.form(
      to: "/cases/\(FormFields.encoded(id))/play", [Attribute("class", "sheet")],
      [
        .paragraph(
          "You decide for the ruler. Each evening of the crisis his staff lays the situation before "
            + "you; what you order is carried out in the morning, and continuations of the same past "
            + "show what may come of it. Everybody else acts as the model has them. What had been "
            + "hidden is told at the end."),
        .element(
          "div", [Attribute("class", "line")],
          Frame.field(
            "World (which hidden facts and luck)", name: "world", value: "1", type: "number",
            [Attribute("min", "0"), Attribute("max", "4294967296")]),
          Frame.field("Seed", name: "seed", value: String(Laboratory.usualSeed))),
        Frame.button("Begin"),
      ])
    return .page(
      Frame.page("Exercise", trail: trail(open), [Frame.menu(id, at: "/play"), form]))
  }

  /// Begins an exercise.
  static func start(
    _ desk: SiteDesk, _ request: SiteRequest, _ id: String
  ) async throws -> SiteAnswer {
    let open = try desk.open(id)
    guard let world = Int(request.sent("world")), let seed = UInt64(request.sent("seed")) else {
      throw SiteRefusal(400, "World and seed are whole numbers from 0 on.")
    }
    let table = try desk.laboratory.exercise(
      ExerciseRequest(caseArgument: open.id, seed: seed, world: world))
    return .onward(to: "/play/" + (try PlayDesk.keep(table, desk)))
  }

  /// Where an exercise stands.
  static func answer(
    _ desk: SiteDesk, _ request: SiteRequest, _ id: String
  ) async throws -> SiteAnswer {
    let table = try PlayDesk.find(id, desk)
    let open = try desk.open(table.record.caseID)
    let exercise = table.exercise
    let position = exercise.position()
    let calendar = CaseCalendar(open.dossier.crisis)
    var parts = [Frame.menu(open.id, at: "/play")]
    let (came, isWaiting) = try await consequences(id, table, desk)
    if let day = position.day {
      parts.append(
        Frame.section(
          "Evening before day \(day + 1), \(calendar.day(day))",
          ExerciseMarkup.briefing(position, open.dossier.crisis) + [orders(id, position.offers)]))
    } else if let debrief = exercise.debrief() {
      parts.append(
        .element("section", [], ExerciseMarkup.debrief(DebriefWords(debrief, exercise))))
    }
    parts += came
    parts.append(past(exercise, calendar))
    parts.append(keeping(id))
    return .page(
      Frame.page(
        "Exercise: world \(exercise.world)", trail: trail(open), wait: isWaiting, parts))
  }

  /// Takes the orders of an evening.
  static func decide(
    _ desk: SiteDesk, _ request: SiteRequest, _ id: String
  ) async throws -> SiteAnswer {
    var table = try PlayDesk.find(id, desk)
    do {
      try table.exercise.decide(request.form.filter { $0.name == "order" }.map(\.value))
    } catch {
      throw SiteRefusal(400, "\(error)")
    }
    let next = try PlayDesk.keep(table, desk)
    _ = try? await PlayDesk.consequences(next, table, desk)
    return .onward(to: "/play/" + next)
  }

  /// The sheet to print.
  static func sheet(
    _ desk: SiteDesk, _ request: SiteRequest, _ id: String
  ) async throws -> SiteAnswer {
    let table = try PlayDesk.find(id, desk)
    let sheet = try await Laboratory.sheet(
      of: table.exercise, continuations: 0, threads: desk.options.threads)
    if request.asked("form") == "md" {
      return .file(sheet.markdown, name: "inject.md", type: "text/markdown; charset=utf-8")
    }
    return .page(sheet.page(for: .site))
  }

  /// The exercise as a file that `interregnum play --resume` takes.
  static func file(_ desk: SiteDesk, _ request: SiteRequest, _ id: String) throws -> SiteAnswer {
    let table = try PlayDesk.find(id, desk)
    return .file(table.record.text, name: "exercise.txt", type: "text/plain; charset=utf-8")
  }

  private static func trail(_ open: OpenCase) -> [(address: String, words: String)] {
    [("/cases/" + FormFields.encoded(open.id), open.dossier.crisis.title)]
  }

  /// The boxes of an evening.
  private static func orders(_ id: String, _ offers: [Offer]) -> Markup {
    Frame.form(
      to: "/play/" + id, [Attribute("class", "sheet")],
      [
        .element(
          "fieldset", [],
          [.element("legend", [], "Your orders for the morning")]
            + offers.map { offer in
              Frame.box(
                [
                  .element("b", [], .text(OrderWords.name(offer.move))),
                  .text(offer.isNew ? " (new) " : " "), .text(OrderWords.meaning(offer.move) + " "),
                  .element(
                    "span", [Attribute("class", "note")],
                    .text(
                      "The model's ruler would within a day: \(Percent(offer.pressure)).")),
                ], name: "order", value: offer.move, isTicked: false)
            }), Frame.button("Carry out (none ticked: wait)"),
      ])
  }

  /// What may come of the last decision, or how far its computing is.
  private static func consequences(
    _ id: String, _ table: ExerciseTable, _ desk: SiteDesk
  ) async throws -> ([Markup], Bool) {
    guard let day = table.exercise.decided.last,
      let watch = try? await PlayDesk.consequences(id, table, desk)
    else { return ([], false) }
    let heading = "What may come of day \(day + 1)"
    if case .consequences(let words?) = await desk.board.result(watch.key) {
      return ([Frame.section(heading, ExerciseMarkup.consequences(words))], false)
    }
    return (
      [Frame.section(heading, [JobPage.box(watch, back: "/play/" + id)])], !watch.state.isOver
    )
  }

  private static func past(_ exercise: Exercise, _ calendar: CaseCalendar) -> Markup {
    guard !exercise.decided.isEmpty else { return .row([]) }
    return Frame.section(
      "What you decided",
      [
        .table(
          caption: "Orders by day; the browser's way back takes the last one back",
          columns: [("day", false), ("orders", false)],
          rows: exercise.decided.map { day in
            let names = (exercise.orders[day] ?? []).map(OrderWords.name)
            return [
              "\(day + 1), \(calendar.day(day))",
              names.isEmpty ? "none" : names.joined(separator: ", "),
            ]
          })
      ])
  }

  private static func keeping(_ id: String) -> Markup {
    .element(
      "p", [Attribute("class", "note")],
      .text("This address keeps the exercise as it stands. "),
      .link("Inject sheet to print", to: "/play/\(id)/sheet"), .text(", "),
      .link("as Markdown", to: "/play/\(id)/sheet?form=md"), .text(", "),
      .link("as a file for the command line", to: "/play/\(id)/exercise.txt"), .text("."))
  }
}
