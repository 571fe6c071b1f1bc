import CaseFiles
import Inference
import Mechanisms
import Polity
import Reports
import Simulation

/// The recorded outcomes of the case library under the model's forecasts, before any evidence is used,
/// and what each of the mechanisms beyond the first prototype does to the scores.
///
/// Every case keeps the global priors and nothing is fitted to it; but the mechanisms were written by
/// somebody who knew the cases.
enum LibraryScores {
  /// Mechanisms that the prototype lacked.
  static let added = [
    "strikes", "neighbour-fall", "army-neutral", "emboldening", "organising", "called-days",
    "rallies", "storm", "new-wave", "refused-order", "loyal-crowd", "putsch-fight", "restoration",
    "aftermath",
  ]

  /// A settled yes-or-no question of a case.
  struct Settled: Sendable {
    let caseID: String
    let question: String
    let forecast: BinaryForecast
  }

  @Sendable static func section(_ room: CheckRoom) async throws -> Section {
    let cases = try room.settledCases()
    let whole = try await settled(cases, room, without: [])
    var findings = survival(whole) + [scores("everything", whole, nil)]
    for id in added {
      let less = try await settled(cases, room, without: [id])
      findings.append(scores("without \(id)", less, whole))
    }
    return Section(
      title: "The case library",
      prose: """
        \(cases.count) recorded crises, \(whole.count) settled yes-or-no questions, \
        \(room.runs(160)) runs each over the mixture of explanations, no evidence used. No number \
        of the model is fitted to a case of the library but Kazakhstan's (decision 0004); the \
        priors of the newer mechanisms were judged knowing these cases, so this is no test on \
        unseen ones. The base rate of a question is the share of yes among those \
        of the same name in the other cases, with one yes and one no added. Cases were chosen for \
        their fame, not drawn: base rates of the library are not those of the world.
        """,
      findings: findings)
  }

  static func settled(
    _ cases: [ReadCase], _ room: CheckRoom, without: Set<String>
  ) async throws -> [Settled] {
    var all: [Settled] = []
    for read in cases {
      var ensemble = Ensemble(
        read.dossier.crisis, engine: Laboratory.engine, seed: 7, runs: room.runs(160),
        explanations: Laboratory.explanations(of: read.dossier.crisis))
      ensemble.without = without
      let summary = ensemble.summary(of: try await ensemble.all(threads: room.threads))
      for settlement in read.dossier.settlements {
        guard let answer = settlement.answer, answer == 0 || answer == 1,
          let given = summary.answers.first(where: { $0.question.id == settlement.question }),
          let chance = given.chance,
          let forecast = BinaryForecast(chance.probability, happened: answer == 1)
        else { continue }
        all.append(
          Settled(
            caseID: read.dossier.crisis.id, question: settlement.question, forecast: forecast))
      }
    }
    return all
  }

  /// Does the ruler hold: each case, the order, and the base rate.
  private static func survival(_ settled: [Settled]) -> [Finding] {
    let holds = settled.filter { $0.question == "holds" }
    var findings = holds.map { entry in
      Finding(
        quantity: "\(entry.caseID): the ruler holds",
        value: "\(Percent(entry.forecast.probability))",
        target: entry.forecast.happened ? "held" : "fell", verdict: .noted)
    }
    let (fell, held) = (
      holds.filter { !$0.forecast.happened }, holds.filter(\.forecast.happened)
    )
    let pairs = fell.flatMap { a in held.map { b in (a, b) } }
    let right = pairs.reduce(0.0) { sum, pair in
      let (a, b) = (pair.0.forecast.probability, pair.1.forecast.probability)
      return sum + (a < b ? 1 : a == b ? 0.5 : 0)
    }
    if let brier = Scores.brier(holds.map(\.forecast)),
      let base = Scores.brier(baseRates(holds))
    {
      findings.append(
        Finding(
          quantity: "does the ruler hold: Brier score", value: Amount.decimals(brier, 4),
          target: "under \(Amount.decimals(base, 4)), base rate",
          verdict: brier < base ? .holds : .fails))
    }
    if !pairs.isEmpty {
      findings.append(
        Finding(
          quantity: "pairs of a ruler who fell and one who held, told apart",
          value: "\(Amount.decimals(right, 1)) of \(pairs.count)", target: "over half",
          verdict: right > Double(pairs.count) / 2 ? .holds : .fails))
    }
    return findings
  }

  private static func scores(_ name: String, _ settled: [Settled], _ whole: [Settled]?) -> Finding {
    let forecasts = settled.map(\.forecast)
    let brier = Scores.brier(forecasts) ?? .nan
    let logarithmic = Scores.logarithmic(forecasts) ?? .nan
    var value = "Brier \(Amount.decimals(brier, 4)), log \(Amount.decimals(logarithmic, 3))"
    guard let whole else {
      let base = Scores.brier(baseRates(settled)) ?? .nan
      return Finding(
        quantity: name, value: value, target: "Brier under \(Amount.decimals(base, 4)), base rate",
        verdict: brier < base ? .holds : .fails)
    }
    let moved = zip(settled, whole).count { $0.forecast != $1.forecast }
    value += "; \(moved) of \(settled.count) forecasts move"
    return Finding(quantity: name, value: value, target: "-", verdict: .noted)
  }

  /// For each question the share of yes among its namesakes in the other cases.
  static func baseRates(_ settled: [Settled]) -> [BinaryForecast] {
    settled.compactMap { entry in
      let others = settled.filter {
        $0.question == entry.question && $0.caseID != entry.caseID
      }
      let yes = others.count { $0.forecast.happened }
      return BinaryForecast(
        (Double(yes) + 1) / (Double(others.count) + 2), happened: entry.forecast.happened)
    }
  }
}
