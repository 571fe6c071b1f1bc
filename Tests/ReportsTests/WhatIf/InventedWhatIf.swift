import Inference
import Polity
import Simulation

/// What-ifs whose every number is invented.
enum InventedWhatIf {
  static let start = CalendarDay(number: 18_991)

  static func crisis() -> Crisis {
    var country = Country.plain(people: 1e6, regions: 2)
    country.claimants[0].name = "the ruler"
    return Crisis(
      id: "invented", title: "An invented crisis", start: start, days: 4, country: country,
      shock: nil)
  }

  private static func measure(_ id: String, _ kind: Measure.Kind, _ label: String) -> Measure {
    Measure(id: id, label: label, unit: kind == .stake ? "people" : "", kind: kind) { _ in 0 }
  }

  static let measures = [
    measure("stays", .ending, "the ruler stays in power"),
    measure("fled", .ending, "the ruler flees"),
    measure("calm", .question, "Is all calm in the end?"),
    measure("dead", .estimate, "How many die?"),
    measure("deaths", .stake, "Deaths by force."),
    measure("detained", .stake, "People arrested."),
  ]

  /// `effect` of 10 pairs lose the ruler his office; deaths grow by 12 or so in those.
  static func document(
    effect: Int, pairs: Int = 240,
    whatIf: WhatIf = WhatIf(
      id: "no-call", asks: "What if nobody had called?", forbidden: ["appeal"]),
    basis: WhatIfDocument.Basis = .priors
  ) -> WhatIfDocument {
    let made = (0..<pairs).map { place -> PairedRun in
      let hit = place / 2 % 10 < effect
      let before = [1, 0, place % 3 == 0 ? 1 : 0, Double(place % 7), 20 + Double(place % 5), 4000]
      var after = before
      if hit {
        after = [0, 1, before[2], place % 4 == 0 ? .nan : before[3] + 1, before[4] + 12, 4000]
      }
      return PairedRun(
        weight: 1, cluster: place / 2, before: before, after: after, differs: hit)
    }
    return WhatIfDocument(
      dossier: Dossier(crisis: crisis()), caseSHA256: String(repeating: "0123abcd", count: 8),
      version: "0.0.0", seed: 7, whatIf: whatIf, basis: basis, measures: measures, pairs: made,
      arguments: ["invented", "no-call", "--pairs", "\(pairs)", "--seed", "7"])
  }

  /// Everything changed at once, weighed.
  static let everything: WhatIfDocument = {
    var facts = FactsChange()
    facts.sponsor = .rival
    facts.foreignFighters = true
    return document(
      effect: 3, pairs: 30,
      whatIf: WhatIf(
        forced: ["purge": 30, "appeal": 7], forbidden: ["jets"],
        settings: ["mobilisation.joining": 0.3], facts: facts),
      basis: .weighed(asOf: start.adding(2), sharedHour: 29))
  }()
}
