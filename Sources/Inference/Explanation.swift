public import Polity

/// A rival account of one crisis: a cell of the hidden facts with a prior.
///
/// You write what it says, its facts and its default prior; you get its share of every run, its
/// weighing, and its row in the recovery table.
public protocol Explanation: Sendable {
  /// Short name used in case files.
  static var id: String { get }
  /// Name shown to a reader.
  static var label: String { get }
  /// What it says, in one sentence.
  static var says: String { get }
  /// The hidden facts that make it true.
  static var facts: Facts { get }
  /// Prior weight where a case gives none.
  static var prior: Double { get }
  /// What the prior rests on.
  static var source: String { get }
}
