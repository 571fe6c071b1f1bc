public import Polity

/// The parts of an hour, in the order in which they happen. ``Tick`` says what each is for.
public enum Phase: Int, Sendable, CaseIterable, Comparable {
  case inform, believe, decide, align, obey, street, force, bargain, record

  /// Earlier phases come first.
  public static func < (a: Phase, b: Phase) -> Bool { a.rawValue < b.rawValue }
}

/// One process of the crisis. You write the id, the phase, the parameters and `step`; you get the
/// draws of the parameters, their range errors, their reference page, the claim tests and the
/// ablation test from the roster line.
///
/// A mechanism keeps no state of its own between hours: all state is in the ``World``. Every random
/// number it uses comes from `world.luck` under a purpose that starts with its id.
public protocol Mechanism: Sendable {
  /// Short name, unique in the roster: `mobilisation`.
  static var id: String { get }
  /// When in the hour it acts.
  static var phase: Phase { get }
  /// Its numbers, each declared once.
  static var parameters: [Parameter<Self>] { get }
  /// Ledger events it may record, besides its own id if it is a move: the name of each, and what is meant
  /// by it, in a sentence.
  static var events: KeyValuePairs<String, String> { get }
  /// Those of its events, its own id if it is a move included, by which the ruler loses his office, for good or
  /// not, or comes back to it.
  static var eventsOfFall: [String] { get }
  /// Whether it has anything to act on in a crisis: where it has not, none of its events can happen.
  static func applies(to crisis: Crisis) -> Bool
  /// With every parameter at its prior's median, or any placeholder: the run sets them.
  init()
  /// Before the first hour: set up what it owns in the world.
  func begin(_ world: World)
  /// One hour.
  func step(_ world: World)
}

extension Mechanism {
  public static var parameters: [Parameter<Self>] { [] }
  public static var events: KeyValuePairs<String, String> { [:] }
  public static var eventsOfFall: [String] { [] }
  public static func applies(to crisis: Crisis) -> Bool { true }
  public func begin(_ world: World) {}
}
