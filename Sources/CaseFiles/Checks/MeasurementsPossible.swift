import Inference
import Polity
import Simulation

/// What is measured can be: nothing that starts at 0 is measured below 0, and nobody counts more people than
/// the country has.
struct MeasurementsPossible: CaseCheck {
  func findings(_ draft: Draft) -> [Finding] {
    draft.shown.filter { $0.item.kind == .measurement }.flatMap { findings($0, draft) }
  }

  private func findings(_ shown: ShownItem, _ draft: Draft) -> [Finding] {
    guard let name = shown.terms.first?.name.text,
      let observable = everyObservable.first(where: { $0.id == name }),
      observable.range.lowerBound >= 0
    else { return [] }
    let item = shown.item
    let people = draft.dossier.crisis.country.population
    let most = observable.unit == "people" && people >= 1000 ? people : .infinity
    let numbers = [("value", item.value), ("low", item.low), ("high", item.high)]
    return numbers.compactMap { key, number in
      guard let number, number < 0 || number > most else { return nil }
      return draft.fault(
        "evidence.\(item.id).\(key)",
        number < 0
          ? "is \(NumberSpelling.plain(number)), but '\(name)' is never below 0"
          : "is \(NumberSpelling.short(number)) people, but the country has "
            + NumberSpelling.short(most.rounded()))
    }
  }
}
