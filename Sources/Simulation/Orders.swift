/// Orders in force and decisions taken, in one run. Hours count from the start; nil: not taken.
public struct Orders: Sendable, Equatable {
  /// A concession was made, and the share of the shock it takes away at once.
  public var concededHour: Int?
  public var concessionShare = 0.0
  /// The cabinet was dismissed.
  public var cabinetHour: Int?
  /// The ruler took an office of another claimant.
  public var officeHour: Int?
  /// The channel is cut since.
  public var cutHour: Int?
  /// Emergency since.
  public var emergencyHour: Int?
  /// Dispersal of crowds is ordered since.
  public var disperseHour: Int?
  /// Live fire is ordered since; and the hour it was lifted.
  public var fireHour: Int?
  /// Hours in which an order to fire was in force so far, all orders together.
  public var hoursUnderFire = 0
  public var fireLiftedHour: Int?
  /// Terrorists or foreigners were blamed.
  public var blameHour: Int?
  /// The army was sent in.
  public var armyHour: Int?
  /// The army was withheld because it might usurp.
  public var armyWithheldHour: Int?
  /// A patron was called, the last time.
  public var appealHour: Int?
  /// The rival's men were purged.
  public var purgeHour: Int?
  /// Jets left.
  public var jetsHour: Int?
  /// A stand-down order is out, by the rival or by the ruler.
  public var standDownHour: Int?
  /// Talks opened.
  public var talksHour: Int?
  /// The organised men were called off.
  public var calledOffHour: Int?
  /// The army declared itself neutral.
  public var neutralHour: Int?
  /// He was told to go, by the army or others who keep him in office.
  public var demandHour: Int?
  /// A crowd took public buildings, the last time; at the seat of power, else in the symbolic city.
  public var stormHour: Int?
  public var stormedSeat = false

  /// Nothing ordered.
  public init() {}

  /// An emergency is in force.
  public var emergency: Bool { emergencyHour != nil }
  /// Live fire is in force.
  public var liveFire: Bool { fireHour != nil && fireLiftedHour == nil }
  /// Dispersal is ordered.
  public var dispersing: Bool { disperseHour != nil }
  /// The channel is cut.
  public var cut: Bool { cutHour != nil }
}

/// A patron's dealings with the ruler in one run.
public struct PatronState: Sendable, Equatable {
  /// Which patron was called last, index into the country's patrons, and how far the ruler was
  /// believed in then, 0...1.
  public var called: Int?
  public var beliefWhenCalled = 1.0
  /// It agreed; troops land at this hour.
  public var accepted = false
  public var landingHour: Int?
  public var landedHour: Int?
  public var leftHour: Int?
  /// Men in the country.
  public var troops = 0.0
  /// Share of them that fights instead of guarding sites, 0...1.
  public var fighting = 0.0
  /// Price agreed, 0...1 of what can be asked.
  public var price = 0.0
  /// The ruler disowned the price.
  public var repudiatedHour: Int?
  /// What the landing took of sovereignty and of the exports' worth, and added to alignment.
  public var sovereigntyPaid = 0.0
  public var exportsPaid = 0.0
  public var alignmentPaid = 0.0
  /// Alignment with the patron, sovereignty kept, and what exports still earn of what they earned, 0...1.
  public var alignment = 0.5
  public var sovereignty = 1.0
  public var exports = 1.0

  /// No dealings.
  public init() {}

  /// Troops are in the country.
  public var present: Bool { landedHour != nil && leftHour == nil }
}
