extension Bargaining {
  /// The offer an actor answers: a lost confrontation before a compromise before a capitulation,
  /// and among equals the one that asks least, the earlier actor's on a tie.
  struct BestOffer {
    let rule: Rule
    let actor: Int
    let position: Double
    /// The answer so far; nil where nobody's challenge is to be feared.
    private(set) var move: Move?
    private var key = Double.infinity

    init(rule: Rule, actor: Int, position: Double) {
      self.rule = rule
      self.actor = actor
      self.position = position
    }

    /// Takes another's challenge into account: what the actor expects from challenging it, and it
    /// from challenging the actor.
    @inline(__always)
    mutating func weigh(_ other: Int, at place: Double, own: Double, others: Double) {
      guard let kind = kind(own, others) else { return }
      if let move, move.kind < kind { return }
      let isCompromise = kind == .compromise
      let to = isCompromise ? position + (place - position) * (own / others).magnitude : place
      let distance = (to - position).magnitude
      let shown =
        isCompromise && rule.choice == .published
        ? (own.magnitude * position + others.magnitude * place) / (own.magnitude + others.magnitude)
        : distance
      var shortest = distance
      if let move, move.kind == kind {
        shortest = min(shortest, move.shortest)
        self.move?.shortest = shortest
        guard shown < key else { return }
      }
      key = shown
      move = Move(
        actor: actor, other: other, kind: kind, from: position, to: to, own: own, others: others,
        shortest: shortest)
    }

    @inline(__always)
    private func kind(_ own: Double, _ others: Double) -> Kind? {
      guard others > 0 else { return nil }
      if own > 0 { return others > own ? .confrontation : nil }
      guard own < 0 else { return nil }
      if others > own.magnitude { return .compromise }
      let bound = rule.capitulation == .published ? others.magnitude : own.magnitude
      return others < bound ? .capitulation : nil
    }
  }
}
