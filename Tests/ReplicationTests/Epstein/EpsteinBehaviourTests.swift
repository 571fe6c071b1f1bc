import Classics
import Testing

@Suite struct `What Epstein's people do` {
  private func lattice(
    seed: UInt64 = 1, _ change: (inout EpsteinSetup) -> Void
  ) throws -> EpsteinLattice {
    var setup = EpsteinSetup()
    setup.rules.arrestRatio = .floor
    change(&setup)
    return try EpsteinLattice(setup, seed: seed)
  }

  @Test func `the same seed gives the same course and another seed another`() throws {
    func series(_ seed: UInt64) throws -> EpsteinSeries {
      try EpsteinSeries(EpsteinRun.run8.setup(), seed: seed, ticks: 60)
    }
    #expect(try series(5) == series(5))
    #expect(try series(5) != series(6))
  }

  @Test func `the numbers of one seed do not move unseen`() throws {
    var rules = EpsteinRules()
    rules.arrestRatio = .floor
    let summary = EpsteinSummary(
      try EpsteinSeries(EpsteinRun.run2.setup(rules), seed: 2022, ticks: 3000))
    #expect([summary.outbursts, summary.peak] == [115, 353])
    let groups = try EpsteinSeries(
      EpsteinRun.run7.setup(), seed: 2022, ticks: 1000, untilExtinction: true)
    #expect(groups.extinction == 73)
    #expect(groups.active.count == 74)
  }

  @Test func `without cops everyone aggrieved is active at once and stays so`() throws {
    let lattice = try lattice {
      $0.copDensity = 0
      $0.legitimacy = .steady(0.5)
    }
    lattice.step()
    let first = lattice.active
    // Hardship above 0.2: 80 % of 1120, give or take five deviations (chance 6e-7).
    #expect(abs(first - 896) < 67)
    for _ in 0..<20 { lattice.step() }
    #expect(lattice.active == first)
  }

  @Test func `cops arrest one each at most and sentences end`() throws {
    let lattice = try lattice {
      $0.legitimacy = .jump(from: 0, to: 1, at: 30)
      $0.maximumSentence = 5
    }
    for tick in 0..<40 {
      let before = lattice.arrests
      lattice.step()
      #expect(lattice.arrests - before <= lattice.cops)
      if tick == 29 { #expect(lattice.jailed > 0) }
    }
    #expect(lattice.jailed == 0)
    #expect(lattice.active == 0)
    #expect(lattice.quiet == 1120)
  }

  @Test func `sentences for ever fill the jail and never empty it`() throws {
    let lattice = try lattice {
      $0.legitimacy = .steady(0.2)
      $0.maximumSentence = nil
    }
    for _ in 0..<100 {
      let before = lattice.jailed
      lattice.step()
      #expect(lattice.jailed >= before)
    }
    #expect(lattice.jailed == lattice.arrests)
  }

  @Test func `who cannot see cannot move or arrest`() throws {
    let lattice = try lattice {
      $0.vision = 0
      $0.legitimacy = .steady(0.2)
    }
    func people(_ site: EpsteinSite) -> Int { site == .empty ? 0 : site == .cop ? 2 : 1 }
    let before = lattice.sites.map(people)
    for _ in 0..<10 { lattice.step() }
    #expect(lattice.sites.map(people) == before)
    #expect(lattice.arrests == 0)
    #expect(lattice.active > 0)
  }

  @Test func `citizens stay put where told to, and cops do not`() throws {
    let lattice = try lattice {
      $0.citizensMove = false
      $0.vision = 1.7
      $0.legitimacy = .steady(1)
    }
    let before = lattice.sites
    for _ in 0..<10 { lattice.step() }
    let after = lattice.sites
    #expect(before.indices.allSatisfy { (before[$0] == .quiet) == (after[$0] == .quiet) })
    #expect(before != after)
  }

  @Test func `no more leave than were dismissed`() throws {
    let lattice = try lattice { $0.copsOnDuty = .line(from: 1, to: 0, start: 0, end: 64) }
    for tick in 0..<64 {
      lattice.step()
      #expect(lattice.cops == 64 - tick)
    }
  }

  @Test func `two groups fill the lattice, age and never outgrow it`() throws {
    let lattice = try lattice {
      $0.groups = EpsteinGroups()
      $0.legitimacy = .steady(1)
      $0.width = 20
      $0.height = 20
    }
    for _ in 0..<300 {
      lattice.step()
      #expect(lattice.alive.first + lattice.alive.second + lattice.cops <= 400)
    }
    #expect(lattice.killed == 0)
    #expect(lattice.born > 280)
    #expect(lattice.alive.first + lattice.alive.second > 350)
    #expect(lattice.born < 8000)
  }

  @Test func `without births everyone is dead by the highest age`() throws {
    let lattice = try lattice {
      $0.groups = EpsteinGroups()
      $0.groups?.cloning = 0
      $0.groups?.maximumAge = 30
      $0.legitimacy = .steady(1)
    }
    for _ in 0..<29 { lattice.step() }
    #expect(lattice.quiet > 0)
    for _ in 0..<3 { lattice.step() }
    #expect(lattice.alive == (0, 0))
  }
}
