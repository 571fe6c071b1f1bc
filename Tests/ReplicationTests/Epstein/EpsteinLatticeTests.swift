import Classics
import Testing

@Suite struct `Epstein's lattice` {
  @Test func `counts and picks rightly on every small torus at every vision`() throws {
    for width in 1...9 {
      for height in [1, 2, 3, 6, 9] {
        for vision in [0, 1, 1.7, 3, .infinity] {
          try expectSound(2) {
            $0.width = width
            $0.height = height
            $0.vision = vision
          }
        }
      }
    }
  }

  @Test(arguments: [15, 16, 17, 31, 33, 48, 65])
  func `counts and picks rightly where windows span strips and blocks`(side: Int) throws {
    for vision in [7, 8, 12, 40] as [Double] {
      try expectSound(1) {
        $0.width = side
        $0.height = 66 - side
        $0.vision = vision
      }
    }
  }

  @Test func `keeps its books under every reading of the rules`() throws {
    for activation in EpsteinRules.Activation.allCases {
      for shape in EpsteinRules.VisionShape.allCases {
        for jail in EpsteinRules.Jail.allCases {
          for cop in EpsteinRules.ArrestingCop.allCases {
            for groups in [nil, EpsteinGroups()] {
              try expectSound(12) {
                $0.width = 13
                $0.height = 11
                $0.vision = 2
                $0.legitimacy = .line(from: 0.8, to: 0.3, start: 2, end: 8)
                $0.copsOnDuty = .jump(from: 1, to: 0.5, at: 6)
                $0.copDensity = 0.1
                $0.maximumSentence = 3
                $0.groups = groups
                $0.rules.arrestRatio = .floor
                $0.rules.activation = activation
                $0.rules.visionShape = shape
                $0.rules.jail = jail
                $0.rules.arrestingCop = cop
                $0.rules.sequence = cop == .stays ? .decideFirst : .moveFirst
                $0.rules.ownCount = jail == .removed ? .twice : .none
              }
            }
          }
        }
      }
    }
  }

  @Test(arguments: [(0.0, 0.0), (1, 0), (0, 1), (0.5, 0.5), (0.9, 0.1)])
  func `may be empty, full, or full of cops`(citizens: Double, cops: Double) throws {
    for groups in [nil, EpsteinGroups()] {
      try expectSound(20) {
        $0.width = 9
        $0.height = 9
        $0.citizenDensity = citizens
        $0.copDensity = cops
        $0.legitimacy = .steady(0.1)
        $0.groups = groups
      }
    }
  }

  private func expectSound(
    _ ticks: Int, _ change: (inout EpsteinSetup) -> Void,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    var setup = EpsteinSetup()
    change(&setup)
    let lattice = try EpsteinLattice(setup, seed: 3)
    for _ in 0..<ticks {
      lattice.step()
      #expect(lattice.contradictions == [], "\(setup)", sourceLocation: location)
    }
  }

  @Test func `has the sites in sight of its shape and no more than there are`() {
    func sites(
      _ vision: Double, _ shape: EpsteinRules.VisionShape = .euclidean, side: Int = 40
    ) -> Int {
      var setup = EpsteinSetup()
      setup.vision = vision
      setup.rules.visionShape = shape
      setup.width = side
      setup.height = side
      return setup.sitesInSight
    }
    #expect([0, 1, 1.7, 7].map { sites($0) } == [0, 4, 8, 148])
    #expect([1, 7].map { sites($0, .moore) } == [8, 224])
    #expect([1, 7].map { sites($0, .neumann) } == [4, 112])
    #expect([1, 2, 3, 4].map { sites(.infinity, side: $0) } == [0, 3, 8, 15])
    #expect(sites(-1) == 0)
  }

  @Test func `runs at a thousand sites a side`() throws {
    var setup = EpsteinSetup()
    setup.width = 1000
    setup.height = 1000
    let lattice = try EpsteinLattice(setup, seed: 1)
    lattice.step()
    #expect(lattice.quiet + lattice.active + lattice.jailed == 700_000)
    #expect(lattice.cops == 40_000)
    #expect(lattice.sites.count { $0 == .cop } == 40_000)
  }
}
