import Inference
import Polity
import Simulation

/// Runs whose every number is invented, so that what is printed can be checked by hand.
struct Invented {
  let ensemble: Ensemble
  let trajectories: [Trajectory]
  let document: RunDocument

  /// `runs` runs of four days: one in ten overrun, three in ten consolidated, the rest balanced; a
  /// crowd that rises and falls; a concession in half of the runs and a flight of jets in few.
  init(
    runs: Int, title: String = "An invented crisis", ruler: String = "the ruler",
    outcome: ((Int) -> Outcome)? = nil, days: Int = 4
  ) {
    var country = Country.plain(people: 1e6, regions: 2)
    country.claimants[0].name = ruler
    let crisis = Crisis(
      id: "invented", title: title, asks: "Is any of this true?", start: Self.start, days: days,
      country: country, shock: nil, questions: Self.questions)
    let ensemble = Ensemble(
      crisis, engine: Engine(mechanisms: [Happenings.self], observables: everyObservable), seed: 7,
      runs: runs, explanations: [("uprising", Facts(), 3), ("theatre", Facts(), 1)])
    let trajectories = (0..<runs).map { run in
      Self.trajectory(run, ensemble, outcome: outcome?(run) ?? Self.usual(run))
    }
    let dossier = Dossier(crisis: crisis, evidence: Self.evidence)
    var summary = ensemble.summary(of: trajectories)
    summary.diagnostics = [
      Diagnostic(id: "runs", status: .pass, sentence: "There are enough runs."),
      Diagnostic(id: "pairs", status: .warn, sentence: "The twins differ by more than chance."),
    ]
    self.ensemble = ensemble
    self.trajectories = trajectories
    document = RunDocument(
      summary: summary, dossier: dossier, caseSHA256: String(repeating: "0123abcd", count: 8),
      version: "0.0.0", citizens: 1e6,
      coverage: dossier.coverage(of: trajectories, by: ensemble), assumedDefaults: 12)
  }

  private static func usual(_ run: Int) -> Outcome {
    switch run % 10 {
    case 0: .overrun
    case 1...3: .consolidated
    default: .balanced
    }
  }

  private static let start = CalendarDay(number: 18_991)

  private static let questions = [
    Question(id: "stays", ask: "Does the ruler stay?", yesIf: "ruler.in-office"),
    Question(id: "dead", ask: "How many die?", estimate: "deaths"),
    Question(id: "lag", ask: "How long until the patron lands?", estimate: "arrival-lag"),
  ]

  private static let evidence = [(0, 700.0, "A1"), (1, 36_831, "C3"), (2, 2, "F6")].compactMap {
    day, value, grade -> Evidence? in
    guard let letter = Grade.Reliability(rawValue: String(grade.prefix(1))),
      let graded = Grade(letter, Int(grade.suffix(1)) ?? 6)
    else { return nil }
    return Evidence(
      id: "crowd-\(day)", day: start.adding(day), what: "a count", shows: "turnout",
      kind: .measurement, value: value, source: "S", grade: graded)
  }

  private static func trajectory(
    _ run: Int, _ ensemble: Ensemble, outcome: Outcome
  ) -> Trajectory {
    let days = ensemble.setting.crisis.days
    let values = (0..<days).flatMap { day in
      ensemble.layout.places.flatMap { place in
        (0..<place.count).map { element in
          value(place.observable.id, element, run: run, day: day, stays: outcome.stays)
        }
      }
    }
    var events: [LedgerEntry] = []
    if run % 2 == 0 {
      events.append(
        LedgerEntry(
          hour: 20 + run % 9, event: "concede", actor: "ruler", region: "",
          reason: "crowd of \"many\", belief 40%"))
    }
    if run % 40 == 0 {
      events.append(
        LedgerEntry(hour: 50, event: "jets", actor: "", region: "capital", reason: "two,\nthree"))
    }
    return Trajectory(
      run: run, explanation: run % 4 == 3 ? 1 : 0, outcome: outcome,
      fallHour: outcome.stays ? nil : 60, values: values, events: events, logWeight: 0)
  }

  private static func value(
    _ id: String, _ element: Int, run: Int, day: Int, stays: Bool
  ) -> Float {
    let size = Float(1 + run % 20)
    let shape: [Float] = [100, 1000, 300, 50]
    switch id {
    case "turnout": return size * shape[day % 4] * (element == 0 ? 1 : 0.5)
    case "riots": return size * shape[day % 4] / 50
    case "deaths": return Float(run % 3) * Float(day % 4)
    case "formal-power", "real-power": return element == 0 ? 0.75 : 0.25
    case "ruler.in-office": return stays || day < 2 ? 1 : 0
    default: return 0.5
    }
  }
}

/// A mechanism that does nothing and gives the roster its events.
struct Happenings: Mechanism {
  static let id = "happenings"
  static let phase = Phase.inform
  static let events: KeyValuePairs = ["concede": "", "jets": "", "coup-strike": ""]
  func step(_ world: World) {}
}
