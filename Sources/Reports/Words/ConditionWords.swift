import Simulation

/// The condition of a question in words.
extension Condition {
  /// `given move.appeal, as in 312 of 2,000 runs`.
  var stated: String {
    "given \(expression), as in \(Amount.grouped(runs)) of \(Amount.count(total, "run"))\(worth)"
  }

  /// `can not be told: move.appeal holds in 12 of 2,000 runs, and 50 are needed`.
  var untold: String {
    let needed = Amount.decimals(Self.least, 0)
    return "can not be told: \(expression) holds in \(Amount.grouped(runs)) of "
      + "\(Amount.count(total, "run"))\(worth), and \(needed) are needed"
  }

  /// What runs of unequal weight are worth; empty where all count alike.
  private var worth: String {
    let size = Int(min(max(0, effectiveSize), 1e15))
    return size < runs ? " (worth \(Amount.grouped(size)) different ones)" : ""
  }

  /// The condition as a part of a document.
  var json: JSONValue {
    .object([
      ("expression", .string(expression)), ("runs", .count(runs)), ("of", .count(total)),
      ("effectiveSize", .number(effectiveSize)), ("told", .flag(isTold)),
    ])
  }
}
