import RandomStreams
import Simulation

/// A parameter in words, for every page that lists it.
struct ParameterWords {
  let id: String
  let prior: String
  let unit: String
  let range: String
  let claim: String
  let meaning: String
  let source: String
}

/// An observable in words, for every page that lists it.
struct ObservableWords {
  let id: String
  let unit: String
  let axis: String
  let fold: String
  let meaning: String
}

extension Laboratory {
  /// A parameter in words.
  static func words(of card: ParameterCard) -> ParameterWords {
    ParameterWords(
      id: card.id, prior: card.prior.description, unit: card.unit.rawValue,
      range: "\(number(card.range.lowerBound)) to \(number(card.range.upperBound))",
      claim: claim(card.claims),
      meaning: card.meaning, source: card.source)
  }

  /// An observable in words.
  static func words(of observable: any Observable.Type) -> ObservableWords {
    ObservableWords(
      id: observable.id, unit: observable.unit, axis: axis(observable.axis),
      fold: observable.fold.rawValue, meaning: observable.meaning)
  }

  private static func number(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private static func claim(_ effect: Effect) -> String {
    switch effect {
    case .raises(let target): "raises: \(target.rawValue)"
    case .lowers(let target): "lowers: \(target.rawValue)"
    case .unclaimed(let reason): "no claim: \(reason)"
    }
  }

  private static func axis(_ axis: ObservableAxis) -> String {
    switch axis {
    case .nation: "the country"
    case .regions: "the country, (region)"
    case .organs: "(organ), (organ, region)"
    case .claimants: "(claimant)"
    }
  }
}
