/// A day for which people were called into the street: a march, a rally, the first hours of a strike.
public struct Rally: Sendable, Equatable {
  /// Short name.
  public var id: String
  /// In one sentence.
  public var what: String
  /// Hours after the start of the case at which people are to come.
  public var hour: Double
  /// The day on which the call became public; nil: the day itself.
  public var announced: CalendarDay?
  /// Ids of the regions where; empty: everywhere.
  public var regions: [String]

  /// A rally everywhere.
  public init(
    id: String, what: String, hour: Double, announced: CalendarDay? = nil, regions: [String] = []
  ) {
    self.id = id
    self.what = what
    self.hour = hour
    self.announced = announced
    self.regions = regions
  }
}
