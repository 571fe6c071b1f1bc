import Polity
import Simulation
import TestSupport
import Testing

@Suite struct `A setting` {
  @Test func `sees as much of one region from another as the other way round`() {
    for regions in [1, 3, 17] {
      let country =
        regions == 3
        ? SmallCrises.threeRegions() : Country.plain(people: 1e6, regions: regions)
      let setting = Setting(SmallCrises.crisis(country))
      for r in 0..<regions {
        #expect(setting.contact[r * regions + r] == 0)
        for s in 0..<regions {
          let here = setting.contact[r * regions + s]
          #expect(abs(here - setting.contact[s * regions + r]) < 1e-12)
          #expect((0...1).contains(here))
        }
      }
    }
  }

  @Test func `sees more of what is nearer`() {
    let setting = Setting(SmallCrises.crisis(SmallCrises.threeRegions()))
    // Capital to square: 1,000 km; to province: 1,700 km.
    #expect(setting.contact[1] > setting.contact[2])
    #expect(setting.contact[2] > 0.05)
  }

  @Test func `turns names into places`() {
    let setting = Setting(SmallCrises.crisis(SmallCrises.threeRegions(people: 1e6)))
    #expect(setting.seat == 0)
    #expect(setting.symbol == 1)
    #expect(setting.claimantID(setting.ruler) == "ruler")
    #expect(setting.rival.map(setting.claimantID) == "elder")
    #expect(setting.opposition.map(setting.claimantID) == "opposition")
    #expect(setting.general == nil)
    #expect(setting.population == 1e6)
    #expect(setting.people == [2e5, 3e5, 5e5])
    #expect(setting.holders == [0, 1])
    #expect(setting.commandingOffice == [0, 0, 0, 1])
    #expect(setting.groupRegions == [[0, 1]])
    #expect(setting.regionID(7).isEmpty && setting.claimantID(-1).isEmpty)
  }

  @Test func `has days whose hours average to one, busiest at seven in the evening`() {
    let daily = Setting(SmallCrises.crisis(SmallCrises.oneRegion())).daily
    #expect(abs(daily.reduce(0, +) / 24 - 1) < 1e-12)
    #expect(daily.max() == daily[19])
    #expect(daily.allSatisfy { $0 > 0 })
  }

  @Test func `holds strata that make up one standard normal`() {
    let strata = Strata()
    #expect(strata.count == Strata.cuts.count + 1)
    #expect(abs(strata.share.reduce(0, +) - 1) < 1e-12)
    let mean = zip(strata.share, strata.disposition).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(abs(mean) < 1e-9)
    #expect(zip(strata.disposition, strata.disposition.dropFirst()).allSatisfy { $0 < $1 })
    // The lower half is one bin: it loses .18 of the variance, all others together .03.
    let variance = zip(strata.share, strata.disposition).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
    #expect((0.78...1).contains(variance))
  }

  @Test func `falls back on ruler and seat where names are unknown`() {
    var country = SmallCrises.threeRegions()
    country.offices[1].holder = "nobody"
    country.groups[0].regions = ["nowhere"]
    country.organs[0].commandedBy = "no office"
    let setting = Setting(SmallCrises.crisis(country))
    #expect(setting.holders == [0, 0])
    #expect(setting.groupRegions == [[0, 1]])
    #expect(setting.commandingOffice[0] == nil)
  }
}
