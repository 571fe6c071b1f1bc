import Polity
import Simulation
import TestSupport
import Testing

@Suite struct `Every observable` {
  @Test func `is declared in full and named once`() {
    #expect(Set(everyObservable.map { $0.id }).count == everyObservable.count)
    for observable in everyObservable {
      #expect(!observable.id.isEmpty && !observable.unit.isEmpty && !observable.meaning.isEmpty)
    }
  }

  /// From the quietest run there is, a town without a shock, to the most violent.
  @Test(arguments: [ShockSize.none, .violent], HiddenFacts.allCases)
  func `is finite and in range on every axis`(shock: ShockSize, cell: HiddenFacts) {
    for people in SmallCrises.sizes {
      let crisis = SmallCrises.crisis(
        SmallCrises.threeRegions(people: people), shock: shock, days: 10)
      var ensemble = Ensemble.whole(crisis, seed: 3)
      ensemble.overrides = ["character.repressive": 2]
      let seen = ensemble.watched(0, facts: cell.facts)
      for place in ensemble.layout.places {
        for element in 0..<place.count {
          let series = seen.series(place.observable.id, ensemble.layout, element: element)
          #expect(series.count == 10)
          #expect(
            series.allSatisfy { $0.isFinite && place.observable.range.contains($0) },
            "\(place.observable.id)[\(element)]: \(series)")
        }
      }
    }
  }

  @Test func `of regions tells the nation first`() {
    let crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .strong, days: 10)
    let ensemble = Ensemble.whole(crisis, seed: 3)
    let seen = ensemble.trajectory(0)
    for id in ["deaths", "detained"] {
      let parts = (1...3).map { seen.series(id, ensemble.layout, element: $0) }
      let nation = seen.series(id, ensemble.layout)
      for day in nation.indices { #expect(nation[day] == parts.reduce(0) { $0 + $1[day] }) }
    }
    let nation = seen.series("turnout", ensemble.layout)
    #expect((nation.max() ?? 0) > 1000)
    for element in 1...3 {
      let part = seen.series("turnout", ensemble.layout, element: element)
      #expect(zip(part, nation).allSatisfy { $0 <= $1 })
    }
  }
}

@Suite struct `A layout` {
  @Test(arguments: [1, 3, 17])
  func `leaves no column free and none taken twice`(regions: Int) {
    let country = Country.plain(people: 1e6, regions: regions)
    let setting = Setting(SmallCrises.crisis(country))
    let layout = Layout(everyObservable, setting)
    var next = 0
    for place in layout.places {
      #expect(place.first == next)
      #expect(place.count == place.observable.axis.count(setting))
      #expect(layout.place(place.observable.id)?.first == next)
      next += place.count
    }
    #expect(layout.width == next)
    #expect(layout.place("no such observable") == nil)
  }

  @Test func `counts the elements of each axis`() {
    let setting = Setting(SmallCrises.crisis(SmallCrises.threeRegions()))
    #expect(ObservableAxis.allCases.map { $0.count(setting) } == [1, 4, 16, 3])
  }
}
