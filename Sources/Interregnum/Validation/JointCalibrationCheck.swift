import Inference
import Reports
import Simulation

/// The priors of all parameters updated on the whole library at once, and each case forecast from the
/// others alone.
enum JointCalibrationCheck {
  private static let title = "Joint calibration on the case library"

  @Sendable static func section(_ room: CheckRoom) async throws -> Section {
    guard let library = try await room.memory.calibration(room) else {
      return Section(title: title, prose: "No case of the library is settled.", findings: [])
    }
    let forecasts = library.joint.forecasts()
    return Section(
      title: title, prose: prose(library, forecasts.count),
      findings: scores(forecasts) + rulers(forecasts) + sizes(library) + shifts(library)
        + misses(forecasts))
  }

  private static func prose(_ library: LibraryCalibration, _ questions: Int) -> String {
    let joint = library.joint
    return """
      One set of global priors, no number of its own for any case. \
      \(Amount.grouped(joint.draws.count)) draws of \(library.parameters.count) parameters from their \
      priors; \(LibraryCalibration.repeats) runs of each of \(joint.cases.count) cases under every \
      draw, over the mixture of its explanations, case numbers and luck drawn anew. A draw is weighed \
      by \(questions) settled yes-or-no questions, h yes in n runs counting (h + 1/2) / (n + 1), and by \
      \(library.numbers) recorded tolls and peak crowds on the density of the standard grade table, \
      model error included. The likelihood is raised to the largest power that leaves a fifth of the \
      draws effective: so few runs under so many parameters bear no more, questions of one case hang \
      together, and a few draws would otherwise decide all. Each case is forecast by the weights of \
      the other cases, which find a power of their own. The priors were judged knowing these cases, \
      so even this is no test on unseen ones.
      """
  }

  /// Left out against before any case and against the base rate, all questions and the ruler's hold.
  private static func scores(_ forecasts: [JointCalibration.Forecast]) -> [Finding] {
    let holds = forecasts.filter { $0.question == "holds" }
    return [("all questions", forecasts), ("does the ruler hold", holds)].flatMap {
      name, some -> [Finding] in
      let prior = some.compactMap { BinaryForecast($0.prior, happened: $0.happened) }
      let left = some.compactMap { BinaryForecast($0.leftOut, happened: $0.happened) }
      let fitted = some.compactMap { BinaryForecast($0.fitted, happened: $0.happened) }
      let base = LibraryScores.baseRates(settled(some))
      guard let brier = Scores.brier(left), let before = Scores.brier(prior),
        let rate = Scores.brier(base), let log = Scores.logarithmic(left),
        let logBefore = Scores.logarithmic(prior), let logRate = Scores.logarithmic(base),
        let own = Scores.brier(fitted)
      else { return [] }
      return [
        beats("\(name), \(some.count), left out: Brier score", brier, before, "before any case"),
        beats("\(name), left out: Brier score", brier, rate, "base rate of the other cases"),
        beats("\(name), left out: log score", log, logBefore, "before any case"),
        beats("\(name), left out: log score", log, logRate, "base rate of the other cases"),
        difference(name, left, prior),
        Finding(
          quantity: "\(name), own case used too: Brier score", value: Amount.decimals(own, 4),
          target: "no forecast", verdict: .noted),
      ]
    }
  }

  private static func beats(
    _ quantity: String, _ score: Double, _ rival: Double, _ name: String
  ) -> Finding {
    Finding(
      quantity: quantity, value: Amount.decimals(score, 4),
      target: "under \(Amount.decimals(rival, 4)), \(name)",
      verdict: score < rival ? .holds : .fails)
  }

  private static func difference(
    _ name: String, _ left: [BinaryForecast], _ prior: [BinaryForecast]
  ) -> Finding {
    let compared = ScoreComparison(left.map(\.brier), prior.map(\.brier))
    let words = compared.map { found in
      "\(Amount.decimals(found.difference, 4)) (\(Amount.decimals(found.interval.lowerBound, 4)) to "
        + "\(Amount.decimals(found.interval.upperBound, 4))); "
        + (found.isClear ? "clear" : "no clear difference")
    }
    return Finding(
      quantity: "\(name): Brier score left out less before any case, 90% over questions",
      value: words ?? "none", target: "-", verdict: .noted)
  }

  /// The form in which base rates are taken.
  static func settled(_ forecasts: [JointCalibration.Forecast]) -> [LibraryScores.Settled] {
    forecasts.compactMap { entry in
      BinaryForecast(entry.prior, happened: entry.happened).map {
        LibraryScores.Settled(caseID: entry.caseID, question: entry.question, forecast: $0)
      }
    }
  }

  private static func rulers(_ forecasts: [JointCalibration.Forecast]) -> [Finding] {
    forecasts.filter { $0.question == "holds" }.map { entry in
      Finding(
        quantity: "\(entry.caseID): the ruler holds",
        value: "\(Percent(entry.prior)) before any case, \(Percent(entry.leftOut)) left out",
        target: entry.happened ? "held" : "fell", verdict: .noted)
    }
  }

  private static func sizes(_ library: LibraryCalibration) -> [Finding] {
    let joint = library.joint
    let places: [(name: String, without: Int?)] =
      [("all cases", nil)] + joint.cases.indices.map { ("without \(joint.cases[$0].id)", $0) }
    return places.map { name, place in
      let weights = joint.weights(without: place)
      return Finding(
        quantity: "\(name): power of the likelihood; effective draws; largest weight",
        value: "\(Amount.decimals(weights.exponent, 3)); "
          + "\(Amount.decimals(weights.effectiveSize, 0)) of \(joint.draws.count); "
          + "\(Percent(weights.shares.max() ?? 0))",
        target: "power 1 takes it whole", verdict: .noted)
    }
  }

  /// The largest shifts, and how many stand out of so many against what chance alone lets stand out.
  private static func shifts(_ library: LibraryCalibration) -> [Finding] {
    let shifts = library.joint.shifts(library.joint.weights())
    let largest = shifts.sorted {
      (abs($1.deviations), $0.place) < (abs($0.deviations), $1.place)
    }
    let clear = shifts.count { $0.clear != 0 }
    let chance = Double(shifts.count) * 0.0455
    let count = Finding(
      quantity: "parameters that move by more than two Monte-Carlo errors",
      value: "\(clear) of \(shifts.count)",
      target: "\(Amount.decimals(chance, 1)) expected if no case bore on any", verdict: .noted)
    return [count]
      + largest.prefix(12).map { shift in
        let sign = shift.deviations >= 0 ? "+" : "-"
        return Finding(
          quantity: "\(library.parameters[shift.place].id): shift in prior standard deviations",
          value: "\(sign)\(Amount.decimals(abs(shift.deviations), 2)) +- "
            + Amount.decimals(shift.error, 2),
          target: "-", verdict: .noted)
      }
  }

  /// What happened although less than one chance in four was left to it.
  private static func misses(_ forecasts: [JointCalibration.Forecast]) -> [Finding] {
    let given = forecasts.map { entry in
      (entry: entry, chance: entry.happened ? entry.leftOut : 1 - entry.leftOut)
    }
    return given.filter { $0.chance < 0.25 }.sorted { $0.chance < $1.chance }.map { miss in
      Finding(
        quantity: "miss: \(miss.entry.caseID), \(miss.entry.question)",
        value:
          "\(Percent(miss.entry.leftOut)) left out, \(Percent(miss.entry.prior)) before any case",
        target: miss.entry.happened ? "yes" : "no", verdict: .noted)
    }
  }
}
