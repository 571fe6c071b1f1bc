import Polity
import Simulation

/// An exercise as it is kept: a few lines of text.
///
/// ```
/// # An exercise of interregnum; lines that begin with # are skipped.
/// format: 1
/// case: kazakhstan-2022
/// sha256: 0f3c...
/// seed: 20220105
/// world: 1
/// day 5: concede, dismiss-cabinet
/// day 6: nothing
/// ```
public struct ExerciseRecord: Sendable, Equatable {
  /// Id of the case and the SHA-256 of its files, hexadecimal; empty: not stated.
  public var caseID: String
  public var caseSHA256: String
  /// Seed and number of the world; nil: not stated.
  public var seed: UInt64?
  public var world: Int?
  /// Orders by day, from 0.
  public var orders: [Int: [String]]

  /// The format that is written.
  public static let format = 1

  /// A record.
  public init(
    caseID: String = "", caseSHA256: String = "", seed: UInt64? = nil, world: Int? = nil,
    orders: [Int: [String]] = [:]
  ) {
    self.caseID = caseID
    self.caseSHA256 = caseSHA256
    self.seed = seed
    self.world = world
    self.orders = orders
  }

  /// The record of an exercise of a case.
  public init(_ exercise: Exercise, caseSHA256: String) {
    self.init(
      caseID: exercise.ensemble.setting.crisis.id, caseSHA256: caseSHA256,
      seed: exercise.ensemble.seed, world: exercise.world, orders: exercise.orders)
  }

  /// The record as text, the same bytes for the same record.
  public var text: String {
    var lines = ["# An exercise of interregnum. Days count from 1.", "format: \(Self.format)"]
    if !caseID.isEmpty { lines.append("case: \(caseID)") }
    if !caseSHA256.isEmpty { lines.append("sha256: \(caseSHA256)") }
    if let seed { lines.append("seed: \(seed)") }
    if let world { lines.append("world: \(world)") }
    for day in orders.keys.sorted() {
      let moves = orders[day] ?? []
      let words = moves.isEmpty ? "nothing" : moves.joined(separator: ", ")
      lines.append("day \(day + 1): \(words)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
