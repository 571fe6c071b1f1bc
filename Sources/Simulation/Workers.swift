/// Hands out pieces of one run's work, to one thread or to several.
///
/// The core starts no threads: whoever stands at the edge may pass in a `perform` that does. Pieces
/// never touch the same memory, so that the result is the same however they are shared out.
public struct Workers: Sendable {
  /// Calls the closure once for each number from 0 up to, not including, the count; returns when
  /// all calls have.
  public let perform: @Sendable (_ count: Int, _ piece: @Sendable (Int) -> Void) -> Void
  /// How many pieces may run at once, at least 1.
  public let width: Int

  /// Workers of the caller's own.
  public init(
    width: Int,
    perform: @escaping @Sendable (_ count: Int, _ piece: @Sendable (Int) -> Void) -> Void
  ) {
    self.width = max(1, width)
    self.perform = perform
  }

  /// The thread one is on.
  public static let alone = Workers(width: 1) { count, piece in
    for index in 0..<count { piece(index) }
  }
}
