/// Why an order cannot be given. Days count from 0 and are told from 1.
public enum ExerciseFault: Error, Sendable, Equatable, CustomStringConvertible {
  /// The last day has been decided.
  case over
  /// On that day there was nothing to decide.
  case nothingOpen(day: Int)
  /// The move cannot be taken on that evening; those that can.
  case notOffered(day: Int, move: String, offers: [String])
  /// The move stands twice among the orders of a day.
  case twice(day: Int, move: String)
  /// More orders than a day has room for.
  case tooMany(day: Int, count: Int)

  /// In one sentence.
  public var description: String {
    switch self {
    case .over: "the exercise is over: nothing is left to decide"
    case .nothingOpen(let day): "day \(day + 1): nothing stands open on this day"
    case .notOffered(let day, let move, let offers):
      "day \(day + 1): '\(move)' is not on offer; on offer: "
        + (offers.isEmpty ? "nothing" : offers.joined(separator: ", "))
    case .twice(let day, let move): "day \(day + 1): '\(move)' is ordered twice"
    case .tooMany(let day, let count):
      "day \(day + 1): \(count) orders are more than a day has room for, "
        + "\(Exercise.mostOrders)"
    }
  }
}
