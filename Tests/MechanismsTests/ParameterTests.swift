import Mechanisms
import RandomStreams
import Simulation
import TestSupport
import Testing

@Suite struct `Every parameter` {
  @Test(arguments: wholeEngine.parameters)
  func `has a proper prior within its range, a unit, a meaning and a source`(
    card: ParameterCard
  ) {
    #expect(card.prior.isProper)
    #expect(card.range.contains(card.prior.median))
    #expect(card.range.lowerBound.isFinite && card.range.upperBound.isFinite)
    #expect(Unit.allCases.contains(card.unit))
    #expect(card.meaning.count > 10 && card.meaning.hasSuffix("."))
    #expect(!card.source.isEmpty)
  }

  /// Nine in ten draws are used as drawn, not clamped to the range.
  @Test(arguments: wholeEngine.parameters)
  func `is rarely clamped`(card: ParameterCard) {
    #expect(card.range.contains(card.prior.interval90.lowerBound))
    #expect(card.range.contains(card.prior.interval90.upperBound))
  }

  @Test(arguments: wholeEngine.parameters)
  func `claims a direction or says why not`(card: ParameterCard) {
    if case .unclaimed(let reason) = card.claims { #expect(!reason.isEmpty) }
  }

  @Test func `has a name of its own`() {
    let ids = wholeEngine.parameters.map(\.id)
    #expect(Set(ids).count == ids.count)
  }
}

@Suite struct `Every mechanism` {
  @Test func `has an id of its own, in small letters`() {
    let ids = everyMechanism.map { $0.id }
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(id.allSatisfy { $0.isLowercase || $0 == "-" }, "\(id)") }
  }

  @Test func `has events of its own`() {
    let events = wholeEngine.events
    #expect(Set(events).count == events.count)
    for event in events { #expect(event.allSatisfy { $0.isLowercase || $0 == "-" }, "\(event)") }
  }

  @Test func `says of each event what is meant by it`() {
    for (event, meaning) in wholeEngine.eventMeanings {
      #expect(
        meaning.count > 15 && meaning.hasSuffix(".") && meaning.first?.isUppercase == true,
        "\(event)")
    }
  }

  @Test func `acts in the order of the phases, and within a phase of the roster`() {
    let phases = wholeEngine.mechanisms.map { $0.phase }
    #expect(phases == phases.sorted())
    let roster = everyMechanism.map { $0.id }
    for phase in Phase.allCases {
      let acting = wholeEngine.mechanisms.filter { $0.phase == phase }.map { $0.id }
      #expect(acting == roster.filter { acting.contains($0) })
    }
  }

  @Test func `writes into the ledger only what it has announced`() {
    let announced = Set(wholeEngine.events)
    for cell in HiddenFacts.allCases {
      let crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .violent, days: 30)
      for run in 0..<10 {
        let seen = Ensemble.whole(crisis, seed: 2).watched(run, facts: cell.facts)
        #expect(announced.isSuperset(of: seen.events.map(\.event)))
      }
    }
  }

  /// An event that never happens in 300 violent runs over all cells is dead code or a rare one; a
  /// second wave after two quiet days, a fall next door, a rally, a putsch and what follows it have tests
  /// of their own.
  @Test func `has made every one of its moves and events in one run or another`() {
    let rare: Set = [
      "neighbour-fell", "unrest-again", "putsch", "putsch-arrives", "putsch-failed",
      "ruler-restored",
      "fighting-after", "order-refused", "new-wave", "rally",
    ]
    var seen: Set<String> = []
    let corners = [(2.2, 0.0, ShockSize.strong), (-1, -2, .violent), (6, 4, .violent)]
    for (base, repressive, shock) in corners {
      let crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: shock, days: 30)
      var ensemble = Ensemble.whole(crisis, seed: 2)
      ensemble.overrides = ["belief.base": base, "character.repressive": repressive]
      for run in 0..<100 {
        let cell = HiddenFacts.allCases[run % 5]
        seen.formUnion(ensemble.watched(run, facts: cell.facts).events.map(\.event))
      }
    }
    #expect(Set(wholeEngine.events).subtracting(seen).subtracting(rare) == [])
  }
}
