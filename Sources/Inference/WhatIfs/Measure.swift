import Polity
public import Simulation

/// A number read off a run: how it ended, the answer to a question, or something at stake.
public struct Measure: Sendable {
  /// What kind of thing is measured.
  public enum Kind: String, Sendable {
    /// 1 where the run ended so, else 0.
    case ending
    /// 1 where the question is answered yes, else 0.
    case question
    /// The number a question asks for.
    case estimate
    /// What citizens and the country lose or keep, over the whole run.
    case stake
  }
  /// Short name: of an ending, a question or an observable; `stays` for the ruler.
  public let id: String
  /// In words.
  public let label: String
  /// Unit in words; empty for shares of runs and estimates.
  public let unit: String
  /// What kind.
  public let kind: Kind
  private let read: @Sendable (Trajectory) -> Double

  /// A measure; `read` gives NaN where a run has no such number.
  public init(
    id: String, label: String, unit: String = "", kind: Kind,
    read: @escaping @Sendable (Trajectory) -> Double
  ) {
    self.id = id
    self.label = label
    self.unit = unit
    self.kind = kind
    self.read = read
  }

  /// Its mean over runs is a probability.
  public var isChance: Bool { kind == .ending || kind == .question }

  /// The number of a run; NaN where it has none.
  public func value(in run: Trajectory) -> Double { read(run) }
}

extension Measure {
  /// Everything that runs of a crisis are measured by: that the ruler stays, each ending, the case's
  /// questions, and what is at stake.
  public static func all(of ensemble: Ensemble) -> [Measure] {
    endings(ensemble) + questions(ensemble) + stakes(ensemble)
  }

  /// That the ruler stays, then every ending.
  public static func endings(_ ensemble: Ensemble) -> [Measure] {
    let claimants = ensemble.setting.crisis.country.claimants
    let place = ensemble.setting.ruler
    let ruler = claimants.indices.contains(place) ? claimants[place].name : "the ruler"
    let stays = Measure(id: "stays", label: "\(ruler) stays in power", kind: .ending) {
      $0.outcome.stays ? 1 : 0
    }
    return [stays]
      + Outcome.allCases.map { outcome in
        Measure(
          id: outcome.rawValue, label: outcome.label(ruler: ruler), kind: .ending
        ) { $0.outcome == outcome ? 1 : 0 }
      }
  }

  /// The case's questions, each read up to the day it settles; NaN in runs in which its condition
  /// does not hold.
  public static func questions(_ ensemble: Ensemble) -> [Measure] {
    let crisis = ensemble.setting.crisis
    let reading = ObservableReading(ensemble.setting, ensemble.layout)
    return crisis.questions.compactMap { question in
      let period = question.period(in: crisis)
      let isYesNo = question.yesIf != nil
      guard let text = question.yesIf ?? question.estimate,
        let expression = try? ObservableExpression(text)
      else { return nil }
      let gauge = reading.gauged(expression, within: period)
      let given = question.given.flatMap { try? ObservableExpression($0) }
        .map { reading.gauged($0, within: period) }
      return Measure(
        id: question.id, label: question.ask, kind: isYesNo ? .question : .estimate
      ) { run in
        if let given, !given.holds(in: run) { return .nan }
        return isYesNo ? (gauge.holds(in: run) ? 1 : 0) : gauge.value(in: run)
      }
    }
  }

  /// Observables that tell what is at stake; those the engine lacks are left out.
  public static func stakes(_ ensemble: Ensemble) -> [Measure] {
    let names = [
      "deaths", "deaths.security", "wounded", "detained", "turnout", "riots", "damage",
      "bargain", "capital-flown", "sovereignty", "export-terms", "alignment",
    ]
    let reading = ObservableReading(ensemble.setting, ensemble.layout)
    return names.compactMap { name in
      guard let observable = ensemble.engine.observables.first(where: { $0.id == name }),
        let expression = try? ObservableExpression(name)
      else { return nil }
      let last = max(0, ensemble.setting.crisis.days - 1)
      let gauge = reading.gauged(expression, within: 0...last)
      return Measure(
        id: name, label: observable.meaning, unit: observable.unit, kind: .stake
      ) { gauge.value(in: $0) }
    }
  }
}
