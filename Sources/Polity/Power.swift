/// A person or body that may rule.
public struct Claimant: Sendable, Equatable {
  /// What kind of claim it has.
  public enum Kind: String, Sendable, CaseIterable {
    case ruler, shadow, heir, general, opposition
  }
  /// Short name.
  public var id: String
  /// Name shown to a reader.
  public var name: String
  /// The kind of claim.
  public var kind: Kind

  /// A claimant; a country has exactly one of kind `ruler`.
  public init(id: String, name: String? = nil, kind: Kind) {
    self.id = id
    self.name = name ?? id
    self.kind = kind
  }
}

/// What the holder of an office may lawfully do.
public enum LegalPower: String, Sendable, CaseIterable {
  case dismissCabinet = "dismiss-cabinet"
  case appoint
  case commandPolice = "command-police"
  case commandArmy = "command-army"
  case commandSecurity = "command-security"
  case declareEmergency = "declare-emergency"
  case callPatron = "call-patron"
  case cutChannel = "cut-channel"
  case setPrices = "set-prices"
}

/// A post of the written constitution. The shadow hierarchy is the leans of factions and organs.
public struct Office: Sendable, Equatable {
  /// Short name.
  public var id: String
  /// Name shown to a reader.
  public var name: String
  /// The claimant who holds it.
  public var holder: String
  /// Its lawful powers.
  public var powers: [LegalPower]
  /// Formal weight, 0...1: what holding it is worth to those who look for a winner.
  public var weight: Double
  /// Held for life: cannot be taken by an ordinary dismissal, only by a take-office move.
  public var forLife: Bool

  /// An office.
  public init(
    id: String, name: String? = nil, holder: String, powers: [LegalPower] = [],
    weight: Double = 0.5, forLife: Bool = false
  ) {
    self.id = id
    self.name = name ?? id
    self.holder = holder
    self.powers = powers
    self.weight = weight
    self.forLife = forLife
  }
}

/// A part of the elite: wealth, clans, managers.
public struct Faction: Sendable, Equatable {
  /// Short name.
  public var id: String
  /// Name shown to a reader.
  public var name: String
  /// Share of the elite's resources; normalised over factions.
  public var strength: Uncertain
  /// Whom it backs before the crisis: claimant to share; what is missing waits and sees.
  public var leans: [String: Double]
  /// Share of its capital already abroad, 0...1.
  public var abroad: Uncertain

  /// A faction.
  public init(
    id: String, name: String? = nil, strength: Uncertain, leans: [String: Double],
    abroad: Uncertain = 0.3
  ) {
    self.id = id
    self.name = name ?? id
    self.strength = strength
    self.leans = leans
    self.abroad = abroad
  }
}

/// A body of armed men.
public struct Organ: Sendable, Equatable {
  /// What kind of body it is.
  public enum Kind: String, Sendable, CaseIterable {
    case police, guards, army, security, bodyguard
  }
  /// Short name.
  public var id: String
  /// Name shown to a reader.
  public var name: String
  /// What kind of body it is.
  public var kind: Kind
  /// Men that can be put on the streets of the whole country.
  public var men: Uncertain
  /// The office that commands it on paper.
  public var commandedBy: String?
  /// Whom it follows before the crisis: claimant to share; what is missing waits and sees.
  public var leans: [String: Double]
  /// Loyalty to the ruler relative to the usual, in standard deviations.
  public var loyalty: Uncertain

  /// An organ.
  public init(
    id: String, name: String? = nil, kind: Kind, men: Uncertain, commandedBy: String? = nil,
    leans: [String: Double] = [:], loyalty: Uncertain = .between(-0.5, 0.5)
  ) {
    self.id = id
    self.name = name ?? id
    self.kind = kind
    self.men = men
    self.commandedBy = commandedBy
    self.leans = leans
    self.loyalty = loyalty
  }
}
