import Archive
import Foundation
import Inference
import Interregnum
import Polity
import Testing

@Suite struct `Forecasts of a case` {
  private let laboratory = LaboratoryTests.laboratory

  @Test func `are written down once, chained, and can be scored`() async throws {
    let folder = try Folder()
    let ledger = folder.path + "/ledger.txt"
    let request = ForecastRequest(
      caseArgument: "minimal", asOf: "2030-01-02", ledger: ledger, seed: 5)
    let first = try await laboratory.forecast(request)
    #expect(first.notes.contains("2 forecasts appended to \(ledger)"))
    let written = try folder.contents("ledger.txt")
    let again = try await laboratory.forecast(request)
    #expect(again.json == first.json)
    #expect(again.notes.contains("\(ledger) holds these forecasts already"))
    #expect(try folder.contents("ledger.txt") == written)
    let score = try await laboratory.score(ScoreRequest(subject: ledger))
    #expect(score.code == 0)
    #expect(score.text.contains("No forecast has settled (2 forecasts open)"))
    // One digit of a probability is changed: the chain breaks on that line.
    var text = String(decoding: written, as: UTF8.self)
    text = text.replacing("\tholds\t", with: "\thelds\t")
    try text.write(toFile: ledger, atomically: true, encoding: .utf8)
    let refusal = try await #require(throws: Refusal.self) {
      try await laboratory.forecast(request)
    }
    #expect(refusal.code == 2)
    #expect(refusal.description.contains("line 2 of the ledger does not follow"))
  }

  @Test func `of a ledger are settled by the case, and may exceed a limit`() async throws {
    let folder = try Folder()
    let ledger = folder.path + "/ledger.txt"
    let text = try sample(["holds": 0.9, "csto_out": 0.8, "live_fire": 0.2])
    try text.write(toFile: ledger, atomically: true, encoding: .utf8)
    var request = ScoreRequest(subject: ledger, limit: 0.4)
    // (0.01 + 0.64 + 0.64) / 3 = 0.43
    let over = try await laboratory.score(request)
    #expect(over.code == 1 && over.text.contains("The limit of 0.400 is exceeded."))
    #expect(over.text.contains("base rates") && over.text.contains("moscow-holds"))
    request.limit = 0.5
    request.settles = true
    let kept = try await laboratory.score(request)
    #expect(kept.code == 0 && kept.notes.contains("3 settlements appended to \(ledger)"))
    let settled = try String(contentsOfFile: ledger, encoding: .utf8)
    #expect(settled.hasPrefix(text) && settled.split(separator: "\n").count == 7)
    request.head = "beef"
    let refusal = try await #require(throws: Refusal.self) {
      try await laboratory.score(request)
    }
    #expect(refusal.description.contains("not with beef: lines are missing"))
  }

  /// A ledger of three forecasts of the Kazakhstan case.
  private func sample(_ said: [String: Double]) throws -> String {
    var ledger = ForecastLedger { Checksum.sha256Hex($0) }
    let made = try #require(CalendarDay("2022-01-06"))
    for (question, p) in said.sorted(by: { $0.key < $1.key }) {
      try ledger.append(
        LedgerForecast(
          id: question, caseID: "kazakhstan-2022", question: question, made: made, word: "likely",
          answer: .probability(p), low: p, high: p, settles: made.adding(9)))
    }
    return ledger.text
  }

  @Test func `wrong words are refused before anything is run`() async throws {
    let replay = try await #require(throws: Refusal.self) {
      try await laboratory.replay(
        ReplayRequest(
          forecast: ForecastRequest(caseArgument: "minimal"), from: "soon", to: "2031-01-01"))
    }
    #expect(
      replay.description == """
        error: --from takes a day such as 2030-01-02 or 'day 3', not 'soon'
        error: --to 2031-01-01 lies outside what can be replayed, 2030-01-02 to 2030-01-22
        Nothing was run.
        """)
    let backward = try await #require(throws: Refusal.self) {
      try await laboratory.replay(
        ReplayRequest(
          forecast: ForecastRequest(caseArgument: "minimal"), from: "2030-01-05",
          to: "2030-01-03"))
    }
    #expect(backward.description.contains("--from 2030-01-05 lies after --to 2030-01-03"))
    let nowhere = try await #require(throws: Refusal.self) {
      try await laboratory.forecast(
        ForecastRequest(caseArgument: "minimal", ledger: "/no/such/folder/ledger.txt"))
    }
    #expect(nowhere.description.contains("/no/such/folder cannot be written"))
    let early = try await #require(throws: Refusal.self) {
      try await laboratory.forecast(
        ForecastRequest(caseArgument: "minimal", asOf: "2029-12-31", threads: 0))
    }
    #expect(early.description.contains("--as-of 2029-12-31 lies before the case begins"))
    #expect(early.description.contains("--threads must lie between 1 and 1024"))
    let late = try await #require(throws: Refusal.self) {
      try await laboratory.forecast(ForecastRequest(caseArgument: "minimal", asOf: "2031-01-01"))
    }
    #expect(late.description.contains("nothing is left to forecast from 2031-01-01"))
    let counted = try await #require(throws: Refusal.self) {
      try await laboratory.forecast(
        ForecastRequest(caseArgument: "minimal", asOf: "day 3", threads: 0))
    }
    #expect(!counted.description.contains("--as-of") && counted.description.contains("--threads"))
    let limit = try await #require(throws: Refusal.self) {
      try await laboratory.score(ScoreRequest(subject: "minimal", limit: 2))
    }
    #expect(limit.description.contains("--fail-over must lie between 0 and 1, not 2.0"))
    let head = try await #require(throws: Refusal.self) {
      try await laboratory.score(ScoreRequest(subject: "minimal", settles: true))
    }
    #expect(head.description.contains("--head and --settle need a ledger; minimal is none"))
    let unsettled = try await #require(throws: Refusal.self) {
      try await laboratory.score(ScoreRequest(subject: "minimal"))
    }
    #expect(unsettled.description.contains("no question of minimal is settled"))
    #expect(unsettled.description.contains("write them to outcomes.yaml beside"))
  }

  @Test func `where a case is one file, score says where answers stand`() async throws {
    let folder = try Folder()
    let path = folder.path + "/alone.yaml"
    let text = """
      case: Alone
      start: 2030-01-01
      days: 5
      country: { people: 1M }
      questions: { holds: { ask: Does he hold?, yes_if: ruler.in-office } }
      """
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let refusal = try await #require(throws: Refusal.self) {
      try await laboratory.score(ScoreRequest(subject: path))
    }
    #expect(
      refusal.description == """
        error: no question of alone is settled: it has no outcomes.yaml, so there is nothing to score
           = answers stand in a file of their own: move the case to DIR/case.yaml and write them to \
        DIR/outcomes.yaml beside it; see docs/formats/case.md
        Nothing was run.
        """)
  }

  @Test func `a replay says of each day what was known`() async throws {
    let result = try await laboratory.replay(
      ReplayRequest(
        forecast: ForecastRequest(caseArgument: "minimal", seed: 5), from: "2030-01-02",
        to: "2030-01-03"))
    #expect(result.text.contains("01-02  01-03"))
    #expect(result.json.contains("\"asOf\": \"2030-01-03\""))
  }
}
