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

  @Test func `an item that looks ahead is known on the last day that it reads`() {
    let items = [
      sighting("ahead", day: 3, shows: "ruler.in-office(on=2022-01-08)"),
      sighting("fewer", day: 3, shows: "deaths(to=2022-01-07) < 10"),
      sighting("more", day: 3, shows: "deaths(to=2022-01-07) >= 10"),
      // Belief can fall again: only the last day tells.
      sighting("undone", day: 3, shows: "belief(to=2022-01-07) >= 0.5"),
      sighting("unreadable", day: 3, shows: "riots >= ("),
    ]
    func known(_ day: Int) -> [String] {
      KnownEvidence(items, asOf: january(day)).items.map(\.id)
    }
    #expect(known(6) == ["more", "unreadable"])
    #expect(known(7) == ["fewer", "more", "undone", "unreadable"])
    #expect(known(8) == ["ahead", "fewer", "more", "undone", "unreadable"])
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
