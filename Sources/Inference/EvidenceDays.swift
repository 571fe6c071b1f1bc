package import Polity
package import Simulation

extension Evidence {
  /// The first day on which it can have been known: when it became known, else when it happened; where
  /// it reads later days, the last of these.
  package var knownDay: CalendarDay {
    let stated = max(day, known ?? day)
    guard let terms = (try? ObservableExpression(shows))?.terms else { return stated }
    return terms.flatMap { awaited($0).compactMap { CalendarDay($0.value.text) } }
      .reduce(stated, max)
  }

  /// Dates of a term that must have come before the item could be known.
  ///
  /// What was seen stays seen: that something came to a number by a later day (`deaths(to=...) >= 1`)
  /// was true already when it was reported.
  package func awaited(_ term: ObservableExpression.Term) -> [ObservableExpression.Argument] {
    let isDone = kind != .measurement && term.staysTrue
    return term.arguments.filter { argument in
      switch argument.key?.text {
      case "on", "from": true
      case "to": !isDone
      default: false
      }
    }
  }
}
