import Polity
public import RandomStreams

extension Ensemble {
  /// What each explanation of a crisis believes of parameters in the place of the model's priors, by
  /// their ids; unknown ids are left out. O(explanations x parameters), once.
  static func assumptions(
    _ crisis: Crisis, _ engine: Engine, _ ids: [String]
  ) -> [[String: Prior]] {
    let cards = engine.parameters
    return ids.map { id in
      guard let stated = crisis.explanations.first(where: { $0.id == id })?.settings,
        !stated.isEmpty
      else { return [:] }
      let pairs = cards.compactMap { card in
        stated[card.id].map { (card.id, $0.prior(card.support)) }
      }
      return Dictionary(pairs) { first, _ in first }
    }
  }

  /// Holds the parameters of a plan at what its explanation says of them. What is held for the whole
  /// ensemble stays so; a range is drawn with the luck that the parameter has under every explanation.
  public func assume(in plan: inout RunPlan) {
    guard assumed.indices.contains(plan.explanation), !assumed[plan.explanation].isEmpty else {
      return
    }
    let unknowns = Engine.unknowns(seed: seed, plan: plan)
    for (id, prior) in assumed[plan.explanation] where overrides[id] == nil {
      plan.overrides[id] = prior.drawn(of: id, from: unknowns)
    }
  }

  /// What an explanation believes of a parameter: its own range, or the model's prior.
  public func prior(of card: ParameterCard, under explanation: Int) -> Prior {
    guard assumed.indices.contains(explanation) else { return card.prior }
    return assumed[explanation][card.id] ?? card.prior
  }
}

extension ParameterCard {
  /// What values it can take, hence how a stated range is read.
  var support: Uncertain.Support {
    guard range.lowerBound >= 0 else { return .real }
    return range.upperBound <= 1 ? .share : .positive
  }
}
