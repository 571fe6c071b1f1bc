/// An armed attempt on the ruler's seat by part of his own organs, with or without protest.
public struct Putsch: Sendable, Equatable {
  /// In one sentence.
  public var what: String
  /// Hours after the start of the case at which it strikes.
  public var hour: Double
  /// How likely it is that they strike at all, 0...1: below 1 where one is only feared or announced.
  public var chance = 1.0
  /// The day on which one could know that they might; nil: the day itself.
  public var announced: CalendarDay?
  /// Armed men who strike.
  public var men: Uncertain
  /// Ids of the regions where they strike; empty: the seat of power.
  public var regions: [String]
  /// Id of the organ they come from; nil: the army, else the first organ.
  public var organ: String?
  /// Id of the claimant who would rule if it succeeds; nil: nobody in particular.
  public var leads: String?

  /// A putsch; by default of a thousand men of the army in the seat of power.
  public init(
    what: String, hour: Double = 0, men: Uncertain = 1000, regions: [String] = [],
    organ: String? = nil, leads: String? = nil
  ) {
    self.what = what
    self.hour = hour
    self.men = men
    self.regions = regions
    self.organ = organ
    self.leads = leads
  }
}
