import RandomStreams
import Simulation
import TestSupport
import Testing

@Suite struct `What readiness cannot exceed` {
  /// How many of those at home in a region are ready, on the levels given.
  private func ready(_ world: World, _ region: Int, _ warmth: Double, _ lattice: ShareLattice)
    -> Double
  {
    let strata = world.disposition.count
    let shares = UnsafeMutablePointer<Double>.allocate(capacity: strata)
    defer { shares.deallocate() }
    var sum = 0.0
    for group in 0..<world.setting.classes {
      let place = region * world.setting.classes + group
      lattice.fill(shares, level: warmth + world.street.grievance[place])
      let cell = region * world.street.stride + group * strata
      for stratum in 0..<strata { sum += world.street.home[cell + stratum] * shares[stratum] }
    }
    return sum
  }

  @Test func `the bound is never below the truth, however levels wander`() throws {
    let world = try staged(protesters: 0)
    let lattice = ShareLattice(dispositions: world.disposition, softness: 0.18)
    let bound = ReadinessBound(world)
    var luck = StreamFamily(seed: 5, run: 0).stream(Purpose("wander"))
    var (warmth, held) = (-3.2, 0)
    for _ in 0..<3_000 {
      warmth = min(0, max(-4, warmth + 0.02 * luck.normal()))
      for place in 0..<world.street.grievance.count {
        world.street.grievance[place] += 0.01 * luck.normal()
      }
      for region in 0..<world.setting.regions {
        if let most = bound.people(
          ready: region, warmth: warmth, grievance: world.street.grievance, lattice)
        {
          held += 1
          #expect(ready(world, region, warmth, lattice) <= most * (1 + 1e-9))
        }
      }
    }
    #expect(held > 3_000, "the bound hardly ever holds")
  }

  @Test func `the bound is near the truth where levels are at rest`() throws {
    let world = try staged(protesters: 0)
    let lattice = ShareLattice(dispositions: world.disposition, softness: 0.18)
    let bound = ReadinessBound(world)
    func most() -> Double? {
      bound.people(ready: 0, warmth: -3, grievance: world.street.grievance, lattice)
    }
    #expect(most() == nil, "nothing holds before the first hour")
    let bounded = try #require(most())
    let truth = ready(world, 0, -3, lattice)
    #expect(truth > 0 && bounded < 3 * truth)
  }
}
