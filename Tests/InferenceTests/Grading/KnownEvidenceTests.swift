import Inference
import Polity
import Testing

@Suite struct `Known evidence` {
  private let all = [
    sighting("early", day: 3), sighting("late", day: 9), sighting("published", day: 3, known: 9),
    sighting("foretold", day: 9, known: 3), sighting("on-the-day", day: 5, known: 5),
  ]

  @Test func `holds what had happened and was public`() {
    let known = KnownEvidence(all, asOf: january(5))
    #expect(known.items.map(\.id) == ["early", "on-the-day"])
    #expect(KnownEvidence(all, asOf: january(2)).items == [])
    #expect(KnownEvidence(all, asOf: january(9)).items == all)
  }

  @Test func `stops at the cutoff of the case`() {
    let known = KnownEvidence(all, asOf: january(30), cutoff: january(4))
    #expect(known.items.map(\.id) == ["early"])
    #expect(known.asOf == january(4))
    #expect(KnownEvidence(all, asOf: january(4), cutoff: january(30)) == known)
  }

  @Test func `is the same whatever the future holds`() {
    for day in 1...10 {
      let past = all.filter { max($0.day, $0.known ?? $0.day) <= january(day) }
      let sources = [Source(id: "press", title: "Press")]
      let seen = KnownEvidence(all, sources: sources, asOf: january(day))
      #expect(seen == KnownEvidence(past, sources: sources, asOf: january(day)))
      #expect(EvidenceGroups(seen) == EvidenceGroups(KnownEvidence(past, asOf: january(day))))
    }
  }

  @Test func `names no source that speaks only later`() {
    let sources = [
      Source(id: "press", title: "Press", motive: "sell"), Source(id: "x", title: "X"),
    ]
    let items = [sighting("a", day: 1), sighting("b", day: 9, source: "x")]
    let known = KnownEvidence(items, sources: sources, asOf: january(5))
    #expect(known.sources.map(\.id) == ["press"])
    #expect(known.items.map(known.motive) == ["sell"])
  }

  @Test func `can be thinned but never grows`() {
    let known = KnownEvidence(all, asOf: january(5))
    #expect(known.without(["early", "late"]).items.map(\.id) == ["on-the-day"])
    #expect(known.without([]) == known)
    #expect(known.without(["early"]).asOf == january(5))
  }

  @Test func `comes from a dossier without its hindsight`() {
    let crisis = Crisis(
      id: "c", title: "C", start: january(1), days: 9, cutoff: january(4),
      country: .plain(people: 1e6), shock: nil)
    let dossier = Dossier(crisis: crisis, evidence: all)
    #expect(dossier.known(asOf: january(9)).items.map(\.id) == ["early"])
  }
}
