public import Polity
public import Simulation

extension Question {
  /// What one would say of a yes-or-no question before looking at the crisis: its base rate, else one
  /// half.
  public var startingChance: Double {
    baseRate.flatMap { Baselines.baseRate(happened: $0.happened, of: $0.cases) } ?? 0.5
  }

  /// It asks whether the ruler is in office on a day, or whether he leaves it in a certain way, or is
  /// held captive or brought back. How often he falls is what the model is held to in 281 onsets of
  /// protest (docs/validation.md): to draw its answer toward their rate would count it twice, and ways to
  /// fall that were each drawn toward even odds would come to more than the fall.
  public func isOfRuler(_ engine: Engine) -> Bool {
    guard let terms = (try? ObservableExpression(yesIf ?? ""))?.terms, terms.count == 1,
      let term = terms.first
    else { return false }
    return term.wantsRuler != nil || engine.eventsOfFall.contains { term.name.text == "move." + $0 }
  }
}
