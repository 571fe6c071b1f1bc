import Archive
import Interregnum
import Site
import Testing

@Suite struct `The exercise in the browser` {
  @Test func `goes evening by evening, and each state has an address that can be kept`()
    async throws
  {
    try await OpenSite.serving { site in
      let begun = try await site.talk.post("/cases/minimal/play", "world=2&seed=20220105")
      let first = try #require(begun.headers["location"])
      let evening = try await site.talk.get(first)
      #expect(evening.body.contains("Evening before day"))
      #expect(evening.body.contains("value=\"concede\""))
      let decided = try await site.talk.post(first, "order=concede")
      let second = try #require(decided.headers["location"])
      #expect(second != first)
      let next = try await site.settled(second)
      #expect(next.body.contains("What may come of it: concede"))
      #expect(next.body.contains("What you decided"))
      // The way back is the address from before: nothing of it has changed.
      try await #expect(site.talk.get(first).body == evening.body)
      let file = try await site.talk.get(second + "/exercise.txt")
      #expect(file.body.contains("world: 2\nday ") && file.body.hasSuffix(": concede\n"))
      let sheet = try await site.talk.get(second + "/sheet")
      #expect(sheet.body.contains("Inject 1: evening before day"))
      try await #expect(site.talk.get(second + "/sheet?form=md").body.hasPrefix("# Exercise: "))
    }
  }

  @Test func `is played to its end, and survives a restart of the site`() async throws {
    try await OpenSite.serving { site in
      // Some worlds stay quiet: the first in which there is something to decide.
      var (place, world, evenings) = ("", 0, 0)
      repeat {
        world += 1
        let begun = try await site.talk.post("/cases/minimal/play", "world=\(world)&seed=1")
        place = try #require(begun.headers["location"])
      } while try await !site.talk.get(place).body.contains("Carry out") && world < 12
      while try await site.talk.get(place).body.contains("Carry out"), evenings < 30 {
        place = try #require(try await site.talk.post(place, "").headers["location"])
        evenings += 1
      }
      let end = try await site.settled(place)
      #expect(evenings > 0 && end.body.contains("The end: "))
      let kept = try site.store.exercise(String(place.dropFirst("/play/".count)))
      #expect(kept?.caseID == "minimal")
      #expect(kept?.text.contains("world: \(world)") == true)
    }
  }

  @Test func `orders that are not on offer are refused`() async throws {
    try await OpenSite.serving { site in
      let begun = try await site.talk.post("/cases/minimal/play", "world=2&seed=20220105")
      let place = try #require(begun.headers["location"])
      let wrong = try await site.talk.post(place, "order=overrun")
      #expect(wrong.status == 400 && wrong.body.contains("is not on offer; on offer: "))
      for world in ["-1", "x", "99999999999", ""] {
        let refused = try await site.talk.post("/cases/minimal/play", "world=\(world)&seed=1")
        #expect(refused.status == 400, "\(world)")
      }
      for id in ["0", String(repeating: "a", count: 32), String(repeating: "z", count: 32)] {
        try await #expect(site.talk.get("/play/" + id).status == 404)
        try await #expect(site.talk.post("/play/" + id, "order=concede").status == 404)
      }
    }
  }
}
