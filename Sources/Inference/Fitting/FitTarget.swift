import RandomStreams
public import Simulation

/// A summary of a run that its user wants near a value: an expression over observables.
///
/// A term without a comparison is read as a number; a comparison, or several terms joined by `and`,
/// as 1 where it holds and 0 where it does not.
public struct FitTarget: Sendable {
  /// The expression as typed.
  public let text: String
  /// The value wanted.
  public let wanted: Double
  /// Unit in words; empty where there is none.
  public let unit: String
  /// It is 1 or 0.
  public let isYesNo: Bool
  /// It is compared as log(1 + number), as a few runs with huge crowds would set its scale otherwise.
  public let isLogarithmic: Bool
  private let gauge: GaugedExpression?

  /// A target without runs to read it off: what a report needs.
  public init(
    text: String, wanted: Double, unit: String = "", isYesNo: Bool = false,
    isLogarithmic: Bool = false
  ) {
    self.text = text
    self.wanted = wanted
    self.unit = unit
    self.isYesNo = isYesNo
    self.isLogarithmic = isLogarithmic
    gauge = nil
  }

  /// A target among the runs of an ensemble; nil for a text that is no expression.
  public init?(_ text: String, wanted: Double, of ensemble: Ensemble) {
    guard let expression = try? ObservableExpression(text), let term = expression.terms.first else {
      return nil
    }
    let name = term.name.text
    let observable = ensemble.engine.observables.first { $0.id == name }
    let isNumber = expression.terms.count == 1 && term.comparison == nil
    let isEvent = name.hasPrefix("move.") || name == "holder"
    self.text = text
    self.wanted = wanted
    isYesNo = !isNumber || isEvent || observable?.unit == "yes or no"
    unit = isYesNo ? "" : observable?.unit ?? ""
    let range = observable?.range ?? 0...1
    isLogarithmic = !isYesNo && range.lowerBound >= 0 && range.upperBound > 1000
    gauge = ObservableReading(ensemble.setting, ensemble.layout).gauged(expression)
  }

  /// Its value in a run; NaN where the run has none.
  public func value(in run: Trajectory) -> Double {
    guard let gauge else { return .nan }
    return isYesNo ? (gauge.holds(in: run) ? 1 : 0) : gauge.value(in: run)
  }

  /// A value on the scale on which it is compared.
  public func compared(_ value: Double) -> Double {
    isLogarithmic ? Elementary.log1p(max(0, value)) : value
  }

  /// A value on its own scale again, to the sixth decimal: counts stay whole.
  func restored(_ compared: Double) -> Double {
    isLogarithmic ? (Elementary.expm1(compared) * 1e6).rounded() / 1e6 : compared
  }

  /// Distance of a compared value to what is wanted, on that scale.
  func gap(_ value: Double) -> Double { (value - compared(wanted)).magnitude }
}
