public import Polity
import RandomStreams
public import Simulation

extension Question {
  /// What one would say of a yes-or-no question before looking at the crisis: its base rate, else one
  /// half.
  public var startingChance: Double {
    baseRate.flatMap { Baselines.baseRate(happened: $0.happened, of: $0.cases) } ?? 0.5
  }

  /// The same on a day of the crisis, counted from 0, for what had not come about by then. What even odds give
  /// to the whole period is spread evenly over its days: of a question that a move or a number settles for
  /// good, p over the period is 1 - (1 - p)^f where a share f of its days is left.
  public func startingChance(on day: Int, _ reading: ObservableReading) -> Double {
    guard let expression = try? ObservableExpression(yesIf ?? ""),
      let first = expression.terms.first
    else { return startingChance }
    let days = reading.gauged(expression, within: period(in: reading.setting.crisis)).days
    let gone = Double(min(max(0, day + 1 - days.lowerBound), days.count))
    let left = 1 - gone / Double(days.count)
    if expression.terms.allSatisfy(\.staysTrue) {
      return 1 - Elementary.power(1 - startingChance, left)
    }
    let isKeptUp = expression.terms.count == 1 && (first.staysFalse || first.isDenial)
    return isKeptUp ? Elementary.power(startingChance, left) : startingChance
  }

  /// It asks whether the ruler is in office on a day, or whether he leaves it in a certain way, or is held captive. How often he
  /// falls is what the model is held to in 281 onsets of protest (docs/validation.md): to draw its answer
  /// toward their rate would count it twice, and ways to fall that were each drawn toward even odds would
  /// come to more than the fall.
  public func isOfRuler(_ engine: Engine) -> Bool {
    guard let terms = (try? ObservableExpression(yesIf ?? ""))?.terms, terms.count == 1,
      let term = terms.first
    else { return false }
    return term.wantsRuler != nil || engine.eventsOfFall.contains { term.name.text == "move." + $0 }
  }
}
