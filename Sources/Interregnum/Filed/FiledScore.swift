import Inference
import Reports

/// Scores of settled forecasts as `score --json` wrote them: of a case, or of a ledger.
struct FiledScore: FiledAnswer {
  static let format = ScoreJSON.format
  static let command = "interregnum score CASE"
  static let does = "scores"

  struct Bin: Decodable {
    var from, to, forecast, observed, low, high: Double
    var count: Int
  }

  var format: String
  var `case`: FiledCase?
  var bottomLine: [String]
  var reliability: [Bin]
  var arguments: [String]?

  var digest: String? { `case`?.sha256 }

  func add(to findings: inout ReportFindings, of read: ReadCase) -> Bool {
    let isSound = reliability.allSatisfy { $0.from <= $0.to && $0.low <= $0.high && $0.count > 0 }
    guard isSound else { return false }
    findings.reliability = Reliability(
      found: reliability.map { bin in
        ReliabilityBin(
          range: bin.from...bin.to, count: bin.count, forecast: bin.forecast,
          observed: bin.observed, consistent: bin.low...bin.high)
      })
    findings.scored = bottomLine
    findings.kept.append(
      KeptAnswer(
        of: "forecasts", command: arguments.map { ["interregnum"] + $0 } ?? [], checks: []))
    return true
  }
}
