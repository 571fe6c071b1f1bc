import CaseFiles
import Foundation
import Interregnum
import Site
import Testing

@Suite struct `Numbers can be changed, and the address says how` {
  @Test func `a changed run has an address that shows the same to everybody`() async throws {
    try await OpenSite.serving { site in
      let form =
        "runs=60&seed=7&explanations=1&keep=uprising&set.resign.rate=0.01"
        + "&edit.regions.port.exposure=0.2+to+0.3&set.flee.rate="
      let sent = try await site.talk.post("/cases/minimal/run", form)
      #expect(sent.status == 303)
      let address = try #require(sent.headers["location"])
      #expect(
        address == "/cases/minimal/run?runs=60&seed=7&set.resign.rate=0.01"
          + "&edit.regions.port.exposure=0.2%20to%200.3&off=insider-coup")
      let first = try await site.settled(address)
      #expect(first.body.contains("Bottom line"))
      #expect(first.body.contains("resign.rate is held at 0.01"))
      #expect(first.body.contains("regions.port.exposure: 0.2 to 0.3 instead of 0.4 to 0.7"))
      try await #expect(site.settled(address).body == first.body)
      let day = try await site.talk.get(
        address.replacing("/run?", with: "/day?") + "&day=3&piece=yes")
      #expect(day.status == 200 && day.body.hasPrefix("<h3>Day 3, 2030-01-04</h3>"))
    }
  }

  @Test func `every fault of a change is said at once`() async throws {
    try await OpenSite.serving { site in
      let form =
        "runs=1&seed=x&set.resign.rate=7&set.nothing=1&edit.regions.port.expo=0.2+to+0.3"
        + "&edit.regions.port.exposure=0.3+to+0.2&off=elves"
      let answer = try await site.talk.post("/cases/minimal/run", form)
      #expect(answer.status == 400)
      for words in [
        "runs takes a whole number from 2 to 5000, not &#39;1&#39;", "seed takes a whole number",
        "resign.rate takes a number from 0.0 to 1.0", "there is no parameter",
        "did you mean &#39;regions.port.exposure&#39;?", "whose low end is not below its high end",
        "there is no explanation",
      ] {
        let plain = answer.body.replacing("&#39;", with: "'")
        #expect(plain.contains(words.replacing("&#39;", with: "'")), "\(words)")
      }
    }
  }

  @Test func `progress is told live, and a job can be stopped`() async throws {
    try await OpenSite.serving { site in
      let sent = try await site.talk.post("/cases/kazakhstan-2022/run", "runs=4000&seed=1")
      let page = try await site.talk.get(try #require(sent.headers["location"])).body
      let key = try #require(
        page.split(separator: "data-job=\"/jobs/").dropFirst().first?.prefix { $0 != "/" })
      async let events = site.talk.get("/jobs/\(key)/events")
      try await Task.sleep(for: .milliseconds(600))
      let stop = try await site.talk.post("/jobs/\(key)/cancel", "back=%2Fcases%2Fminimal")
      #expect(stop.status == 303 && stop.headers["location"] == "/cases/minimal")
      let told = try await events
      #expect(told.headers["content-type"] == "text/event-stream")
      #expect(told.body.contains(#"data: {"state":"running""#))
      #expect(told.body.contains(#"data: {"state":"cancelled"}"#))
      let away = try await site.talk.post("/jobs/\(key)/cancel", "back=%2F%2Fevil.example")
      #expect(away.headers["location"] == "/")
      try await #expect(site.talk.post("/jobs/none/cancel", "").status == 404)
    }
  }

  @Test func `jobs wait their turn, and too many are refused`() async throws {
    try await OpenSite.serving({ $0.limits.waitingJobs = 3 }) { site in
      var answers: [Int: Int] = [:]
      for seed in 0..<8 {
        let sent = try await site.talk.post(
          "/cases/kazakhstan-2022/run", "runs=5000&seed=\(seed)")
        answers[sent.status, default: 0] += 1
      }
      #expect(answers == [303: 5, 503: 3])
    }
  }

  @Test func `a job that takes too long is stopped and says so`() async throws {
    try await OpenSite.serving({ $0.limits.jobSeconds = 0.2 }) { site in
      let sent = try await site.talk.post("/cases/kazakhstan-2022/run", "runs=5000&seed=1")
      let page = try await site.settled(try #require(sent.headers["location"]))
      #expect(page.body.contains("took longer than 0 seconds and was stopped"))
    }
  }

  @Test func `changed ranges are saved, and every comment of the author stays`() async throws {
    let library = FileManager.default.temporaryDirectory.path + "/cases-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: library) }
    try FileManager.default.createDirectory(
      atPath: library, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: OpenSite.cases + "/minimal", toPath: library + "/minimal")
    let file = library + "/minimal/case.yaml"
    let before = try String(contentsOfFile: file, encoding: .utf8)
    let wanted = before.replacing("0.6 to 1 }", with: "0.5 to 0.9 }")
    let form = "runs=60&seed=7&edit.regions.steppe.exposure=0.5+to+0.9"
    try await OpenSite.serving(library: library, { $0.isEditing = true }) { site in
      let copy = try await site.talk.get("/cases/minimal/case.yaml?" + form)
      #expect(copy.body == wanted)
      #expect(copy.headers["content-disposition"] == "attachment; filename=\"case.yaml\"")
      try await #expect(site.talk.post("/cases/minimal/save", "runs=60&seed=7").status == 400)
      try await #expect(site.talk.post("/cases/minimal/save", form).status == 303)
      try #expect(String(contentsOfFile: file, encoding: .utf8) == wanted)
      try await #expect(site.talk.get("/cases/minimal/run").body.contains("0.5 to 0.9"))
      try before.write(toFile: file, atomically: true, encoding: .utf8)
      let other = "runs=60&seed=7&edit.regions.steppe.exposure=0.1+to+0.2"
      let late = try await site.talk.post("/cases/minimal/save", other)
      #expect(late.status == 400 && late.body.contains("was changed by somebody else"))
    }
    try await OpenSite.serving(library: library) { site in
      try await #expect(site.talk.post("/cases/minimal/save", form).status == 403)
    }
  }
}
