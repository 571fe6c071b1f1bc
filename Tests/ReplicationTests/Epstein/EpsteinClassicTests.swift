import Classics
import Testing

@Suite struct `The classic epstein` {
  @Test(arguments: Epstein.presets.map(\.id))
  func `answers every preset`(preset: String) throws {
    let request = ClassicRequest(preset: preset, seeds: 2, settings: ["ticks": "40"])
    let answer = try Epstein.answer(request)
    #expect(!answer.sentences.isEmpty)
    #expect(answer.tables.first?.rows.count == 2)
    for table in answer.tables {
      #expect(table.rows.allSatisfy { $0.count == table.columns.count })
    }
    #expect(try Epstein.answer(request) == answer)
  }

  @Test func `understands every word of every switch`() throws {
    let plain = try Epstein.answer(ClassicRequest(preset: "run2", settings: small))
    for option in Epstein.switches {
      for word in option.words.dropFirst() {
        let settings = small.merging([option.id: word]) { $1 }
        let answer = try Epstein.answer(ClassicRequest(preset: "run2", settings: settings))
        #expect(answer != plain, "\(option.id)=\(word) changes nothing")
      }
    }
  }

  private let small = ["ticks": "120", "side": "20", "cop-density": "0.06"]

  @Test func `names every fault`() {
    expectFaults(
      ["arrest-ratio": "ceil", "vison": "3", "side": "x"],
      [
        "arrest-ratio must be one of literal, floor, round, not 'ceil'",
        "side must be a number, not 'x'",
        "epstein has no switch 'vison'; it has arrest-ratio, activation, vision-shape, own-count, "
          + "sequence, jail, arresting-cop, side, vision, density, cop-density, ticks",
      ])
    expectFaults(
      ["density": "0.9", "cop-density": "0.2"],
      ["citizens (0.9) and cops (0.2) together exceed the sites"])
    expectFaults(
      ["density": "-1", "cop-density": "1e300", "vision": "-0.5", "ticks": "1.5"],
      [
        "citizen density must be from 0 to 1, not -1.0",
        "cop density must be from 0 to 1, not 1e+300",
        "citizens (-1.0) and cops (1e+300) together exceed the sites",
        "vision must be 0 or more, not -0.5",
        "ticks must be a whole number from 1 to 1000000, not 1.5",
      ])
    expectFaults(
      ["side": "1e30"],
      ["the lattice must be 1 to 2000 sites wide and high, not 1000000000 x 1000000000"])
  }

  private func expectFaults(_ settings: [String: String], _ messages: [String]) {
    let request = ClassicRequest(settings: settings)
    #expect(throws: ClassicFault(messages)) { try Epstein.answer(request) }
    #expect(Epstein.seconds(request) == nil)
  }

  @Test func `setups name theirs`() {
    var setup = EpsteinSetup()
    #expect(setup.faults == [])
    setup.citizenDensity = .nan
    setup.vision = .nan
    setup.legitimacy = .jump(from: 2, to: 0.5, at: 3)
    setup.copsOnDuty = .steady(-1)
    setup.threshold = .infinity
    setup.arrestConstant = 0
    setup.maximumSentence = 0
    setup.groups = EpsteinGroups()
    setup.groups?.cloning = 1.5
    setup.groups?.maximumAge = 0
    let faults = [
      "citizen density must be from 0 to 1, not nan", "vision must be 0 or more, not nan",
      "legitimacy must be from 0 to 1, not 2.0",
      "the share of cops on duty must be from 0 to 1, not -1.0",
      "the threshold must be a number, not inf", "the arrest constant must be above 0, not 0.0",
      "sentences last 1 to 100000 ticks at most, not 0",
      "the chance of cloning must be from 0 to 1, not 1.5",
      "the highest age must be 1 to 100000, not 0",
    ]
    #expect(setup.faults == faults)
    #expect(throws: ClassicFault(faults)) { try EpsteinLattice(setup, seed: 1) }
    #expect(setup.sitesInSight == 0)
  }

  @Test func `announces long answers`() {
    #expect(Epstein.seconds(ClassicRequest(preset: "run1")) == nil)
    let long = Epstein.seconds(ClassicRequest(preset: "run2", seeds: 1000)) ?? 0
    #expect((100...500).contains(long))
    #expect(Epstein.seconds(ClassicRequest(preset: "run2", seeds: .max)) ?? 0 > 1e12)
  }

  @Test func `draws three readings of one run`() {
    let figure = Epstein.figure()
    #expect(figure.series.map(\.name) == ["literal", "floor", "round"])
    #expect(figure.series.allSatisfy { $0.points.count == 300 })
    let peaks = figure.series.map { $0.points.map(\.y).max() ?? 0 }
    #expect(peaks[0] < 50)
    #expect(peaks[1] > peaks[2] && peaks[2] > 50)
  }
}
