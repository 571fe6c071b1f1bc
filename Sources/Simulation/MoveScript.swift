/// Moves that a run must make, or must not make: how observed decisions are imposed.
public struct MoveScript: Sendable, Equatable {
  /// A move imposed at an hour; the price is that of a window of so many hours.
  public struct Imposed: Sendable, Equatable {
    /// Hours since the start.
    public var hour: Int
    /// Width of the window that the record leaves open, in hours, above 0.
    public var window: Double

    /// A move at an hour, known to within a window.
    public init(hour: Int, window: Double) {
      self.hour = hour
      self.window = window
    }
  }
  /// Moves that are imposed, by id; at every other hour up to ``lastHour`` they are forbidden.
  public var forced: [String: Imposed]
  /// Moves that may not happen up to an hour; their hazard is paid for in log weight.
  public var forbidden: [String: Int]
  /// The last hour of which anything is known; beyond it every move is free.
  public var lastHour: Int
  /// Moves that a what-if changes, by id: these go before the record, whatever the hour.
  public var changed: [String: Change] = [:]

  /// What becomes of a move that a what-if changes.
  public enum Change: Sendable, Equatable {
    /// It is made at an hour and not before; free afterwards.
    case made(hour: Int)
    /// It is never made.
    case never
  }

  /// A script; nothing imposed unless said. `forbidden` moves are so for good, those of `until` up
  /// to their hour.
  public init(
    forced: [String: Imposed] = [:], forbidden: Set<String> = [], until: [String: Int] = [:],
    lastHour: Int = .max
  ) {
    self.forced = forced
    self.forbidden = until
    for move in forbidden { self.forbidden[move] = .max }
    self.lastHour = lastHour
  }

  /// Nothing is imposed.
  public var isEmpty: Bool { forced.isEmpty && forbidden.isEmpty && changed.isEmpty }

  /// What the script says about one move at one hour.
  public enum Order: Equatable { case free, forbidden, now(window: Double) }

  /// What the script says about one move at one hour: a forced move happens at its hour only.
  public func order(for move: String, hour: Int) -> Order {
    if isEmpty { return .free }
    if !changed.isEmpty, let change = changed[move] { return Self.order(change, hour: hour) }
    if hour > lastHour { return .free }
    if let until = forbidden[move], hour <= until { return .forbidden }
    guard let imposed = forced[move] else { return .free }
    return imposed.hour == hour ? .now(window: imposed.window) : .forbidden
  }

  private static func order(_ change: Change, hour: Int) -> Order {
    guard case .made(let made) = change else { return .forbidden }
    return hour == made ? .now(window: 1) : hour < made ? .forbidden : .free
  }

  /// Some move is still to be made after an hour.
  func isOpen(after hour: Int) -> Bool {
    forced.values.contains { $0.hour > hour && $0.hour <= lastHour }
  }
}
