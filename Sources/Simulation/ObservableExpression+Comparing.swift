extension ObservableExpression {
  /// Whether a value stands to a bound as one of ``comparisons`` says; NaN does only for `!=`.
  static func holds(_ value: Double, _ comparison: String, _ bound: Double) -> Bool {
    switch comparison {
    case "==": value == bound
    case "!=": value != bound
    case ">=": value >= bound
    case "<=": value <= bound
    case ">": value > bound
    default: value < bound
    }
  }
}

extension ObservableExpression.Term {
  /// Whether the term holds where its observable has this value; without a comparison, above 0.
  public func holds(of value: Double) -> Bool {
    guard let comparison else { return value > 0 }
    guard let bound = self.value.flatMap({ ObservableReading.number($0.text) }) else {
      return false
    }
    return ObservableExpression.holds(value, comparison, bound)
  }

  /// Once it holds, days to come can not undo it: a move, or a sum or peak that has come to a number.
  package var staysTrue: Bool { onlyGrows && [nil, ">", ">="].contains(comparison) }

  /// Once it does not hold, days to come can not mend it: a sum or peak of at most a number.
  package var staysFalse: Bool { onlyGrows && ["<", "<="].contains(comparison) }

  /// It asks whether the ruler is in office, or has left it: true or false; nil: neither.
  package var wantsRuler: Bool? {
    guard name.text == RulerInOffice.id, holds(of: 1) != holds(of: 0) else { return nil }
    return holds(of: 1)
  }

  /// The regions, organs or actors that it names.
  package var places: Set<String> {
    Set(arguments.filter { $0.key == nil }.map(\.value.text))
  }

  /// It asks whether a move was made or an event happened.
  package var isOfEvent: Bool { name.text.hasPrefix("move.") }

  /// It asks that a move was not made, or an event did not happen.
  package var isDenial: Bool { isOfEvent && holds(of: 0) && !holds(of: 1) }

  private var onlyGrows: Bool {
    if isOfEvent { return true }
    let fold = everyObservable.first { $0.id == name.text }?.fold
    return fold == .sum || fold == .peak
  }
}
