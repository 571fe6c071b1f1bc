import Classics
import Testing

@Suite struct `Athena's arithmetic` {
  @Test func `discipline moves a group from its own feeling to its orders`() {
    let acts = Athena.Discipline.allCases.map {
      Athena.effectiveRelationship(own: -0.5, stance: 1, discipline: $0)
    }
    for (one, expected) in zip(acts, [1, 0.85, 0.55, 0.1]) {
      #expect((one - expected).magnitude < 1e-12)
    }
  }

  @Test func `only groups that like an actor and dare to act support him`() {
    func support(_ relationship: Double, _ factor: Double) -> Double {
      let group = Athena.Group(
        relationship: relationship, securityFactor: factor, people: 500)
      return Athena.directSupport([group], population: 1000)
    }
    #expect(support(0.2, 1) == 0.1)
    #expect(support(0.19, 1) == 0)
    #expect(support(0.8, 0.5) == 0.2)
    #expect(support(0.8, 0) == 0)
    #expect(support(0.8, -1) == 0)
    #expect(Athena.directSupport([], population: 0) == 0)
  }

  @Test func `influence is shared among those above the threshold`() {
    #expect(Athena.influence(support: [0.375, 0.125, 0.05], threshold: 0.1) == [0.75, 0.25, 0])
    #expect(Athena.influence(support: [0.05, 0], threshold: 0.1) == [0, 0])
    #expect(Athena.influence(support: [], threshold: 0.1) == [])
  }

  @Test func `control passes only to a rival who is strong enough`() {
    func holder(_ incumbent: Int?, _ influence: [Double]) -> Int? {
      Athena.control(incumbent: incumbent, influence: influence, threshold: 0.5)
    }
    #expect(holder(0, [0.5, 0.5]) == 0)
    #expect(holder(0, [0.3, 0.3, 0.4]) == nil)
    #expect(holder(0, [0.4, 0.6]) == 1)
    #expect(holder(1, [0.5, 0.3, 0.2]) == nil)
    #expect(holder(nil, [0.6, 0.4]) == 0)
    #expect(holder(nil, [0.2, 0.2]) == nil)
    #expect(holder(7, [0, 0]) == nil)
    #expect(holder(0, [0, 0]) == 0)
    #expect(holder(0, []) == nil)
  }

  @Test func `security falls with turmoil and stays in its range`() {
    #expect(Athena.volatility(conflicts: 2500, totalForce: 100) == 25)
    #expect(Athena.volatility(conflicts: 1, totalForce: 0) == 0)
    #expect(Athena.security(friends: 100, enemies: 0, volatility: 0) == 100)
    #expect(Athena.security(friends: 0, enemies: 100, volatility: 7) == -100)
    #expect(Athena.security(friends: 80, enemies: 20, volatility: 25) == 28)
    #expect(Athena.security(friends: 80, enemies: 20, volatility: 12.5, gain: 2) == 28)
  }

  @Test func `presets and switches run, and every claim holds`() throws {
    let first = try Athena.presets.map {
      try Athena.answer(ClassicRequest(preset: $0.id)).sentences[0]
    }
    #expect(
      first == [
        "The government controls the neighbourhood.", "The front controls the neighbourhood.",
        "Nobody controls the neighbourhood.",
      ])
    let settings = ["discipline": "partial", "volatility-gain": "2"]
    #expect(
      try Athena.answer(ClassicRequest(settings: settings)).sentences[1]
        == "A garrison that dislikes the people (-0.5) and is ordered to be friendly (1) acts at "
        + "0.550 with discipline 'partial'.")
    let expected = ClassicFault(["volatility-gain must be from 0 to 100, not -1"])
    #expect(throws: expected) {
      try Athena.answer(ClassicRequest(settings: ["volatility-gain": "-1"]))
    }
    let findings = Athena.findings()
    #expect(findings.count == 8)
    #expect(findings.allSatisfy { $0.verdict == .holds })
    #expect(Athena.figure().series.count == 4)
  }
}
