public import Polity
import Simulation

extension Question {
  /// What one would say of a yes-or-no question before looking at the crisis: its base rate, else one
  /// half.
  public var startingChance: Double {
    baseRate.flatMap { Baselines.baseRate(happened: $0.happened, of: $0.cases) } ?? 0.5
  }

  /// It asks whether the ruler is in office on a day. How often he falls is what the model is held to in
  /// 281 onsets of protest (docs/validation.md): to draw its answer toward their rate would count it twice.
  public var isOfRuler: Bool {
    let terms = (try? ObservableExpression(yesIf ?? ""))?.terms ?? []
    return terms.count == 1 && terms.first?.wantsRuler != nil
  }
}
