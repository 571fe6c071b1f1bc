public import LongRun
import Polity

/// The answer of `lifespan` for a terminal, at most 80 columns wide. Every sentence follows from the
/// document's numbers.
public enum LifespanText {
  /// The text; `colour` adds ANSI escapes to titles and marks and changes nothing else.
  public static func text(_ document: LongRunDocument, colour: Bool = false) -> String {
    var page = TextPage(colour: colour)
    preamble(document, &page)
    bottomLine(document, &page)
    survival(document, &page)
    hazard(document, &page)
    ends(document, &page)
    stakes(document, &page)
    claim(document, &page)
    trust(document, &page)
    return page.text
  }

  private static func preamble(_ document: LongRunDocument, _ page: inout TextPage) {
    page.title("How long does it last? \(document.crisis.country.name)")
    page.paragraph(
      "\(Amount.grouped(document.runs)) regimes of each kind over \(document.years) years, month "
        + "by month; crises as learned from \(Amount.grouped(document.emulator.lessons)) runs of "
        + "the crisis model of this case; seed \(document.seed); interregnum "
        + "\(document.version).")
  }

  private static func bottomLine(_ document: LongRunDocument, _ page: inout TextPage) {
    page.heading("Bottom line")
    guard let own = document.variants.first else { return }
    let last = own.curve.survival.count - 1
    let share = own.curve.survival[last]
    let interval = Percent.range(own.curve.low[last], own.curve.high[last])
    let median =
      own.curve.median.map { "half are gone by year \($0)" }
      ?? "more than half outlive \(document.years) years"
    page.paragraph(
      "A regime with this case's bargain survives \(document.years) years in \(Percent(share)) of "
        + "runs (Monte-Carlo range \(interval)); \(median).", indent: 2)
    page.paragraph("The essay's claim: \(ClaimWords.short(document.claim))", indent: 2)
    page.paragraph(
      "These are numbers about a model whose priors are judged; they are no forecast of a "
        + "country's year of reckoning.", indent: 2)
  }

  /// Name of a variant in a narrow column.
  static func name(_ kind: RegimeBargain.Kind) -> String {
    kind == .own ? "this case" : kind.rawValue
  }

  private static func columns(_ document: LongRunDocument, first: String) -> [TextTable.Column] {
    // Five variants beside a first column fill a page of 80 columns to the last.
    [TextTable.Column(title: first, width: 18)]
      + document.variants.map {
        TextTable.Column(title: name($0.plan.bargain.kind), width: 10, isRight: true)
      }
  }

  private static func survival(_ document: LongRunDocument, _ page: inout TextPage) {
    page.heading("Survival: share of regimes still standing")
    let marks = [5, 10, 15, 20, 30, 40, 50, 60, 80, 100].filter { $0 <= document.years }
    var rows = marks.map { year in
      ["after \(year) years"] + document.variants.map { "\(Percent($0.curve.survival[year]))" }
    }
    rows.append(
      ["half gone by year"] + document.variants.map { $0.curve.median.map { "\($0)" } ?? "-" })
    rows.append(
      ["first leader, median"]
        + document.variants.map { variant in
          variant.tenure[1].map { Amount.decimals($0, 1) + " y" } ?? "-"
        })
    page.table(TextTable(columns(document, first: ""), rows))
    page.paragraph(
      "The weights of the four kinds are made plain on purpose; 'this case' has the weights of "
        + "its file. All share prices, chances and numbers, so that columns differ by the bargain "
        + "alone.", indent: 2)
  }

  private static func hazard(_ document: LongRunDocument, _ page: inout TextPage) {
    page.heading("Hazard: regimes that end in a year, of 100 that stand (90% interval)")
    let spans = document.variants.first?.curve.spans.indices ?? 0..<0
    let rows = spans.map { place -> [String] in
      let span = document.variants[0].curve.spans[place]
      return ["years \(span.from) to \(span.to)"]
        + document.variants.map { variant in
          let span = variant.curve.spans[place]
          guard let hazard = span.hazard, span.exposure > 20 else { return "-" }
          return Amount.decimals(100 * hazard, 1) + " ("
            + Amount.decimals(100 * span.low, 1) + "-" + Amount.decimals(100 * span.high, 1) + ")"
        }
    }
    let wide = columns(document, first: "").enumerated().map { place, column in
      place == 0
        ? TextTable.Column(title: "", width: 14)
        : TextTable.Column(
          title: name(document.variants[place - 1].plan.bargain.kind), width: 15, isRight: false)
    }
    for half in [0..<3, 3..<5] {
      let chosen = [0] + half.map { $0 + 1 }.filter { $0 < wide.count }
      guard chosen.count > 1 else { continue }
      page.table(
        TextTable(chosen.map { wide[$0] }, rows.map { row in chosen.map { row[$0] } }))
    }
  }

  private static func ends(_ document: LongRunDocument, _ page: inout TextPage) {
    page.heading("What ends them: share of all runs")
    let words: [RegimePath.End: String] = [
      .overrun: "overrun in a crisis", .insiders: "insiders in a crisis",
      .resigned: "resigned in a crisis", .fled: "fled in a crisis", .palace: "palace coup",
      .succession: "the leader's death", .handover: "a handover",
    ]
    var rows = RegimePath.End.allCases.indices.map { place in
      [words[RegimePath.End.allCases[place]] ?? ""]
        + document.variants.map { "\(Percent($0.ends[place].share))" }
    }
    rows.append(
      ["still standing"]
        + document.variants.map { "\(Percent($0.curve.survival.last ?? .nan))" })
    page.table(TextTable(columns(document, first: ""), rows))
    page.heading("How often, in ten years of a regime")
    let kinds = document.variants.first?.perDecade.map(\.what) ?? []
    page.table(
      TextTable(
        columns(document, first: ""),
        kinds.indices.map { place in
          [kinds[place]]
            + document.variants.map { Amount.full($0.perDecade[place].count) }
        }))
  }

  private static func stakes(_ document: LongRunDocument, _ page: inout TextPage) {
    guard let own = document.variants.first, !own.stakes.isEmpty else { return }
    page.heading("What is at stake for citizens, this case (median; 5 to 95% of regimes)")
    func cell(_ points: [Double], _ places: Int) -> String {
      let text = points.map { Amount.decimals($0, places) }
      return "\(text[1]) (\(text[0])-\(text[2]))"
    }
    let rows = own.stakes.filter { $0.year % 10 == 0 || document.years < 20 }.map { stake in
      [
        "\(stake.year)", "\(Percent(Double(stake.standing) / Double(document.runs)))",
        cell(stake.living, 1), cell(stake.corruption, 2), cell(stake.deprivation, 2),
        cell(stake.leaked, 1),
      ]
    }
    page.table(
      TextTable(
        [
          TextTable.Column(title: "year", width: 4, isRight: true),
          TextTable.Column(title: "stand", width: 6, isRight: true),
          TextTable.Column(title: "living standard", width: 13),
          TextTable.Column(title: "taken", width: 16),
          TextTable.Column(title: "deprivation", width: 16),
          TextTable.Column(title: "leaked", width: 13),
        ], rows))
    page.paragraph(
      "Living standard: 1 at the start. Taken: share of the surplus. Deprivation: shortfall "
        + "against what is expected. Leaked: capital gone for good, in years of the first "
        + "output. Only regimes that still stand are counted, so late rows are of survivors.",
      indent: 2)
  }

  private static func trust(_ document: LongRunDocument, _ page: inout TextPage) {
    page.heading("Trust")
    let held = document.emulator.heldOut
    let better = held.brier < held.base
    page.marked(
      better ? "[ok]" : "[!]", better ? .good : .doubtful,
      "Crises: on the half of the runs it had not seen the emulator gives exits "
        + "\(Percent(held.predicted)), the crisis model has \(Percent(held.observed)); Brier "
        + "score \(Amount.decimals(held.brier, 3)), \(better ? "better" : "no better") than "
        + "\(Amount.decimals(held.base, 3)) of always giving the mean.")
    page.marked(
      "[!]", .doubtful,
      "Priors of the long run are judged, but for onsets, leaders' deaths and waves; "
        + "docs/lifespan.md lists each with its source.")
    page.marked(
      "[!]", .doubtful,
      "Published lengths of autocracies (Geddes 1999, recalled, not looked up): military 9 "
        + "years, personal 15, single-party 23. The median here is "
        + (document.variants.first?.curve.median.map { "\($0)" } ?? "beyond the horizon")
        + ", the first leader's "
        + (document.variants.first?.tenure[1].map { Amount.decimals($0, 1) } ?? "beyond it")
        + ".")
  }
}
