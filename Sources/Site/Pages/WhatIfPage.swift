import Inference
import Interregnum
import Polity
import Reports

/// One changed decision or fact, held against the crisis as it is with the same luck.
enum WhatIfPage {
  /// Pairs of runs, unless the address says otherwise, and at most.
  private static let pairs = (usual: 400, most: 2000)
  private static let facts: [(name: String, label: String, words: [String])] = [
    ("sponsor", "Who pays the organised men", Facts.Sponsor.allCases.map(\.rawValue)),
    ("intent", "What the ruler means to do", Facts.Intent.allCases.map(\.rawValue)),
    ("rival_hostile", "A rival works against him", ["yes", "no"]),
    ("patron_forewarned", "The patron was told", ["yes", "no"]),
    ("foreign_fighters", "Trained foreigners are among them", ["yes", "no"]),
  ]

  /// The page of the change that the address asks for, and the form for another one.
  static func answer(
    _ desk: SiteDesk, _ request: SiteRequest, _ id: String
  ) async throws -> SiteAnswer {
    let open = try desk.open(id)
    let fields = kept(request.query)
    var parts = [Frame.menu(id, at: "/what-if")]
    var isWaiting = false
    if let watch = await desk.board.watch(key(fields, open)), !fields.isEmpty {
      if case .page(let found) = await desk.board.result(watch.key) {
        parts.append(.element("section", [], found))
      } else {
        isWaiting = !watch.state.isOver
        parts.append(
          Frame.section("Comparing", [JobPage.box(watch, back: address(fields, open))]))
      }
    }
    parts.append(form(fields, open))
    return .page(
      Frame.page(
        "What if", trail: [("/cases/" + FormFields.encoded(id), open.dossier.crisis.title)],
        wait: isWaiting, parts))
  }

  /// Starts a comparison.
  static func start(
    _ desk: SiteDesk, _ request: SiteRequest, _ id: String
  ) async throws -> SiteAnswer {
    let open = try desk.open(id)
    let fields = kept(request.form)
    let asked = try question(fields, open, desk)
    try desk.laboratory.checkWhatIf(asked)
    let laboratory = desk.laboratory
    try await desk.board.submit(key(fields, open), "What if: \(asked.pairs) pairs of runs") {
      watch in
      let document = try await laboratory.whatIfDocument(asked) {
        watch.tell($0, $1.finished, $1.wanted)
      }
      return .page(WhatIfMarkup.parts(document))
    }
    return .onward(to: address(fields, open))
  }

  private static func key(_ fields: [(name: String, value: String)], _ open: OpenCase) -> String {
    RunDesk.key("what-if", open, FormFields.encoded(fields))
  }

  private static func address(
    _ fields: [(name: String, value: String)], _ open: OpenCase
  ) -> String {
    "/cases/\(FormFields.encoded(open.id))/what-if?" + FormFields.encoded(fields)
  }

  /// The fields that say something, in one order.
  private static func kept(
    _ fields: [(name: String, value: String)]
  ) -> [(name: String, value: String)] {
    let names = ["name", "force", "day", "hour", "forbid"] + facts.map(\.name) + ["pairs", "seed"]
    let isForced = fields.contains { $0.name == "force" && !$0.value.isEmpty }
    return names.compactMap { name in
      if !isForced, name == "day" || name == "hour" { return nil }
      return fields.first { $0.name == name && !$0.value.isEmpty }
    }
  }

  private static func question(
    _ fields: [(name: String, value: String)], _ open: OpenCase, _ desk: SiteDesk
  ) throws -> WhatIfRequest {
    func value(_ name: String) -> String? { fields.first { $0.name == name }?.value }
    var asked = WhatIfRequest(caseArgument: open.id, threads: desk.options.threads)
    asked.name = value("name")
    if let move = value("force") {
      guard let day = Int(value("day") ?? ""), (1...366).contains(day),
        let hour = Int(value("hour") ?? "12"), (0...23).contains(hour)
      else { throw SiteRefusal(400, "A move is made on a day from 1 on, at an hour from 0 to 23.") }
      let date = open.dossier.crisis.start.adding(day - 1)
      asked.forced = ["\(move)@\(date) \(hour < 10 ? "0" : "")\(hour):00"]
    }
    asked.forbidden = value("forbid").map { [$0] } ?? []
    asked.facts = facts.compactMap { fact in value(fact.name).map { "\(fact.name)=\($0)" } }
    guard let count = Int(value("pairs") ?? String(pairs.usual)), (20...pairs.most).contains(count),
      let seed = UInt64(value("seed") ?? String(Laboratory.usualSeed))
    else { throw SiteRefusal(400, "Pairs lie between 20 and \(pairs.most); a seed is a number.") }
    asked.pairs = count
    asked.seed = seed
    return asked
  }

  private static func form(
    _ fields: [(name: String, value: String)], _ open: OpenCase
  ) -> Markup {
    func value(_ name: String) -> String { fields.first { $0.name == name }?.value ?? "" }
    let moves = Laboratory.everyMove.map { ($0, OrderWords.name($0)) }
    let named = open.dossier.crisis.whatIfs.map { ($0.id, $0.asks.isEmpty ? $0.id : $0.asks) }
    var parts: [Markup] = [
      .paragraph(
        "Change a decision or a hidden fact; runs with the same luck and the same unknowns are "
          + "compared in pairs.", [Attribute("class", "note")])
    ]
    if !named.isEmpty {
      parts.append(choice("A question of the case", "name", named, value("name")))
    }
    parts.append(
      .element(
        "div", [Attribute("class", "line")],
        choice("This move is made", "force", moves, value("force")),
        Frame.field(
          "on day", name: "day", value: value("day").isEmpty ? "5" : value("day"),
          type: "number", [Attribute("min", "1"), Attribute("max", "366")]),
        Frame.field(
          "at hour", name: "hour", value: value("hour").isEmpty ? "12" : value("hour"),
          type: "number", [Attribute("min", "0"), Attribute("max", "23")])))
    parts.append(choice("This move is never made", "forbid", moves, value("forbid")))
    parts.append(
      .element(
        "details", facts.contains { !value($0.name).isEmpty } ? [Attribute(flag: "open")] : [],
        [.element("summary", [], "Hidden facts, under every explanation")]
          + facts.map { fact in
            choice(fact.label, fact.name, fact.words.map { ($0, $0) }, value(fact.name))
          }))
    parts.append(
      Frame.field(
        "Pairs of runs", name: "pairs",
        value: value("pairs").isEmpty ? String(pairs.usual) : value("pairs"), type: "number",
        [Attribute("min", "20"), Attribute("max", String(pairs.most))]))
    parts.append(Frame.button("Compare"))
    return Frame.section(
      "Change",
      [
        Frame.form(
          to: "/cases/\(FormFields.encoded(open.id))/what-if", [Attribute("class", "sheet")], parts)
      ])
  }

  private static func choice(
    _ label: String, _ name: String, _ options: [(String, String)], _ chosen: String
  ) -> Markup {
    let id = "field-" + name
    return .element(
      "p", [Attribute("class", "field")],
      .element("label", [Attribute("for", id)], .text(label)),
      .element(
        "select", [Attribute("id", id), Attribute("name", name)],
        [("", "-")].map { option($0, chosen) } + options.map { option($0, chosen) }))
  }

  private static func option(_ option: (String, String), _ chosen: String) -> Markup {
    .element(
      "option",
      [Attribute("value", option.0)] + (option.0 == chosen ? [Attribute(flag: "selected")] : []),
      .text(option.1))
  }
}
