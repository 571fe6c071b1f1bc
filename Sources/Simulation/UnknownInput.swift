import Polity
public import RandomStreams

/// Something that differs from run to run because nobody knows it: a parameter of the model or a
/// number of the case.
public struct UnknownInput: Sendable {
  /// Name as `--set` or the case file spells it.
  public let id: String
  /// What it means, in a sentence; empty for numbers of the case.
  public let meaning: String
  /// What is believed about it.
  public let prior: Prior
  private let kind: Kind

  private enum Kind: Sendable {
    case parameter(ParameterCard)
    case number(CaseNumber)
  }

  init(_ card: ParameterCard) {
    (id, meaning, prior, kind) = (card.id, card.meaning, card.prior, .parameter(card))
  }

  init(_ number: CaseNumber) {
    (id, meaning) = (number.id, "")
    (prior, kind) = (number.prior, .number(number))
  }

  /// Its 90% range: 5% and 95% points of the prior, within what makes sense.
  public var range: ClosedRange<Double> {
    let (low, high) = (value(standardNormal: -Self.z), value(standardNormal: Self.z))
    return min(low, high)...max(low, high)
  }

  private static let z = 1.6448536269514722

  private func value(standardNormal z: Double) -> Double {
    let value = prior.value(standardNormal: z)
    guard case .parameter(let card) = kind else { return value }
    return min(max(value, card.range.lowerBound), card.range.upperBound)
  }

  /// What a run with these unknowns draws for it.
  func drawn(from unknowns: StreamFamily) -> Double {
    switch kind {
    case .parameter(let card): return card.drawn(from: unknowns)
    case .number(let number): return number.value(unknowns)
    }
  }

  /// The ensemble with this known to be `value`; every other draw stays what it was.
  public func held(at value: Double, in ensemble: Ensemble) -> Ensemble {
    switch kind {
    case .parameter(let card):
      var held = ensemble
      held.overrides[card.id] = value
      return held
    case .number(let number):
      return ensemble.about(number.held(at: value, in: ensemble.setting.crisis))
    }
  }
}

extension Ensemble {
  /// Everything that differs from run to run because nobody knows it: parameters that are not held,
  /// then numbers of the case. Hidden facts are not among them.
  public var unknownInputs: [UnknownInput] {
    let parameters = engine.mechanisms.filter { !without.contains($0.id) }.flatMap { $0.cards }
      .filter { card in
        if case .fixed = card.prior { return false }
        return overrides[card.id] == nil
      }
    return parameters.map { UnknownInput($0) }
      + setting.crisis.uncertainNumbers.map { UnknownInput($0) }
  }

  /// What a run draws for each of some inputs, under its explanation. About a microsecond each,
  /// without running anything.
  public func drawn(_ inputs: [UnknownInput], in run: Int) -> [Double] {
    let plan = plan(run)
    let unknowns = Engine.unknowns(seed: seed, plan: plan)
    return inputs.map { plan.overrides[$0.id] ?? $0.drawn(from: unknowns) }
  }
}
