import CaseFiles
import Inference
import Polity
import Testing

/// What a case says, and what is assumed where it says nothing.
@Suite struct ReadingTests {
  static let start = "case: A quiet place\nstart: 2030-01-01\ndays: 21\n"

  static func read(_ text: String) -> CaseReading {
    BrokenCaseTests.reader.read(
      CaseSources(main: CaseSources.File(path: "case.yaml", text: text)))
  }

  static func dossier(_ text: String) throws -> Dossier {
    let reading = read(text)
    #expect(reading.faults.isEmpty, "\(Fault.rendering(of: reading.faults))")
    return try #require(reading.dossier)
  }

  static func region(_ text: String) throws -> Region {
    let dossier = try dossier(start + "regions:\n  r: { people: 2M, \(text) }\n")
    return try #require(dossier.crisis.country.regions.first)
  }

  @Test(arguments: [
    ("0.4", Uncertain.exactly(0.4)), ("40%", .exactly(0.4)), ("none", .exactly(0)),
    ("low", .exactly(0.25)), ("medium", .exactly(0.5)), ("high", .exactly(0.75)),
    ("full", .exactly(1)), ("4e-1", .exactly(0.4)), ("+0.4", .exactly(0.4)),
    ("'0.4'", .exactly(0.4)), ("20% to 40%", .between(0.2, 0.4)),
    ("0.2 to 0.4", .between(0.2, 0.4)), ("low to high", .between(0.25, 0.75)),
  ])
  func `a share is read in each of its spellings`(_ text: String, _ value: Uncertain) throws {
    #expect(try Self.region("urban: \(text)").urban == value)
  }

  @Test(arguments: [
    ("2000000", 2e6), ("2M", 2e6), ("1.5M", 1.5e6), ("60k", 60_000), ("1.2B", 1.2e9), ("2e6", 2e6),
  ])
  func `people are read in each of their spellings`(_ text: String, _ people: Double) throws {
    let dossier = try Self.dossier(Self.start + "country: { people: \(text) }\n")
    #expect(dossier.crisis.country.population == people)
  }

  @Test(arguments: [
    "inf", "-inf", ".nan", "0x10", "1.", ".5", "1e", "--1", "1 2", "1_000", "٣", "",
  ])
  func `what only looks like a number is refused`(_ text: String) {
    let reading = Self.read(Self.start + "country: { people: 2M, repressiveness: '\(text)' }\n")
    #expect(reading.faults.count == 1)
    #expect(reading.dossier == nil)
  }

  @Test(arguments: ["NO", "12:30", "1.10", "on", "0x1F", "2030-01-01", "007", "1_000", ".inf"])
  func `a text keeps its meaning whatever YAML makes of it`(_ text: String) throws {
    #expect(try Self.region("name: \(text)").name == text)
  }

  @Test(arguments: ["NO", "on", "12", "007", "yes"])
  func `an id keeps its meaning whatever YAML makes of it`(_ id: String) throws {
    let dossier = try Self.dossier(Self.start + "regions:\n  \(id): { people: 2M }\n")
    #expect(dossier.crisis.country.regions.map(\.id) == [id])
  }

  @Test func `a region left alone is the region that Polity builds`() throws {
    let read = try Self.region("seat: yes, symbolic: yes")
    #expect(read == Region(id: "r", people: 2e6, isSeat: true, isSymbolic: true))
  }

  @Test func `a case of four lines is a plain country`() throws {
    let country = try Self.dossier(Self.start + "country: { people: 10M }\n").crisis.country
    var plain = Country.plain(people: 1e7, regions: 1)
    plain.name = "A quiet place"
    #expect(country == plain)
  }

  @Test func `the largest region is the seat, and the seat the symbol, where none is named`() throws
  {
    let text = Self.start + "regions:\n  a: { people: 1M }\n  b: { people: 2M }\n"
    let regions = try Self.dossier(text).crisis.country.regions
    #expect(regions.map(\.isSeat) == [false, true])
    #expect(regions.map(\.isSymbolic) == [false, true])
    let assumed = Self.read(text).defaults.filter { $0.value == "yes" }.map(\.key)
    #expect(assumed.contains("regions.b.seat") && assumed.contains("regions.b.symbolic"))
  }

  @Test func `leans of assumed factions follow the ruler of the case`() throws {
    let text = Self.start + "country: { people: 2M }\nclaimants: { shah: { kind: ruler } }\n"
    let country = try Self.dossier(text).crisis.country
    #expect(country.factions.map(\.leans) == [["shah": 0.7]])
    #expect(country.offices.map(\.holder) == ["shah"])
    #expect(country.organs.map(\.commandedBy) == ["presidency", "presidency"])
  }

  @Test(arguments: [
    ("2030-01-01", 0.0), ("2030-01-03 12:30", 60.5), ("day 0", 0), ("day 2", 48),
    ("day 1 6:00", 30),
  ])
  func `a shock strikes at the hour it is dated to`(_ text: String, _ hour: Double) throws {
    let shock = "shock: { what: A price, when: \(text) }\n"
    let dossier = try Self.dossier(Self.start + "country: { people: 2M }\n" + shock)
    #expect(dossier.crisis.shock?.hour == hour)
  }

  @Test func `an item of evidence is read whole`() throws {
    let dossier = try Self.dossier(
      Self.start + """
        country: { people: 2M }
        sources: { HRW: { title: Human Rights Watch, kind: media } }
        evidence:
          first: { when: 2030-01-02, what: Shots, source: HRW B2 }
          second:
            when: day 3 20:30
            known: 2030-02-01
            what: Twelve dead, by a count of morgues
            shows: deaths(capital, to=2030-01-05)
            kind: measurement
            region: capital
            value: 12
            low: 9
            high: 20
            source: HRW C3
            same_origin_as: [first]
            contested: the ministry says four
        """)
    let grade = try #require(Grade(.C, 3))
    #expect(
      dossier.evidence.last
        == Evidence(
          id: "second", day: try #require(CalendarDay("2030-01-04")),
          known: CalendarDay("2030-02-01"),
          hour: 20.5, what: "Twelve dead, by a count of morgues",
          shows: "deaths(capital, to=2030-01-05)", kind: .measurement, region: "capital",
          value: 12, low: 9, high: 20, source: "HRW", grade: grade, sameOriginAs: ["first"],
          contested: "the ministry says four"))
  }

  @Test func `an explanation is a template's prior or one of the case's own`() throws {
    let dossier = try Self.dossier(
      Self.start + """
        country: { people: 2M }
        explanations:
          uprising: 90%
          pact: { label: A pact, prior: 10%, facts: { sponsor: rival, intent: use } }
        """)
    #expect(
      dossier.crisis.explanations == [
        ExplanationPrior(id: "uprising", weight: 0.9),
        ExplanationPrior(
          id: "pact", label: "A pact", weight: 0.1, facts: Facts(sponsor: .rival, intent: .use)),
      ])
  }

  @Test func `answers are yes, no, a number or unsettled`() {
    let questions =
      "country: { people: 2M }\nsources: { S: { title: T } }\nquestions:\n"
      + ["a", "b", "c"].map { "  \($0): { ask: Any?, yes_if: deaths }\n" }.joined()
      + "  d: { ask: How many?, estimate: deaths }\n"
    let answers =
      "answers:\n  a: { answer: yes, source: S A1 }\n  b: { answer: no, source: S A1 }\n"
      + "  c: { answer: unsettled }\n  d: { answer: 3k, source: S A1 }\n"
    let reading = BrokenCaseTests.reader.read(
      CaseSources(
        main: CaseSources.File(path: "case.yaml", text: Self.start + questions),
        outcomes: CaseSources.File(path: "outcomes.yaml", text: answers)))
    #expect(reading.faults.isEmpty)
    #expect(reading.dossier?.settlements.map(\.answer) == [1, 0, nil, 3000])
  }

  @Test func `everything left out is listed once`() {
    let defaults = Self.read(Self.start + "country: { people: 2M }\n").defaults
    let keys = defaults.map(\.key)
    #expect(Set(keys).count == keys.count)
    for key in [
      "id", "country.bargain.delivered", "country.channel.openness", "shock", "groups.toughs",
    ] {
      #expect(keys.contains(key))
    }
    #expect(defaults.allSatisfy { !$0.value.isEmpty && !$0.why.isEmpty })
  }
}
