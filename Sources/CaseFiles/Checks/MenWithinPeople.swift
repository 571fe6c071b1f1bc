import Inference
import Polity

/// An organ, a group or a putsch has fewer men than the country has people.
struct MenWithinPeople: CaseCheck {
  func findings(_ draft: Draft) -> [Finding] {
    let people = draft.dossier.crisis.country.population
    let organs = draft.sheet.organs.map { ("organs.\($0.id).men", $0.men) }
    let groups = draft.sheet.groups.map { ("groups.\($0.id).men", $0.men) }
    let putsch =
      draft.book.has("putsch.men")
      ? draft.sheet.putsch.map { [("putsch.men", $0.putsch.men)] } ?? [] : []
    return (organs + groups + putsch).compactMap { path, men in
      let most =
        switch men {
        case .exactly(let value): value
        case .between(_, let high): high
        }
      guard people >= 1000, most > people / 5 else { return nil }
      let (few, many) = (NumberSpelling.short(most), NumberSpelling.short(people.rounded()))
      return draft.warning(path, "is \(few) of \(many) people: more than one in five")
    }
  }
}
