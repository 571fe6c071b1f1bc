import Inference
import Reports

/// What matters, as `sensitivity --json` wrote it.
struct FiledSensitivity: FiledAnswer {
  static let format = SensitivityJSON.format
  static let command = "interregnum sensitivity CASE"

  struct Measured: Decodable {
    var id, label, kind, unit: String
  }
  struct Bar: Decodable {
    var id: String
    var from, to: Double
    var atLow, atHigh, swing, low, high: Double?
  }
  struct Share: Decodable {
    var id: String
    var share, low, high: Double?
    var distinguishable: Bool
  }

  var format: String
  var `case`: FiledCase
  var of: Measured
  var logarithmic: Bool
  var bottomLine: [String]
  var tornado: [Bar]
  var shares: [Share]
  var diagnostics: [FiledCheck]
  var arguments: [String]?

  var digest: String? { `case`.sha256 }

  func add(to findings: inout ReportFindings, of read: ReadCase) -> Bool {
    guard tornado.allSatisfy({ $0.from <= $0.to }) else { return false }
    findings.tornado = TornadoFinding(
      kind: Measure.Kind(rawValue: of.kind), label: of.label, unit: of.unit,
      tornado: Tornado(tornado.map(bar)))
    findings.sensitivity = bottomLine
    findings.shares = SharesFinding(
      shares: shares.map {
        SharesFinding.Share(
          name: $0.id, share: estimate($0.share, $0.low, $0.high), isTold: $0.distinguishable)
      }, isLogarithmic: logarithmic)
    findings.kept.append(
      KeptAnswer(
        of: "what matters", command: arguments.map { ["interregnum", "sensitivity"] + $0 } ?? [],
        checks: diagnostics.map(\.check)))
    return true
  }

  /// Only the middle of each end is kept in a file; a chart needs no more.
  private func bar(_ bar: Bar) -> TornadoBar {
    TornadoBar(
      name: bar.id, range: bar.from...bar.to, atLow: estimate(bar.atLow, nil, nil),
      atHigh: estimate(bar.atHigh, nil, nil), swing: estimate(bar.swing, bar.low, bar.high))
  }

  private func estimate(_ value: Double?, _ low: Double?, _ high: Double?) -> Estimate {
    Estimate(value ?? .nan, low: low ?? .nan, high: high ?? .nan)
  }
}
