import Inference
import Polity
import Simulation

/// Outlooks whose every number is invented.
enum InventedForecasts {
  static let start = InventedWhatIf.start

  static let dossier: Dossier = {
    var crisis = InventedWhatIf.crisis()
    crisis.questions = [
      Question(
        id: "cut", ask: "Is the internet cut by the second day?", yesIf: "channel < 0.3",
        settles: start.adding(1)),
      Question(id: "stays", ask: "Does the ruler stay?", yesIf: "ruler.in-office"),
      Question(id: "dead", ask: "How many die?", estimate: "deaths"),
    ]
    crisis.questions[1].baseRate = Question.BaseRate(happened: 271, of: 281)
    var found = Dossier(crisis: crisis)
    guard let grade = Grade(.C, 2) else { return found }
    func settled(_ question: String, _ answer: Double?) -> Settlement {
      Settlement(
        question: question, answer: answer, note: "so it was", source: "DESK", grade: grade)
    }
    found.settlements = [settled("cut", 1), settled("stays", 1), settled("dead", 238)]
    found.claims = [
      Claim(
        id: "falls", says: "The ruler will fall.", record: "He stayed.", standing: .wrong,
        source: "DESK", grade: grade, chance: 0.9),
      Claim(
        id: "later", says: "All will be well in the end.", record: "Not settled.", standing: .open,
        source: "DESK", grade: grade, chance: 0.75),
      Claim(
        id: "cut", says: "The internet was cut.", record: "It was.", standing: .supported,
        source: "DESK", grade: grade),
    ]
    return found
  }()

  static func head(_ arguments: [String]) -> ForecastHead {
    ForecastHead(
      dossier: dossier, caseSHA256: String(repeating: "0123abcd", count: 8), version: "0.0.0",
      seed: 7, arguments: arguments)
  }

  static func outlook(day: Int, isTrusted: Bool = true) -> Outlook {
    let stays = 0.9 - 0.1 * Double(day)
    return Outlook(
      asOf: start.adding(day), known: 3 + 5 * day, scored: 2 + 4 * day,
      explanations: [
        .init(id: "uprising", prior: 0.6, posterior: 0.5 - 0.1 * Double(day), low: 0.1, high: 0.6),
        .init(id: "plot", prior: 0.4, posterior: 0.5 + 0.1 * Double(day), low: 0.4, high: 0.9),
      ],
      forecast: PosteriorForecast(
        endings: [
          .init(
            of: "balanced", label: "the ruler stays, power remains shared", probability: stays,
            low: stays - 0.1, high: stays + 0.05),
          .init(
            of: "fled", label: "the ruler flees", probability: 1 - stays, low: 0.02,
            high: 1.1 - stays),
        ],
        questions: [
          .init(of: "cut", label: "", probability: 0.3, low: 0.2, high: 0.4),
          .init(of: "stays", label: "", probability: stays, low: stays - 0.1, high: stays + 0.05),
        ],
        estimates: [("dead", "", Quantiles(of: [20, 60, 110, 200, 900]))], runs: 412),
      diagnostics: [
        Diagnostic(
          id: "islands", status: isTrusted ? .pass : .fail,
          sentence: isTrusted ? "Independent islands agree." : "Independent islands disagree.")
      ])
  }

  static func forecasts(_ outlook: Outlook) -> [LedgerForecast] {
    outlook.forecasts(of: dossier.crisis, mark: "0123abcd") { $0 > 0.5 ? "likely" : "unlikely" }
  }

  static func forecast(day: Int) -> ForecastDocument {
    let found = outlook(day: day)
    return ForecastDocument(
      head: head(["forecast", "invented", "--as-of", "\(found.asOf)"]), outlook: found,
      forecasts: forecasts(found))
  }

  static let replay = ReplayDocument(
    head: head(["replay", "invented"]),
    days: (0..<4).map { day in
      let found = outlook(day: day, isTrusted: day != 2)
      return ReplayDocument.Day(
        asOf: found.asOf, outlook: day == 3 ? nil : found,
        forecasts: day == 3 ? [] : forecasts(found))
    })

  static func score(limit: Double?, ledger: String? = nil) -> ScoreDocument {
    let crisis = dossier.crisis
    return ScoreDocument(
      title: "invented as of \(start)", version: "0.0.0", arguments: ["score", "invented"],
      sheet: ScoreSheet(
        forecasts(outlook(day: 0)), settlements: dossier.ledgerSettlements,
        rivals: [
          .coin(["invented.cut", "invented.stays"]), dossier.baseRates,
          .climatology(["invented.cut": 1, "invented.stays": 1]),
        ]),
      asks: Dictionary(
        crisis.questions.map { ("invented.\($0.id)", $0.ask) }, uniquingKeysWith: { a, _ in a }),
      claims: dossier.claims, ledgerHead: ledger, limit: limit)
  }
}
