import Inference
import Reports

/// A what-if as `what-if --json` wrote it.
struct FiledWhatIf: FiledAnswer {
  static let format = WhatIfJSON.format
  static let command = "interregnum what-if CASE NAME"

  struct Basis: Decodable {
    var asOf: String?
  }
  struct Difference: Decodable {
    var id: String
    var difference, low, high: Double?
    var clear: Bool
    var pairs: Int
  }

  var format: String
  var `case`: FiledCase
  var id, asks: String
  var changes: [String]
  var basis: Basis
  var bottomLine: [String]
  var differences: [Difference]
  var diagnostics: [FiledCheck]
  var arguments: [String]?

  var digest: String? { `case`.sha256 }

  func add(to findings: inout ReportFindings, of read: ReadCase) -> Bool {
    guard let stays = differences.first(where: { $0.id == "stays" }) else { return false }
    let name = asks.isEmpty ? changes.joined(separator: "; ") : asks
    findings.changes.append(
      ChangeFinding(
        name: ChangeFinding.name(asks: asks, changes: changes, asOf: basis.asOf),
        difference: Estimate(
          stays.difference ?? .nan, low: stays.low ?? .nan, high: stays.high ?? .nan),
        pairs: stays.pairs, isClear: stays.clear, words: bottomLine))
    findings.kept.append(
      KeptAnswer(
        of: name, command: arguments.map { ["interregnum", "what-if"] + $0 } ?? [],
        checks: diagnostics.map(\.check)))
    return true
  }
}
