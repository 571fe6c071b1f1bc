import RandomStreams

/// How much a yes/no item speaks for what it reports.
///
/// It would be reported with the hit rate if true and with the false-alarm rate if not; the ratio
/// never passes the cap of the grade, in either direction. Part of the false alarms is
/// contamination, which items of one origin share; the rest is the item's own.
public struct YesNoLikelihood: Sendable, Equatable {
  /// Chance of the report if what it says is true, 0...1.
  public let hit: Double
  /// Chance of the report if it is not true, after cap and motive, 0...1.
  public let falseAlarm: Double
  /// Chance that the report says nothing, 0...1.
  public let contamination: Double
  /// Log-likelihood of an item that counts where what it says did not happen (0 where it did).
  private let logCleanFalse: Double

  /// The likelihood of one item. `servesMotive`: the source has an interest in this being believed,
  /// which multiplies the false-alarm rate, up to the hit rate. Nil where a rate lies outside 0...1
  /// or the hit rate is 0.
  public init?(
    hit: Double = 1, falseAlarm: Double = 0, grade: Grade, servesMotive: Bool = false,
    table: GradeTable = .standard
  ) {
    guard hit > 0, hit <= 1, falseAlarm >= 0, falseAlarm <= 1 else { return nil }
    let cap = table.cap(grade)
    let doubt = table.contamination(grade.credibility)
    var share = min(cap, max(1 / cap, falseAlarm / hit))
    if servesMotive, share < 1 { share = min(1, share * table.motiveFactor) }
    self.hit = hit
    self.falseAlarm = min(1, share * hit)
    contamination = doubt
    let own = doubt < 1 ? max(0, (share - doubt) / (1 - doubt)) : 1
    logCleanFalse = Elementary.log(own)
  }

  /// What the item says about a run in which its claim holds or does not.
  public func term(holds: Bool) -> GradedTerm {
    GradedTerm(contamination: contamination, logClean: holds ? 0 : logCleanFalse)
  }

  /// What the item says where its claim holds with a probability; outside 0...1 or NaN counts as 0.
  public func term(probability: Double) -> GradedTerm {
    let p = probability >= 0 && probability <= 1 ? probability : 0
    let mixed = Elementary.log(p + (1 - p) * Elementary.exp(logCleanFalse))
    return GradedTerm(contamination: contamination, logClean: mixed)
  }
}
