import Inference
import Polity
import RandomStreams
import Simulation

/// A weighing whose every number is invented, so that what is printed can be checked by hand.
struct InventedWeighing {
  /// What is printed.
  var document: ExplainDocument

  /// Priors and log evidences of the explanations; the posterior follows from them.
  static let usual: [(label: String, prior: Double, logEvidence: Double)] = [
    ("Opportunism", 0.25, -20), ("Popular uprising", 0.4, -22), ("Theatre", 0.1, -22.5),
    ("Foreign plot", 0.25, -28),
  ]

  /// A healthy weighing of 15 items, of which two tell nothing and one is hardly ever produced.
  init(
    _ explanations: [(label: String, prior: Double, logEvidence: Double)] = usual,
    items: Int = 15, spread: Double = 0.05, title: String = "An invented crisis",
    ruler: String = "the ruler"
  ) {
    let evidence = (0..<items).compactMap(Self.evidence)
    var country = Country.plain(people: 1e6, regions: 2)
    country.claimants[0].name = ruler
    let crisis = Crisis(
      id: "invented", title: title, asks: "Is any of this true?", start: Self.start, days: 4,
      country: country, shock: nil)
    document = ExplainDocument(
      dossier: Dossier(
        crisis: crisis, sources: [Source(id: "desk", title: "A news desk")], evidence: evidence),
      caseSHA256: String(repeating: "0123abcd", count: 8), version: "0.0.0", seed: 7,
      asOf: Self.start.adding(3), known: items + 4, scored: items,
      imposed: items == 0 ? [] : [("dismiss-cabinet", 30), ("call-patron", 50)],
      ruledOut: items == 0 ? [] : ["flee"])
    document.explanations = Self.ranked(explanations, spread)
    let posterior = document.explanations.map(\.posterior)
    document.items = evidence.enumerated().map { Self.weight($0.offset, $0.element, posterior) }
    document.marginals = [
      ExplainDocument.Marginal(
        of: "sponsor of the organised groups", value: "nobody", prior: 0.65, posterior: 0.8),
      ExplainDocument.Marginal(
        of: "the patron was told beforehand", value: "yes", prior: 0.1, posterior: 0.002),
      ExplainDocument.Marginal(
        of: "a rival works against the ruler", value: "yes", prior: 1, posterior: 1),
    ]
    document.simulations = 11_264
    document.lessons = 2_000
    document.diagnostics = [
      Diagnostic(id: "islands", status: .pass, sentence: "Independent islands agree."),
      Diagnostic(id: "route", status: .pass, sentence: "The second route agrees."),
    ]
    guard items > 0 else { return }
    addSets(posterior)
  }

  /// Sources, origins, variants and a forecast.
  private mutating func addSets(_ posterior: [Double]) {
    let turned = Array(posterior.reversed())
    document.sources = [
      ExplainDocument.Weight(
        of: "desk", decibans: posterior.indices.map { 3 - 2 * Double($0) }, diagnosticity: 2,
        without: turned, effectiveSize: 12.7)
    ]
    document.origins = [
      ExplainDocument.Weight(
        of: "item-3", decibans: posterior.map { _ in 1 }, diagnosticity: 0, without: posterior,
        effectiveSize: 120)
    ]
    document.variants = [
      ExplainDocument.Variant(named: "stricter grade table", posterior: turned, effectiveSize: 8),
      ExplainDocument.Variant(named: "equal priors", posterior: posterior, effectiveSize: 120),
    ]
    document.forecast = PosteriorForecast(
      endings: [
        PosteriorForecast.Share(
          of: "balanced", label: "the ruler stays, power remains shared", probability: 0.97,
          low: 0.9, high: 0.996),
        PosteriorForecast.Share(
          of: "fled", label: "the ruler flees", probability: 0.03, low: 0.004, high: 0.1),
      ],
      questions: [
        PosteriorForecast.Share(
          of: "stays", label: "Does the ruler stay?", probability: 0.97, low: 0.9, high: 0.996)
      ],
      estimates: [("dead", "How many die?", Quantiles(of: [1, 2, 3, 4, 50]))], runs: 880)
    document.forecast?.unreported = [
      .init(
        made: .init(
          of: "concede", label: "The ruler gives way on what set the crisis off: a price, a law.",
          probability: 0.62, low: 0.55, high: 0.7),
        fallsWith: .init(of: "concede", label: "", probability: 0.02, low: 0.001, high: 0.05),
        fallsWithout: .init(of: "concede", label: "", probability: 0.3, low: 0.2, high: 0.4)),
      .init(
        made: .init(
          of: "cut-channel", label: "The internet is shut off.", probability: 0.06, low: 0.03,
          high: 0.1), fallsWith: nil,
        fallsWithout: .init(of: "cut-channel", label: "", probability: 0.1, low: 0.08, high: 0.2)),
    ]
  }

  private static let start = CalendarDay(number: 18_991)

  private static func evidence(_ place: Int) -> Evidence? {
    let letter: Grade.Reliability = [.A, .B, .C][place % 3]
    guard let grade = Grade(letter, 1 + place % 4) else { return nil }
    return Evidence(
      id: "item-\(place)", day: start.adding(place % 4),
      what: "Number \(place) of what people said they saw, at some length, and with a comma",
      shows: "turnout > \(place)", source: "desk", grade: grade,
      sameOriginAs: place == 4 ? ["item-3"] : [])
  }

  /// Each item speaks for the first explanation, less and less; the last two tell nothing.
  private static func weight(
    _ place: Int, _ item: Evidence, _ posterior: [Double]
  ) -> ExplainDocument.Weight {
    let size = place < 13 ? 6 - 0.41 * Double(place) : 0.1
    let moved = place == 0 ? 0.21 : place == 1 ? 0.04 : 0.01
    let without = posterior.enumerated().map { entry in
      let others = Double(max(1, posterior.count - 1))
      return entry.offset == 0 ? entry.element - moved : entry.element + moved / others
    }
    return ExplainDocument.Weight(
      of: item.id, item: item,
      decibans: posterior.indices.map { 4 - size * Double($0) / 2 }, diagnosticity: size / 2,
      without: without, effectiveSize: place == 1 ? 31.4 : 90,
      produced: place == 5 ? 0.004 : place == 2 ? nil : 0.7)
  }

  private static func ranked(
    _ explanations: [(label: String, prior: Double, logEvidence: Double)], _ spread: Double
  ) -> [ExplainDocument.Ranked] {
    let shares = explanations.map { $0.prior * Elementary.exp($0.logEvidence + 20) }
    let total = shares.reduce(0, +)
    let rows = zip(explanations, shares).enumerated().map { place, row in
      let posterior = row.1 / total
      return ExplainDocument.Ranked(
        of: "x\(place)", label: row.0.label, says: "It says \(place).", prior: row.0.prior,
        posterior: posterior, low: max(0, posterior - spread), high: min(1, posterior + spread),
        logEvidence: row.0.logEvidence, standardError: 0.12, disagreement: 0.4,
        effectiveSize: 140, second: max(0, posterior - 0.02))
    }
    return rows.sorted { $0.posterior > $1.posterior }
  }
}
