import RandomStreams

/// How much a yes/no item speaks for what it reports.
///
/// With a probability w the report knows, and is true; else it says nothing: what it says is then as
/// often true as such things are. The cap of a grade is by how much a report multiplies even odds, so that
/// w = (cap - 1) / (cap + 1), and something of rate q is believed to w + (1 - w) q once it is reported: a
/// grade is about the report, not about how rare the thing is (Jeffrey 1965, The Logic of Decision,
/// chapter 11; rates of false alarm that do not depend on the rate would make every rare event incredible).
/// Part of the doubt is contamination, which items of one origin share; the rest is the item's own.
public struct YesNoLikelihood: Sendable, Equatable {
  /// Chance of the report where what it says is not true, over that where it is; 0...1.
  public let falseAlarm: Double
  /// Chance that the report says nothing, as its whole origin does, 0...1.
  public let contamination: Double
  /// Chance that the report says nothing, its own doubt included: 1 - w.
  let doubt: Double
  /// Log-likelihood of an item that counts where what it says happened, and where it did not.
  let (logCleanTrue, logCleanFalse): (Double, Double)

  /// The likelihood of one item. `servesMotive`: the source has an interest in this being believed,
  /// which divides the cap. `rate`: how often what it reports comes true in runs that know nothing of it,
  /// above 0 and below 1, else even odds.
  public init(
    grade: Grade, servesMotive: Bool = false, table: GradeTable = .standard, rate: Double = 0.5
  ) {
    let cap = max(1, table.cap(grade) / (servesMotive ? table.motiveFactor : 1))
    let knows = (cap - 1) / (cap + 1)
    doubt = 1 - knows
    let q = rate > 0 && rate < 1 ? rate : 0.5
    let shared = table.contamination(grade.credibility)
    let own = shared < 1 ? max(0, (1 - knows - shared) / (1 - shared)) : 1
    let lift = (1 - own) / q + own
    contamination = shared
    (logCleanTrue, logCleanFalse) = (own < 1 ? Elementary.log(lift) : 0, Elementary.log(own))
    falseAlarm = (shared + (1 - shared) * own) / (shared + (1 - shared) * lift)
  }

  /// What the item says about a run in which its claim holds or does not.
  public func term(holds: Bool) -> GradedTerm {
    GradedTerm(contamination: contamination, logClean: holds ? logCleanTrue : logCleanFalse)
  }
}
