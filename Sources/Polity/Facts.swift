/// The hidden facts of a crisis: what the analyst cannot see and the explanations disagree about.
public struct Facts: Sendable, Equatable {
  /// Who pays the organised groups.
  public enum Sponsor: String, Sendable, CaseIterable {
    case nobody, rival, ruler, foreign
  }
  /// What the ruler means to do with the crisis.
  public enum Intent: String, Sendable, CaseIterable {
    /// Get through it.
    case none
    /// Use it, once it has come, to be rid of a rival.
    case use
    /// Stage part of it.
    case stage
  }
  /// Who pays the organised groups.
  public var sponsor: Sponsor
  /// A rival works against the ruler from the start.
  public var rivalHostile: Bool
  /// What the ruler means to do.
  public var intent: Intent
  /// The patron was told beforehand.
  public var patronForewarned: Bool
  /// Trained foreigners are among the organised men.
  public var foreignFighters: Bool

  /// Nothing hidden: the facts of a plain uprising.
  public init(
    sponsor: Sponsor = .nobody, rivalHostile: Bool = false, intent: Intent = .none,
    patronForewarned: Bool = false, foreignFighters: Bool = false
  ) {
    self.sponsor = sponsor
    self.rivalHostile = rivalHostile
    self.intent = intent
    self.patronForewarned = patronForewarned
    self.foreignFighters = foreignFighters
  }
}
