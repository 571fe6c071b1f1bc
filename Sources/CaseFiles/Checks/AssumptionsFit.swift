import Inference
import Polity
import Simulation

/// Numbers that an explanation assumes are parameters of the model, within what makes sense.
struct AssumptionsFit: CaseCheck {
  func findings(_ draft: Draft) -> [Finding] {
    let cards = draft.reader.knownParameters
    guard !cards.isEmpty else { return [] }
    return draft.sheet.explanations.flatMap { explanation in
      explanation.settings.sorted { $0.key < $1.key }.compactMap { id, value in
        let place = "explanations.\(explanation.id).set.\(id)"
        guard let card = cards.first(where: { $0.id == id }) else {
          let hint = NearestWord.hint(id, in: cards.map(\.id), called: "parameters")
          return draft.fault(
            place, "is no parameter of the model",
            hint.isEmpty ? "'interregnum parameters' lists them" : hint)
        }
        return outside(value, card, place, draft)
      }
    }
  }

  private func outside(
    _ value: Uncertain, _ card: ParameterCard, _ place: String, _ draft: Draft
  ) -> Finding? {
    let ends =
      switch value {
      case .exactly(let number): [number]
      case .between(let low, let high): [low, high]
      }
    guard !ends.allSatisfy(card.range.contains) else { return nil }
    let (low, high) = (card.range.lowerBound, card.range.upperBound)
    return draft.fault(
      place, "must lie between \(NumberSpelling.plain(low)) and \(NumberSpelling.plain(high))")
  }
}
