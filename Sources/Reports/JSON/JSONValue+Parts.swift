import Polity
import Simulation

extension JSONValue {
  /// A case as every document names it.
  static func `case`(_ crisis: Crisis, sha256: String) -> JSONValue {
    .object([
      ("id", .string(crisis.id)), ("title", .string(crisis.title)), ("sha256", .string(sha256)),
      ("start", .string(crisis.start.description)), ("days", .count(crisis.days)),
    ])
  }

  /// A check in words.
  static func check(_ check: Diagnostic) -> JSONValue {
    .object([
      ("id", .string(check.id)), ("status", .string(check.status.rawValue)),
      ("sentence", .string(check.sentence)),
    ])
  }
}
