import Inference
import Polity

/// A country has at least 1,000 people, the fewest the model is meant for.
struct CountryPeopled: CaseCheck {
  func findings(_ draft: Draft) -> [Finding] {
    let regions = draft.sheet.regions
    guard !regions.isEmpty, regions.allSatisfy({ $0.people > 0 }) else { return [] }
    let people = draft.dossier.crisis.country.population
    let plain = NumberSpelling.short(people.rounded())
    if people < 1000 {
      return [draft.fault("regions", "has \(plain) people in all, fewer than 1000")]
    }
    guard people > 1e10 else { return [] }
    return [draft.fault("regions", "has \(plain) people in all, more than 10B")]
  }
}
