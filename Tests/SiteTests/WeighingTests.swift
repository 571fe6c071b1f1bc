import Foundation
import Interregnum
import Testing

@Suite struct `Evidence is weighed in the browser` {
  /// A small country with a record of four items, of which one imposes a move.
  private static let record = """
    case: Kept
    start: 2030-01-01
    days: 4
    country: { people: 2M }
    shock: { what: Something, size: 1 to 2 }
    explanations: { uprising: 60%, insider-coup: 40% }
    sources:
      DESK: { title: A news desk }
    evidence:
      crowd: { when: 2030-01-01, what: A crowd, shows: turnout, kind: measurement, value: 4000, source: DESK B2 }
      rumour: { when: 2030-01-01, what: A rumour of it, shows: turnout, kind: measurement, value: 9000, source: DESK D4 }
      riots: { when: 2030-01-01, what: Riots, shows: riots >= 50, source: DESK C3 }
      cut: { when: 2030-01-02, what: The cut, shows: move.cut-channel, kind: move, source: DESK A1 }
    """

  private static func library() throws -> String {
    let library = FileManager.default.temporaryDirectory.path + "/cases-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: library + "/kept", withIntermediateDirectories: true)
    try record.write(toFile: library + "/kept/case.yaml", atomically: true, encoding: .utf8)
    return library
  }

  @Test func `a ranking has its safeguards, and boxes refuse what the command refuses`()
    async throws
  {
    let library = try Self.library()
    defer { try? FileManager.default.removeItem(atPath: library) }
    try await OpenSite.serving(library: library) { site in
      let sent = try await site.talk.post("/cases/kept/evidence", "as-of=2030-01-02&seed=5")
      let address = try #require(sent.headers["location"])
      #expect(address == "/cases/kept/evidence?as-of=2030-01-02&seed=5")
      let page = try await site.settled(address).body
      for words in [
        "Can they be told apart at all?", "Had we graded or believed otherwise",
        "Every item is ticked.", "How far this ranking can be leaned upon", "not scored by itself",
      ] {
        #expect(page.contains(words), "\(words)")
      }
      #expect(page.contains("Had one item never been reported") || page.contains("No single item"))
      let imposed = try await site.talk.get(address + "&ignore=cut&piece=yes").body
      #expect(
        imposed.contains(
          "The stored runs cannot tell: every weighed run was made to follow the record of "
            + "cut-channel. Weigh anew:"))
      #expect(imposed.contains("interregnum explain kept --seed 5 --as-of 2030-01-02 --ignore cut"))
      #expect(!imposed.contains(">ticked<") && imposed.contains("name=\"without\""))
      let without = try await site.talk.get(address + "&ignore=riots&piece=yes").body
      #expect(without.contains(">ticked<") && !without.contains("cannot tell"))
      #expect(without.contains("Left out: riots."))
      let repeated = try await site.talk.get(address + "&ignore=crowd&piece=yes").body
      let both = try await site.talk.get(address + "&ignore=crowd&ignore=rumour&piece=yes").body
      #expect(repeated.contains(">ticked<") && both.contains("Left out: crowd, rumour."))
      #expect(repeated.contains("Left out: crowd.") && !both.contains("cannot tell"))
      let anew = try await site.talk.post(
        "/cases/kept/evidence", "as-of=2030-01-02&seed=5&without=cut")
      let other = try #require(anew.headers["location"])
      #expect(other == "/cases/kept/evidence?as-of=2030-01-02&seed=5&without=cut")
      let again = try await site.settled(other).body
      #expect(again.contains("Every item is ticked.") && !again.contains("value=\"cut\" checked"))
      let odd = try await site.talk.post("/cases/kept/evidence", "seed=5&without=elves")
      #expect(odd.status == 400 && odd.body.contains("there is no item of evidence"))
    }
  }

  @Test func `several changes are asked at once, as the command takes them`() async throws {
    try await OpenSite.serving { site in
      let form =
        "force=concede&day=2&hour=9&force=&day=5&hour=12&force=cut-channel&day=3&hour=18"
        + "&forbid=live-fire&forbid=&forbid=flee&set=resign.rate=0.01&set=&pairs=40&as-of=2030-01-05"
      let sent = try await site.talk.post("/cases/minimal/what-if", form)
      let address = try #require(sent.headers["location"])
      #expect(
        address == "/cases/minimal/what-if?force=concede&day=2&hour=9&force=cut-channel&day=3"
          + "&hour=18&forbid=live-fire&forbid=flee&set=resign.rate%3D0.01&pairs=40")
      let page = try await site.settled(address).body
      for words in [
        "concede is made on", "cut-channel is made on", "live-fire is never made",
        "flee is never made", "resign.rate is 0.01", "value=\"resign.rate=0.01\"",
      ] {
        #expect(page.contains(words), "\(words)")
      }
      let wrong = try await site.talk.post(
        "/cases/minimal/what-if", "set=resign.rat=1&force=concede&day=2&forbid=concede")
      #expect(wrong.status == 400 && wrong.body.contains("there is no parameter"))
      #expect(wrong.body.contains("concede is both forced and forbidden"))
      let many = String(repeating: "forbid=flee&", count: 9) + "pairs=40"
      try await #expect(site.talk.post("/cases/minimal/what-if", many).status == 400)
      try await #expect(
        site.talk.post("/cases/minimal/what-if", "force=concede&pairs=40").status == 400)
    }
  }
}
