/// A foreign power that may send troops, at a price.
public struct Patron: Sendable, Equatable {
  /// Short name.
  public var id: String
  /// Name shown to a reader.
  public var name: String
  /// Will it send troops at all.
  public var sendsTroops: Bool
  /// Men it would send.
  public var contingent: Uncertain
  /// How much the client's survival is worth to it, 0...1.
  public var interest: Uncertain
  /// How much of its force is bound elsewhere, 0...1.
  public var commitments: Uncertain
  /// The claimant it would rather see rule, if any.
  public var prefers: String?
  /// The client's alignment with it before the crisis, 0...1.
  public var alignment: Uncertain

  /// A patron.
  public init(
    id: String, name: String? = nil, sendsTroops: Bool = true,
    contingent: Uncertain = .between(1000, 4000), interest: Uncertain = 0.6,
    commitments: Uncertain = 0.2, prefers: String? = nil, alignment: Uncertain = 0.5
  ) {
    self.id = id
    self.name = name ?? id
    self.sendsTroops = sendsTroops
    self.contingent = contingent
    self.interest = interest
    self.commitments = commitments
    self.prefers = prefers
    self.alignment = alignment
  }
}

/// Men who act together and may be paid by somebody: who pays is a hidden fact (``Facts``).
public struct OrganisedGroup: Sendable, Equatable {
  /// Short name.
  public var id: String
  /// Name shown to a reader.
  public var name: String
  /// Men, once all have come.
  public var men: Uncertain
  /// The regions where they show up; empty: the seat and the symbolic city.
  public var regions: [String]
  /// Share armed on arrival, 0...1.
  public var armed: Uncertain

  /// A group.
  public init(
    id: String, name: String? = nil, men: Uncertain = .between(100, 2000), regions: [String] = [],
    armed: Uncertain = .between(0.02, 0.3)
  ) {
    self.id = id
    self.name = name ?? id
    self.men = men
    self.regions = regions
    self.armed = armed
  }
}

/// How news travels.
public struct Channel: Sendable, Equatable {
  /// How freely news passes between regions on a normal day, 0...1.
  public var openness: Uncertain
  /// Can the state cut it.
  public var canBeCut: Bool
  /// Share of citizens who believe state media, 0...1.
  public var stateMediaTrust: Uncertain

  /// A channel.
  public init(
    openness: Uncertain = .between(0.7, 0.95), canBeCut: Bool = true,
    stateMediaTrust: Uncertain = .between(0.2, 0.5)
  ) {
    self.openness = openness
    self.canBeCut = canBeCut
    self.stateMediaTrust = stateMediaTrust
  }
}

/// What the ruled get for staying out of politics.
public struct Bargain: Sendable, Equatable {
  /// Weights on prosperity, stability and pride; they sum to 1.
  public var prosperity: Double
  public var stability: Double
  public var pride: Double
  /// Share of the promise kept in the year before, 0...1 (1: nothing to complain about).
  public var delivered: Uncertain
  /// Share of the surplus that leaks to the elite, 0...1.
  public var corruption: Uncertain

  /// A bargain; the three weights must sum to 1.
  public init(
    prosperity: Double = 0.7, stability: Double = 0.2, pride: Double = 0.1,
    delivered: Uncertain = .between(0.9, 1), corruption: Uncertain = .between(0.3, 0.6)
  ) {
    self.prosperity = prosperity
    self.stability = stability
    self.pride = pride
    self.delivered = delivered
    self.corruption = corruption
  }
}
