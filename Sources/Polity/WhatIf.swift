/// One changed decision, fact or number, to be held against the crisis as it is.
public struct WhatIf: Sendable, Equatable {
  /// Short name; empty for one that was typed and belongs to no case.
  public var id: String
  /// The question it answers, in words.
  public var asks: String
  /// Moves that are made at an hour since the first midnight, and not before; free afterwards.
  public var forced: [String: Int]
  /// Moves that are never made.
  public var forbidden: [String]
  /// Numbers of the model held at a value, by their ids.
  public var settings: [String: Double]
  /// Hidden facts that are otherwise, under every explanation.
  public var facts: FactsChange

  /// A change; nothing is changed unless said.
  public init(
    id: String = "", asks: String = "", forced: [String: Int] = [:], forbidden: [String] = [],
    settings: [String: Double] = [:], facts: FactsChange = FactsChange()
  ) {
    self.id = id
    self.asks = asks
    self.forced = forced
    self.forbidden = forbidden
    self.settings = settings
    self.facts = facts
  }

  /// Nothing is changed.
  public var isEmpty: Bool {
    forced.isEmpty && forbidden.isEmpty && settings.isEmpty && facts == FactsChange()
  }

  /// This and another change together; where both speak of one thing, the other holds.
  public func joined(_ other: WhatIf) -> WhatIf {
    var both = self
    both.forced.merge(other.forced) { $1 }
    both.forbidden += other.forbidden.filter { !forbidden.contains($0) }
    both.settings.merge(other.settings) { $1 }
    both.facts = facts.joined(other.facts)
    return both
  }
}

/// Hidden facts that a what-if holds otherwise; what is nil stays as it is.
public struct FactsChange: Sendable, Equatable {
  /// Who pays the organised groups.
  public var sponsor: Facts.Sponsor?
  /// A rival works against the ruler from the start.
  public var rivalHostile: Bool?
  /// What the ruler means to do.
  public var intent: Facts.Intent?
  /// The patron was told beforehand.
  public var patronForewarned: Bool?
  /// Trained foreigners are among the organised men.
  public var foreignFighters: Bool?

  /// Nothing is changed.
  public init() {}

  /// The facts with the change made.
  public func applied(to facts: Facts) -> Facts {
    Facts(
      sponsor: sponsor ?? facts.sponsor, rivalHostile: rivalHostile ?? facts.rivalHostile,
      intent: intent ?? facts.intent, patronForewarned: patronForewarned ?? facts.patronForewarned,
      foreignFighters: foreignFighters ?? facts.foreignFighters)
  }

  /// This and another change together; where both speak of one fact, the other holds.
  public func joined(_ other: FactsChange) -> FactsChange {
    var both = self
    both.sponsor = other.sponsor ?? sponsor
    both.rivalHostile = other.rivalHostile ?? rivalHostile
    both.intent = other.intent ?? intent
    both.patronForewarned = other.patronForewarned ?? patronForewarned
    both.foreignFighters = other.foreignFighters ?? foreignFighters
    return both
  }

  /// The change as words such as `rival_hostile=yes`, in a fixed order.
  public var words: [String] {
    func flag(_ name: String, _ value: Bool?) -> String? {
      value.map { "\(name)=\($0 ? "yes" : "no")" }
    }
    return [
      sponsor.map { "sponsor=\($0.rawValue)" }, flag("rival_hostile", rivalHostile),
      intent.map { "intent=\($0.rawValue)" }, flag("patron_forewarned", patronForewarned),
      flag("foreign_fighters", foreignFighters),
    ].compactMap { $0 }
  }
}
