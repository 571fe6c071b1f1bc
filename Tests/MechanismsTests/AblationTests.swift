import Mechanisms
import Polity
import Simulation
import TestSupport
import Testing

@Suite struct `With one mechanism left out` {
  static let ids = everyMechanism.map { $0.id }

  /// Every number that any mechanism draws before the first hour, by mechanism.
  private func draws(without: Set<String>, run: Int) -> [String: String] {
    let engine = Engine(mechanisms: everyMechanism.map { probe($0) }, observables: [])
    let crisis = SmallCrises.crisis(SmallCrises.oneRegion(), shock: .none, days: 1)
    var ensemble = Ensemble(crisis, engine: engine, seed: 61, runs: 1)
    ensemble.without = without
    let told = ensemble.trajectory(run).events.map { ($0.event, $0.reason) }
    return Dictionary(told, uniquingKeysWith: { first, _ in first })
  }

  @Test(arguments: ids)
  func `the numbers of all others stay what they were`(id: String) {
    for run in 0..<3 {
      var all = draws(without: [], run: run)
      #expect(all.count == Self.ids.count)
      all[id] = nil
      #expect(draws(without: [id], run: run) == all)
    }
    #expect(draws(without: [], run: 0) != draws(without: [], run: 2))
  }

  @Test(arguments: ids)
  func `a crisis still runs to its end and breaks nothing`(id: String) {
    let crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .violent, days: 15)
    for cell in HiddenFacts.allCases {
      var ensemble = Ensemble.whole(crisis, seed: 67)
      ensemble.without = [id]
      ensemble.overrides = ["character.repressive": 2]
      var broken: [String] = []
      let seen = ensemble.watched(0, facts: cell.facts) { world in
        if broken.isEmpty { broken = world.brokenInvariants() }
      }
      #expect(broken.isEmpty, "\(broken.prefix(3))")
      #expect(seen.values.count == 15 * ensemble.layout.width)
      #expect(!seen.events.contains { $0.event == id })
    }
  }

  /// In empty streets nobody decides, shoots, lands or flees: without them every stream of the
  /// others, and so every byte, is what it was.
  static let idleInQuiet =
    everyMechanism.filter { $0 is any Move.Type }.map { $0.id } + [
      "instrument", "neighbour-fall", "official-toll", "patron", "groups", "elite-flight",
      "lethal-force", "officer-deaths", "wounds", "sweep", "endings", "unpaid-patron",
      "patron-fight",
    ]

  @Test(arguments: idleInQuiet)
  func `a quiet country is the same to the last byte if it could not act`(id: String) {
    let crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .none, days: 10)
    expectSame(crisis, Facts(), without: id)
  }

  /// Who lacks office, sponsor or body cannot act however violent the crisis.
  static let barred: [(String, HiddenFacts, @Sendable (inout Country) -> Void)] = [
    ("patron", .uprising, { $0.patrons = [] }),
    ("appeal", .uprising, { $0.patrons = [] }),
    ("repudiate", .uprising, { $0.patrons = [] }),
    ("unpaid-patron", .opportunism, { $0.patrons = [] }),
    ("patron-fight", .foreignPlot, { $0.patrons = [] }),
    ("patron", .theatre, { $0.patrons[0].sendsTroops = false }),
    ("commit-army", .uprising, { $0.organs.removeAll { $0.kind == .army } }),
    ("army-neutral", .uprising, { $0.organs.removeAll { $0.kind == .army } }),
    ("demand-exit", .uprising, { $0.organs.removeAll { $0.kind == .army } }),
    ("take-office", .opportunism, { $0.offices[1].holder = "ruler" }),
    ("purge", .opportunism, { $0.claimants.removeAll { $0.kind == .shadow } }),
    ("stand-down-order", .uprising, { _ in }),
    ("stand-down-order", .foreignPlot, { _ in }),
    ("call-off-groups", .uprising, { _ in }),
    ("call-off-groups", .foreignPlot, { _ in }),
    ("hire-groups", .insiderCoup, { _ in }),
    ("cut-channel", .uprising, { $0.channel.canBeCut = false }),
  ]

  @Test(arguments: barred.indices)
  func `a violent crisis is the same to the last byte if it could not act`(case index: Int) {
    let (id, cell, bar) = Self.barred[index]
    var country = SmallCrises.threeRegions()
    bar(&country)
    expectSame(SmallCrises.crisis(country, shock: .strong, days: 10), cell.facts, without: id)
  }

  /// Mechanisms at work in every violent crisis.
  @Test(arguments: ["mobilisation", "belief", "fear", "emergency", "arrests", "obedience"])
  func `what acts shows, or the comparison would be blind`(id: String) {
    let crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .violent, days: 10)
    var whole = Ensemble.whole(crisis, seed: 71)
    whole.overrides = ["emergency.readiness": 0]
    var without = whole
    without.without = [id]
    #expect((0..<12).contains { whole.trajectory($0) != without.trajectory($0) })
  }

  private func expectSame(_ crisis: Crisis, _ facts: Facts, without id: String) {
    #expect(Self.ids.contains(id))
    let whole = Ensemble.whole(crisis, seed: 71)
    var without = whole
    without.without = [id]
    for run in 0..<4 {
      #expect(whole.watched(run, facts: facts) == without.watched(run, facts: facts))
    }
  }
}
