/// What stirred people up again once the crisis was under way: a law, a killing, a verdict, a price.
public struct LaterShock: Sendable, Equatable {
  /// Short name.
  public var id: String
  /// In one sentence.
  public var what: String
  /// Hours after the start of the case at which it strikes.
  public var hour: Double
  /// Size in standard deviations of disposition in the hardest-hit region, taken alone.
  public var size: Uncertain

  /// A further shock; by default as large as one that nobody sized.
  public init(id: String, what: String, hour: Double, size: Uncertain = Shock.unsized) {
    self.id = id
    self.what = what
    self.hour = hour
    self.size = size
  }
}
