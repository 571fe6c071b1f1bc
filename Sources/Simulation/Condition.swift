public import Polity

/// What must hold for a question to be answered, and how many runs it holds in.
public struct Condition: Sendable, Equatable {
  /// Effective runs below which no answer is given.
  public static let least = 50.0
  /// The expression that must hold.
  public let expression: String
  /// Runs in which it holds, of how many.
  public let runs: Int
  public let total: Int
  /// How many different runs of equal weight these are worth; `runs` where all count alike.
  public let effectiveSize: Double

  /// A condition that holds in `runs` of `total` runs.
  public init(_ expression: String, runs: Int, of total: Int, effectiveSize: Double) {
    self.expression = expression
    self.runs = runs
    self.total = total
    self.effectiveSize = effectiveSize
  }

  /// It holds in enough runs to say anything.
  public var isTold: Bool { effectiveSize >= Self.least }
}

extension Question {
  /// The days of a crisis that a question speaks of: to the day it settles.
  public func period(in crisis: Crisis) -> ClosedRange<Int> {
    let last = settles.map { $0.days(since: crisis.start) } ?? crisis.days - 1
    return 0...max(0, min(last, crisis.days - 1))
  }
}
