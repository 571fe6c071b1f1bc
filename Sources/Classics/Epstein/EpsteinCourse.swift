/// How a setting changes over the ticks of a run.
public enum EpsteinCourse: Sendable, Equatable {
  /// The same at every tick.
  case steady(Double)
  /// One value before tick `at`, another from then on.
  case jump(from: Double, to: Double, at: Int)
  /// Straight from one value to another between two ticks, level outside them.
  case line(from: Double, to: Double, start: Int, end: Int)

  /// The value at a tick; ticks count from 0.
  public func value(at tick: Int) -> Double {
    switch self {
    case .steady(let value): return value
    case .jump(let before, let after, let at): return tick < at ? before : after
    case .line(let from, let to, let start, let end):
      if tick <= start { return from }
      if tick >= end { return to }
      return from + (to - from) * (Double(tick) - Double(start)) / (Double(end) - Double(start))
    }
  }

  /// The lowest and the highest value it can take.
  var ends: [Double] {
    switch self {
    case .steady(let value): [value]
    case .jump(let before, let after, _): [before, after]
    case .line(let from, let to, _, _): [from, to]
    }
  }
}
