/// Names of moves and events as words.
enum EventName {
  /// `dismiss-cabinet` as `dismiss cabinet`.
  static func words(_ event: String) -> String {
    event.split(separator: "-").joined(separator: " ")
  }
}
