import Inference
import Polity
import Testing

@Suite struct `Evidence in groups` {
  private func groups(
    _ items: [Evidence], sources: [Source] = [], day: Int = 20
  ) -> EvidenceGroups {
    EvidenceGroups(KnownEvidence(items, sources: sources, asOf: january(day)))
  }

  private func ids(_ sorted: EvidenceGroups) -> [[String]] {
    sorted.groups.map { $0.items.map(\.id) }
  }

  @Test func `joins items of one origin through others, known or not`() {
    let sorted = groups([
      sighting("a", shows: "a", origin: ["gone"]), sighting("b", shows: "b"),
      sighting("c", shows: "c", origin: ["b"]), sighting("d", shows: "d", origin: ["gone", "d"]),
      sighting("e", shows: "e", origin: ["c"]),
    ])
    #expect(ids(sorted) == [["a", "d"], ["b", "c", "e"]])
    #expect(sorted.groups.map(\.origin) == ["a", "b"])
  }

  @Test func `scores a fact once, at its best grade`() {
    let items = [
      sighting("rumour", "D4"), sighting("paper", "B2", origin: ["film"]),
      sighting("film", shows: "riots>=100", "A1"), sighting("later", day: 6, "D4"),
    ]
    let sorted = groups(items)
    #expect(ids(sorted) == [["film"], ["later"]])
    #expect(sorted.repeats.map(\.item) == ["rumour", "paper"])
    #expect(sorted.repeats.map(\.scored) == ["film", "film"])
  }

  @Test func `prefers a source without motive, then who knew first, then the file's order`() {
    let sources = [
      Source(id: "state", title: "State", motive: "order"), Source(id: "press", title: ""),
    ]
    let official = sighting("official", known: 5, source: "state")
    let slow = sighting("slow", known: 9)
    let fast = sighting("fast", known: 7)
    let twin = sighting("twin", known: 7)
    #expect(ids(groups([official, slow, fast, twin], sources: sources)) == [["fast"]])
    #expect(ids(groups([official, slow], sources: sources)) == [["slow"]])
    #expect(ids(groups([twin, fast], sources: sources)) == [["twin"]])
  }

  @Test func `tells a measurement by its spread, not by the cap of a sighting`() {
    var (sure, vague) = (sighting("sure", "A3"), sighting("vague", "C1"))
    #expect(ids(groups([sure, vague])) == [["vague"]])
    (sure.kind, vague.kind) = (.measurement, .measurement)
    (sure.value, vague.value) = (100, 120)
    #expect(ids(groups([sure, vague])) == [["sure"]])
  }

  @Test func `leaves out what bears on nothing`() {
    let sorted = groups([sighting("colour", shows: " "), sighting("a", origin: ["colour"])])
    #expect(sorted.silent == ["colour"])
    #expect(ids(sorted) == [["a"]])
    #expect(groups([]).groups == [])
  }

  @Test func `takes ten thousand items in one chain`() {
    let items = (0..<10_000).map { place in
      sighting("i\(place)", shows: "x\(place)", origin: place > 0 ? ["i\(place - 1)"] : [])
    }
    #expect(groups(items).groups.map(\.items.count) == [10_000])
    #expect(
      groups(
        items.map { item in
          var same = item
          same.shows = "x"
          return same
        }
      ).repeats.count == 9_999)
  }
}
