import Classics
import RandomStreams
import Testing

@Suite struct `Who rules in the end` {
  @Test(arguments: [
    ([3, 4, 5], [3, 4, 5]), ([3, 4, 5, 10], [3, 4, 5]), ([3, 4, 5, 20], [20]),
    ([2, 4, 7, 10], [4, 7, 10]), ([2, 4, 7, 10, 1], [1, 2, 4, 7]),
    ([2, 4, 7, 10, 17], [4, 7, 10]), ([3, 5, 7, 9, 11], [3, 7, 9]), ([1, 1.01], [1.01]),
  ])
  func `the examples come out as found by trying everything`(
    powers: [Double], ruling: [Double]
  ) throws {
    let found = try UltimateRulingCoalition(powers: powers)
    #expect(found.members.map { powers[$0] }.sorted() == ruling)
    #expect((found.power - ruling.reduce(0, +)).magnitude < 1e-12)
    #expect(found.alternatives == 0)
  }

  /// Powers that are almost equal, no two coalitions being exactly equal.
  private func equals(_ count: Int) -> [Double] {
    var extra = 1e-3
    return (0..<count).map { _ in
      extra /= 2
      return 1 + extra
    }
  }

  @Test func `sizes of near equals jump as the law says`() throws {
    let half = try (1...16).map {
      try UltimateRulingCoalition(powers: equals($0)).members.count
    }
    #expect(half == [1, 1, 3, 3, 3, 3, 7, 7, 7, 7, 7, 7, 7, 7, 15, 15])
    let more = try (1...10).map {
      try UltimateRulingCoalition(powers: equals($0), majority: 0.6).members.count
    }
    #expect(more == [1, 2, 2, 4, 4, 4, 7, 7, 7, 7])
    #expect(
      UltimateRulingCoalition.sizesOfEquals(majority: 0.5, upTo: 40) == [1, 3, 7, 15, 31])
    #expect(UltimateRulingCoalition.sizesOfEquals(majority: 0.6, upTo: 8) == [1, 2, 4, 7])
    #expect(UltimateRulingCoalition.sizesOfEquals(majority: 1, upTo: 8) == [])
    #expect(UltimateRulingCoalition.sizesOfEquals(majority: 0.5, upTo: .max).count == 29)
  }

  /// Self-enforcing coalitions by the definition, looking at every part of every coalition.
  private func byDefinition(_ powers: [Double], _ majority: Double) -> [Bool] {
    let all = 1 << powers.count
    func power(_ set: Int) -> Double {
      powers.indices.reduce(0) { set & (1 << $1) == 0 ? $0 : $0 + powers[$1] }
    }
    var stable = [Bool](repeating: false, count: all)
    for set in 1..<all {
      stable[set] = !(1..<set).contains { part in
        part & set == part && stable[part] && power(part) > majority * power(set)
      }
    }
    return stable
  }

  @Test(arguments: [0.5, 0.6, 0.75])
  func `the fast way agrees with the definition for every coalition`(majority: Double) throws {
    var stream = StreamFamily(seed: 20, run: 0).stream(Purpose("powers"))
    for round in 0..<60 {
      let powers = (0..<(1 + round % 8)).map { _ in 0.5 + 10 * stream.uniform() }
      let lattice = try CoalitionLattice(powers: powers, majority: majority)
      let slow = byDefinition(powers, majority)
      #expect((0..<slow.count).map { lattice.isSelfEnforcing(UInt32($0)) } == slow)
      let everybody = slow.count - 1
      let sums = (0..<slow.count).map { lattice.power(UInt32($0)) }
      let winners = (1..<everybody).filter {
        slow[$0] && sums[$0] > majority * sums[everybody]
      }
      let least = winners.min { sums[$0] < sums[$1] } ?? everybody
      let found = UltimateRulingCoalition(of: lattice.everybody, in: lattice)
      #expect(found.members == lattice.members(UInt32(least)))
      #expect(slow[least])
    }
  }

  @Test func `who rules among those who are left can be asked of the same lattice`() throws {
    let lattice = try CoalitionLattice(powers: [3, 4, 5, 10])
    #expect(UltimateRulingCoalition(of: 0b1011, in: lattice).members == [3])
    #expect(UltimateRulingCoalition(of: 0b0111, in: lattice).members == [0, 1, 2])
    #expect(UltimateRulingCoalition(of: 0, in: lattice).members == [])
    #expect(UltimateRulingCoalition(of: ~0, in: lattice).members == [0, 1, 2])
    #expect(!lattice.isSelfEnforcing(0) && !lattice.isSelfEnforcing(~0))
    #expect(lattice.rules(0b1000, over: 0b0111) && !lattice.rules(0b0011, over: 0b1111))
  }

  @Test func `sums that are equal but for rounding are no majority`() throws {
    // .1 + .2 exceeds .3 by rounding alone, and would have half of all four by itself.
    let lattice = try CoalitionLattice(powers: [0.1, 0.2, 0.3])
    #expect(!lattice.rules(0b011, over: 0b111) && !lattice.rules(0b100, over: 0b111))
    let equal = try UltimateRulingCoalition(powers: [4, 4, 4])
    #expect(equal.members == [0, 1] && equal.alternatives == 2)
  }

  @Test func `twenty members are weighed at once, twenty-one are not`() throws {
    let start = ContinuousClock.now
    let found = try UltimateRulingCoalition(powers: equals(20))
    #expect(found.members.count == 15)
    // Takes 0.03 s; looking at every part of every coalition would take minutes.
    #expect(ContinuousClock.now - start < .seconds(10))
    #expect(throws: CoalitionFault.tooMany(21)) {
      try UltimateRulingCoalition(powers: equals(21))
    }
  }

  @Test func `what cannot be weighed is refused`() {
    func message(_ powers: [Double], _ majority: Double = 0.5) -> String {
      do throws(CoalitionFault) {
        _ = try UltimateRulingCoalition(powers: powers, majority: majority)
        return "none"
      } catch {
        return error.message
      }
    }
    #expect(message([]) == "a ruling coalition needs at least one member")
    #expect(message([1, 0]) == "the power of member 2 must be a number above 0, not 0.0")
    #expect(message([-1]) == "the power of member 1 must be a number above 0, not -1.0")
    #expect(message([.nan]) == "the power of member 1 must be a number above 0, not nan")
    #expect(
      message([1, 2, .infinity]) == "the power of member 3 must be a number above 0, not inf")
    #expect(message([1], 0.4) == "majority must be at least 0.5 and below 1, not 0.4")
    #expect(message([1], 1) == "majority must be at least 0.5 and below 1, not 1.0")
    #expect(message([1], .nan) == "majority must be at least 0.5 and below 1, not nan")
    #expect(
      message(equals(21)) == "at most 20 members can be weighed, not 21")
    #expect(message([.leastNonzeroMagnitude, .leastNonzeroMagnitude, 1e299]) == "none")
  }
}
