import Foundation
import Interregnum
import Testing

/// Numbers cannot move unseen: 200 runs of the two first cases and 40 of the others give what their
/// `expected.json` says.
///
/// `RECORD=1 swift test` rewrites the files; a changed file needs a `[results]` line in CHANGELOG.
@Suite struct ExpectedNumbersTests {
  @Test(arguments: [
    "kazakhstan-2022", "minimal", "zhanaozen-2011", "romania-1989", "venezuela-2002",
    "venezuela-2019", "turkey-2016", "belarus-2020", "georgia-2024", "russia-2011",
  ])
  func `a library case gives the numbers it is known to give`(id: String) async throws {
    let result = try await LaboratoryTests.laboratory.run(
      RunRequest(
        caseArgument: id, runs: ["kazakhstan-2022", "minimal"].contains(id) ? 200 : 40, seed: 7))
    let found = try Self.digest(result.json)
    let url = URL(fileURLWithPath: LaboratoryTests.root + "/Cases/\(id)/expected.json")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(found.utf8).write(to: url)
    }
    #expect(try String(contentsOf: url, encoding: .utf8) == found)
  }

  /// The endings' counts, the answers and the national peaks, in a fixed order.
  static func digest(_ json: String) throws -> String {
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let document = try #require(object as? [String: Any])
    var lines: [String] = []
    for case let outcome as [String: Any] in document["outcomes"] as? [Any] ?? [] {
      lines.append("\"\(outcome["id"] ?? "")\": \(outcome["count"] ?? "")")
    }
    for case let question as [String: Any] in document["questions"] as? [Any] ?? [] {
      let value = question["probability"] ?? question["median"] ?? "null"
      lines.append("\"question \(question["id"] ?? "")\": \(value)")
    }
    let series = document["series"] as? [String: Any] ?? [:]
    for name in ["turnout", "riots", "deaths", "detained", "belief"] {
      let days = (series[name] as? [Any] ?? []).compactMap { $0 as? [String: Any] }
      lines.append("\"\(name) day 4\": \(days.dropFirst(3).first?["q95"] ?? "null")")
    }
    return "{\n  " + lines.joined(separator: ",\n  ") + "\n}\n"
  }
}
