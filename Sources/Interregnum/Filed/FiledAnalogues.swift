import Inference
import Reports

/// Analogues as `compare --json` wrote them.
struct FiledAnalogues: FiledAnswer {
  static let format = CompareJSON.format
  static let command = "interregnum compare CASE"

  struct Neighbour: Decodable {
    var id, title: String
    var distance: Double
    var q05, q95: Double?
    var held: Bool?
  }

  var format: String
  var sha256: String
  var noise: Double
  var neighbours: [Neighbour]
  var bottomLine: [String]
  var arguments: [String]?

  var digest: String? { sha256 }

  func add(to findings: inout ReportFindings, of read: ReadCase) -> Bool {
    findings.analogues = neighbours.map { entry in
      let range = Estimate(entry.distance, low: entry.q05 ?? .nan, high: entry.q95 ?? .nan)
      return AnalogueFinding(
        title: entry.title, distance: entry.distance,
        ended: AnalogueFinding.ended(entry.held), range: range.interval)
    }
    findings.analogueNoise = noise
    findings.analogueWords = bottomLine
    findings.kept.append(
      KeptAnswer(
        of: "analogues", command: arguments.map { ["interregnum", "compare"] + $0 } ?? [],
        checks: []))
    return true
  }
}
