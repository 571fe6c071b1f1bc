/// The fight for the ruler's seat by those who need no crowd against him: men of a putsch, captors,
/// and the people who stand up for him. Hours count from the start; nil: it has not happened.
public struct Contest: Sendable, Equatable {
  /// Armed men of a putsch, by region; empty: nobody has struck.
  public var plotters: [Double] = []
  /// People in the street for the ruler, by region; empty: nobody.
  public var loyalists: [Double] = []
  /// Whether anybody comes to defend him; nil: he has not been attacked.
  public var isDefended: Bool?
  /// What these people are worth against armed men, in armed men.
  public var loyalWorth = 0.0
  /// The hour at which men who struck elsewhere reach the seat of power, by region; empty: they struck at the
  /// seat, or nobody did.
  public var arrivals: [Int] = []
  /// The hour of a putsch came, and nobody struck.
  public var isCalledOff = false
  /// The claimant for whom insiders act; nil: nobody in particular.
  public var leader: Int?
  /// A putsch struck; it was beaten.
  public var struckHour: Int?
  public var defeatedHour: Int?
  /// Insiders hold the ruler; he was brought back.
  public var heldHour: Int?
  public var restoredHour: Int?
  /// Those who hold him leave him his title: on paper he is still in office.
  public var keepsTitle = false

  /// Nobody has struck.
  public init() {}

  /// A putsch is under way.
  public var isStruck: Bool { struckHour != nil && defeatedHour == nil }
  /// The ruler is in the hands of insiders.
  public var isHeld: Bool { heldHour != nil && restoredHour == nil }
  /// He is held, and nobody calls him the ruler any more.
  public var isOusted: Bool { isHeld && !keepsTitle }
}

/// How a movement outlasts its first crowds.
public struct Waves: Sendable, Equatable {
  /// How well those in the street are organised, 0...1.
  public var organisation = 0.0
  /// The first hour of a crisis, and the hour and size of the largest crowd so far.
  public var firstHour: Int?
  public var largestHour: Int?
  public var largest = 0.0
  /// The hour of the newest wave, and its size relative to the first shock.
  public var renewedHour: Int?
  public var renewedSize = 0.0

  /// Nothing has begun.
  public init() {}
}
