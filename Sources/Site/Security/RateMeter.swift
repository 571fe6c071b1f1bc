import Synchronization

/// Counts what each client did in the last ten minutes; forgets the rest.
final class RateMeter: Sendable {
  private static let window = 600.0
  /// Names remembered at most; beyond them everybody new is refused until some are forgotten.
  private static let most = 10_000
  private let times = Mutex<[String: [Double]]>([:])

  /// Whether a name may do one more thing now; counts it if so. `now` is in seconds.
  func allows(_ name: String, most count: Int, now: Double) -> Bool {
    times.withLock { times in
      var recent = (times[name] ?? []).filter { now - $0 < Self.window }
      guard recent.count < count else { return false }
      if times[name] == nil, times.count >= Self.most {
        times = times.filter { $0.value.contains { now - $0 < Self.window } }
        guard times.count < Self.most else { return false }
      }
      recent.append(now)
      times[name] = recent
      return true
    }
  }
}
