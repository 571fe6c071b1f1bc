import Inference
import Polity
import Simulation

extension Report {
  /// Which explanation; nil where none was weighed.
  static func explanations(_ findings: ReportFindings) -> ReportScreen? {
    guard let weighing = findings.weighing, !weighing.explanations.isEmpty else { return nil }
    var more =
      ExplainText.remarks(weighing).map { ReportBlock.words($0) }
      + ExplainText.safeguards(weighing)
    let said = weighing.explanations.map { ExplainText.said($0, weighing) }.enumerated()
      .filter { !$0.element.isEmpty }
    if !said.isEmpty {
      more.append(
        .more(
          "What each explanation says",
          [
            .points(
              said.map { place, words in
                let name = ExplainText.name(weighing.explanations[place])
                return "\(said: "\(place + 1) \(name)"): \(words)"
              })
          ]))
    }
    // The chart's own words say how many items tell nothing.
    let matrix = chart(EvidenceMatrix.self, findings)
    more += matrix
    if matrix.isEmpty, !weighing.items.isEmpty {
      more.append(
        .words(
          ExplainText.silentWords(
            ExplainFindings(weighing).silentItems, of: weighing.items.count)))
    }
    more += marks(weighing) + shifts(weighing)
    let hidden = ExplainText.hidden(weighing)
    if !hidden.isEmpty {
      more.append(
        .table(
          ReportTable(
            "What is hidden: sums over the explanations in which the fact holds",
            titles: ["fact", "before", "after"], numbers: [1, 2], rows: hidden)))
    }
    return screen(ExplanationChart.self, menu: "Explanations", findings, then: more)
  }

  /// The analyst's own marks; nothing where there are none.
  private static func marks(_ weighing: ExplainDocument) -> [ReportBlock] {
    let findings = MarkFindings(weighing)
    guard !findings.rows.isEmpty else { return [] }
    let table = ReportTable(
      "The analyst's own marks, and the model's decibans against the average explanation",
      titles: ["item", "what is reported"] + weighing.explanations.map(ExplainText.name),
      numbers: [],
      rows: findings.rows.map { row in
        [row.item.id, row.item.what]
          + row.cells.map { cell in
            cell.map { "\($0.letters) \(Decibans.signed($0.relative))" } ?? ""
          }
      })
    return [
      .words("By the analyst's own marks: \(findings.ranked)"),
      .words(MarkFindings.apart(findings.clashes)),
      .more(
        "The analyst's own marks",
        [
          .table(table),
          .note("\(MarkFindings.legend). Marks are shown only: they never enter the weighing."),
        ]),
    ]
  }

  /// What the evidence says of the model's numbers; nothing where it moved none.
  private static func shifts(_ weighing: ExplainDocument) -> [ReportBlock] {
    let founded = weighing.shifts.filter(\.isFounded)
    guard !founded.isEmpty else { return [] }
    let table = ReportTable(
      "Numbers of the model that the evidence moved: mean and 90% interval",
      titles: [
        "parameter", "what it means", "unit", "prior", "posterior", "moved, prior deviations",
      ],
      numbers: [5],
      rows: founded.prefix(20).map { shift in
        [
          shift.id, shift.meaning, shift.unit, ExplainText.band(shift.prior),
          ExplainText.band(shift.posterior), Amount.decimals(shift.moved, 1),
        ]
      })
    return [
      .more(
        "What the evidence says of the model's numbers",
        [
          .words(ExplainText.shiftWords(founded.count, of: weighing.shifts.count)), .table(table),
        ])
    ]
  }

  /// Where it is worst.
  static func regions(_ findings: ReportFindings) -> ReportScreen? {
    screen(TileMap.self, menu: "Where", findings)
  }

  /// What matters: inputs, unknowns, and the corner in which it happens.
  static func matters(_ findings: ReportFindings) -> ReportScreen? {
    let said = findings.sensitivity.map { ReportBlock.words($0) } + shares(findings.shares)
    if let screen = screen(TornadoChart.self, menu: "What matters", findings, then: said) {
      return screen
    }
    guard !said.isEmpty else { return nil }
    return ReportScreen(
      id: TornadoChart.id, menu: "What matters", title: TornadoChart.title, blocks: said)
  }

  private static func shares(_ found: SharesFinding?) -> [ReportBlock] {
    guard let found, !found.shares.isEmpty else { return [] }
    let told = found.shares.filter(\.isTold)
    let words = ReportBlock.note(
      SensitivityText.rest(
        found.shares.count - told.count, isLogarithmic: found.isLogarithmic))
    guard !told.isEmpty else { return [words] }
    let rows = told.prefix(12).map { entry in
      let range = entry.share.interval
      return [
        entry.name, Percent(entry.share.value).description,
        Percent.range(range.lowerBound, range.upperBound),
      ]
    }
    let table = ReportTable(
      SensitivityText.sharesTitle, titles: ["unknown", "share", "90%"], numbers: [1], rows: rows)
    return [.table(table), words]
  }

  /// What if.
  static func changes(_ findings: ReportFindings) -> ReportScreen? {
    let told = findings.changes.filter { !$0.words.isEmpty }
    let more: [ReportBlock] =
      told.isEmpty
      ? []
      : [
        .more(
          "What else each changes",
          [
            .points(
              told.map { change in
                let name = change.name.hasSuffix("?") ? change.name : change.name + ":"
                return "\(said: name) \(change.words.joined(separator: " "))"
              })
          ])
      ]
    return screen(ChangesChart.self, menu: "What if", findings, then: more)
  }

  /// Who sides with whom: paper and fact, and who is in and who is out at the end.
  static func power(_ findings: ReportFindings) -> ReportScreen? {
    let summary = findings.run.summary
    let rows = zip(summary.crisis.country.claimants, summary.claimants).compactMap { who, share in
      guard let first = share.inOffice.first, let last = share.inOffice.last,
        let strongest = share.strongest.last
      else { return [String]?.none }
      return [
        who.name, offices(of: who, summary.crisis.country), stated(first), stated(last),
        stated(strongest),
      ]
    }
    let table = ReportTable(
      "Who is in and who is out, first day to last (shares of the runs)",
      titles: [
        "claimant", "offices before the crisis", "in office, first day", "last day",
        "strongest, last day",
      ], numbers: [2, 3, 4], rows: rows)
    let flights = summary.events.filter { InAndOut.flights.contains($0.event) }.map { event in
      "\(EventName.words(event.event)): \(Percent(event.chance.probability)) "
        + "(range \(Percent.range(event.chance.low, event.chance.high)))"
    }
    let fled: [ReportBlock] =
      flights.isEmpty ? [] : [.words("Flight, by how often: \(flights.joined(separator: "; ")).")]
    let days = InAndOut(summary).tables.map { ReportBlock.table($0) }
    return screen(
      PowerChart.self, menu: "Power", findings, first: unweighed(findings),
      then: (rows.isEmpty ? [] : [.table(table)]) + fled
        + (days.isEmpty ? [] : [.more("Who is in, who is out, who has fled, day by day", days)]))
  }

  private static func stated(_ chance: Chance) -> String {
    let (percent, low) = (Percent(chance.probability), Percent(chance.low))
    if percent.bare == low.bare, percent.bare == Percent(chance.high).bare {
      return percent.description
    }
    return "\(percent) (\(Percent.range(chance.low, chance.high)))"
  }

  private static func offices(of claimant: Claimant, _ country: Country) -> String {
    let names = country.offices.filter { $0.holder == claimant.id }.map(\.name)
    return names.isEmpty ? "none" : names.joined(separator: "; ")
  }

  /// Analogues.
  static func analogues(_ findings: ReportFindings) -> ReportScreen? {
    let words = findings.analogueWords.map { ReportBlock.words($0) }
    let noise = findings.analogueNoise.map { [ReportBlock.note(CompareText.method(noise: $0))] }
    return screen(
      AnalogueChart.self, menu: "Analogues", findings,
      then: words.isEmpty ? [] : words + (noise ?? []) + [.note(CompareText.limits)])
  }

  /// Stakes by ending, and by explanation where more than one was drawn.
  static func stakes(_ findings: ReportFindings) -> ReportScreen? {
    screen(StakesChart.self, menu: "Stakes", findings, then: causes(findings.run.summary))
  }

  private static func causes(_ summary: Summary) -> [ReportBlock] {
    let stakes = summary.explanationStakes.filter { $0.count >= RunText.fewestRuns }
    var ids: [String] = []
    for stake in stakes where !ids.contains(stake.id) { ids.append(stake.id) }
    guard ids.count > 1 else { return [] }
    let rows = ids.map { id in
      let own = stakes.filter { $0.id == id }
      return [RunText.label(id, summary), Amount.grouped(own.first?.count ?? 0)]
        + RunText.stakeColumns.map { column in
          guard let stake = own.first(where: { $0.observable == column.observable }) else {
            return "-"
          }
          let band = RunRange.short(stake.size, unit: stake.unit)
          return Amount.short(stake.size.q50, unit: stake.unit) + (band.isEmpty ? "" : " (\(band))")
        }
    }
    let table = ReportTable(
      "The same by explanation: median (90% of the runs); shares of the priors, not findings",
      titles: ["explanation", "runs"] + RunText.stakeColumns.map(\.title),
      numbers: Set(1...(RunText.stakeColumns.count + 1)), rows: rows)
    return [.table(table), .note(RunText.stakesLegend)]
  }
}
