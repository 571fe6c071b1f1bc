public import Polity

extension ObservableExpression {
  /// Why no run of a crisis can make the expression hold, as the end of a sentence; nil where some might.
  /// `absent` are the moves and events that cannot happen in it (``Engine/absentEvents(in:)``).
  ///
  /// It looks at what is there and at what numbers can be, not at what is likely: troops where no patron sends
  /// any, more people than live there, two terms that shut each other
  /// out. O(terms squared).
  public func impossibility(in crisis: Crisis, absent: Set<String>) -> String? {
    // A comparison changes its answer only at its bound: tried below, at and above each.
    let bounds = terms.compactMap { $0.value.flatMap { ObservableReading.number($0.text) } }
      .flatMap { [$0.nextDown, $0, $0.nextUp] }
    for (place, term) in terms.enumerated() {
      let name = term.name.text
      guard let range = term.attainable(in: crisis, absent) else { continue }
      let can = (bounds + [range.lowerBound, range.upperBound]).filter(range.contains)
      guard can.contains(where: term.holds) else {
        return range.upperBound == 0
          ? "nothing in the case can bring about '\(name)'"
          : "'\(name)' lies between \(Self.plain(range.lowerBound)) and "
            + Self.plain(range.upperBound)
      }
      for other in terms.prefix(place) where Self.reads(other, as: term) {
        guard can.contains(where: { term.holds(of: $0) && other.holds(of: $0) }) else {
          return "its terms on '\(name)' shut each other out"
        }
      }
    }
    return nil
  }

  /// Two terms read the same thing on the same days.
  private static func reads(_ a: Term, as b: Term) -> Bool {
    func spelt(_ term: Term) -> [[String?]] {
      term.arguments.map { [$0.key?.text, $0.value.text] }
    }
    return a.name.text == b.name.text && spelt(a) == spelt(b)
  }

  private static func plain(_ number: Double) -> String {
    number.magnitude < 9e15 && number == number.rounded() ? "\(Int(number))" : "\(number)"
  }
}

extension ObservableExpression.Term {
  /// The values that what it reads can have in a crisis; nil where it reads no observable.
  fileprivate func attainable(in crisis: Crisis, _ absent: Set<String>) -> ClosedRange<Double>? {
    if isOfEvent { return 0...(absent.contains(String(name.text.dropFirst(5))) ? 0 : 1) }
    guard let observable = everyObservable.first(where: { $0.id == name.text }) else { return nil }
    let range = observable.range
    if observable == PatronTroops.self { return crisis.country.sendsTroops ? range : 0...0 }
    let people = crisis.country.population
    guard observable.unit == "people", people > range.lowerBound else { return range }
    return range.lowerBound...min(range.upperBound, people)
  }
}
