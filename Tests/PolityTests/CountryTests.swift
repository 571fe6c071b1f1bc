import Polity
import Testing

@Suite struct `A plain country` {
  @Test(arguments: [2e4, 1e6, 19e6, 1e8], [1, 2, 6, 17])
  func `has the people it is given`(people: Double, regions: Int) {
    let country = Country.plain(people: people, regions: regions)
    #expect(country.regions.count == regions)
    #expect(abs(country.population - people) <= Double(regions))
    #expect(country.regions.allSatisfy { $0.people == $0.people.rounded() && $0.people > 0 })
    #expect(Set(country.regions.map(\.id)).count == regions)
  }

  @Test(arguments: [1, 6, 17])
  func `has one seat, one symbol and one ruler`(regions: Int) {
    let country = Country.plain(people: 1e6, regions: regions)
    #expect(country.regions.count { $0.isSeat } == 1)
    #expect(country.regions.count { $0.isSymbolic } == 1)
    #expect(country.claimants.count { $0.kind == .ruler } == 1)
    #expect(country.ruler == "ruler")
  }

  @Test func `with fewer than one region has one`() {
    #expect(Country.plain(people: 1e6, regions: 0).regions.count == 1)
    #expect(Country.plain(people: 1e6, regions: -3).regions.count == 1)
  }

  @Test func `names only claimants, offices and powers that it has`() {
    let country = Country.plain(people: 1e6)
    let claimants = Set(country.claimants.map(\.id))
    let offices = Set(country.offices.map(\.id))
    #expect(country.offices.allSatisfy { claimants.contains($0.holder) })
    let leans = country.factions.map(\.leans) + country.organs.map(\.leans)
    for lean in leans {
      #expect(claimants.isSuperset(of: lean.keys))
      #expect(lean.values.reduce(0, +) <= 1)
    }
    #expect(country.organs.compactMap(\.commandedBy).allSatisfy(offices.contains))
  }

  @Test func `shares out its people among classes`() {
    let classes = Country.usualClasses
    #expect(classes.reduce(0) { $0 + $1.share } == 1)
    #expect(classes.reduce(0) { $0 + $1.share * $1.contrast } == 0)
  }

  @Test func `keeps its bargain's weights at 1 and hides nothing by default`() {
    let bargain = Bargain()
    #expect(abs(bargain.prosperity + bargain.stability + bargain.pride - 1) < 1e-12)
    #expect(Facts() == Facts(sponsor: .nobody, rivalHostile: false, intent: .none))
  }

  @Test func `counts a crisis in hours`() {
    let crisis = Crisis(
      id: "a", title: "A", start: CalendarDay(number: 0), days: 7,
      country: .plain(people: 1e6), shock: nil)
    #expect(crisis.hours == 168)
  }
}
