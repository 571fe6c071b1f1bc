import Citizens
import Polity
import RandomStreams
import Simulation
import Testing

@Suite struct `Ties` {
  private let regions = [700, 1300, 0, 1, 2, 9, 2000]

  @Test(arguments: SocialNetwork.Kind.allCases, [2, 5, 12, 64])
  func `are mutual, in order and nobody's own, in regions of any size`(
    kind: SocialNetwork.Kind, neighbours: Int
  ) {
    for rewired in [0, 0.3, 1] {
      let network = SocialNetwork(kind: kind, neighbours: neighbours, rewired: rewired)
      for people in [regions, [1], [2], [0], [], [40, 40]] {
        let table = TieTable(network, people: people, seed: 5)
        #expect(table.citizens == people.reduce(0, +))
        #expect(table.isSound)
      }
    }
  }

  @Test func `are as many as asked for`() {
    let people = [20_000, 30_000]
    for neighbours in [4, 12] {
      for rewired in [0, 0.1, 1] {
        let network = SocialNetwork(neighbours: neighbours, rewired: rewired)
        let mean = Double(TieTable(network, people: people, seed: 1).ends) / 5e4
        #expect(abs(mean - Double(neighbours)) < 0.01)
      }
      let ring = TieTable(
        SocialNetwork(neighbours: neighbours, rewired: 0), people: people, seed: 1)
      #expect((0..<50_000).allSatisfy { ring.degree(of: $0) == neighbours })
      let homes = TieTable(
        SocialNetwork(kind: .households, neighbours: neighbours), people: people, seed: 1)
      #expect(abs(Double(homes.ends) / 5e4 - Double(neighbours)) < 0.01)
    }
  }

  /// Mean z, variance 15/16 z: nearly Poisson. Errors of mean and variance are .0077 and .019 for
  /// z = 3 and 50,000 citizens (edges are shared); bounds at 6.
  @Test func `that are random are as many as chance has it`() {
    let table = TieTable(
      SocialNetwork(kind: .random, neighbours: 3), people: [20_000, 30_000], seed: 1)
    let degrees = (0..<50_000).map { Double(table.degree(of: $0)) }
    let mean = degrees.reduce(0, +) / 5e4
    let variance = degrees.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 5e4
    #expect(abs(mean - 3) < 0.06)
    #expect(abs(variance - 3 * 15 / 16) < 0.15)
  }

  @Test func `stay at home unless they are rewired`() {
    let people = [10_000, 10_000]
    func abroad(_ network: SocialNetwork) -> Double {
      let table = TieTable(network, people: people, seed: 2)
      let far = (0..<10_000).reduce(0) { sum, citizen in
        sum + table.acquaintances(of: citizen).count { $0 >= 10_000 }
      }
      return Double(far) * 2 / Double(table.ends)
    }
    #expect(abroad(SocialNetwork(rewired: 0)) == 0)
    #expect(abroad(SocialNetwork(kind: .households)) == 0)
    // Half of the rewired cross: errors .0008.
    #expect(abs(abroad(SocialNetwork(rewired: 0.2)) - 0.1) < 0.005)
  }

  /// Watts and Strogatz: a ring of k has a clustering of 3 (k - 2) / (4 (k - 1)), which falls as
  /// (1 - p)^3; within households and workplaces it stays high.
  @Test func `among neighbours know each other`() {
    func clustering(_ network: SocialNetwork) -> Double {
      let table = TieTable(network, people: [20_000], seed: 3)
      var (closed, all) = (0.0, 0.0)
      for citizen in 0..<2000 {
        let row = Array(table.acquaintances(of: citizen))
        for (place, first) in row.enumerated() {
          let known = Set(table.acquaintances(of: Int(first)))
          for second in row.dropFirst(place + 1) {
            closed += known.contains(second) ? 1 : 0
            all += 1
          }
        }
      }
      return closed / max(1, all)
    }
    let ring = 3.0 * 10 / (4 * 11)
    #expect(abs(clustering(SocialNetwork(neighbours: 12, rewired: 0)) - ring) < 1e-9)
    #expect(abs(clustering(SocialNetwork(neighbours: 12, rewired: 0.1)) - ring * 0.729) < 0.03)
    #expect(clustering(SocialNetwork(neighbours: 12, rewired: 1)) < 0.01)
    #expect(clustering(SocialNetwork(kind: .households, neighbours: 12)) > 0.5)
  }

  @Test func `differ by seed and not by anything else`() {
    let network = SocialNetwork(neighbours: 6)
    func rows(_ seed: UInt64, _ width: Int) -> [[UInt32]] {
      let table = TieTable(
        network, people: [30_000, 5000], seed: seed,
        workers: width == 1 ? .alone : .threads(width))
      return (0..<35_000).map { Array(table.acquaintances(of: $0)) }
    }
    #expect(rows(1, 1) == rows(1, 3))
    #expect(rows(1, 1) != rows(2, 1))
  }
}

/// Watts's window on these ties: with threshold .18 somebody with up to five acquaintances turns by
/// one of them. On Poisson ties cascades of a tenth of the network happen between mean degrees of
/// 1.02 and 5.76 (Watts 2002, doi:10.1073/pnas.082090499).
@Suite struct `Cascades over ties` {
  private func global(_ network: SocialNetwork, threshold: Double) -> Int {
    let table = TieTable(network, people: [20_000], seed: 11)
    var luck = StreamFamily(seed: 12, run: 0).stream(Purpose("test.first"))
    return (0..<200).count { _ in
      let first = Int(luck.uniform() * 20_000)
      return table.cascade(from: first, threshold: threshold) >= 2000
    }
  }

  @Test(arguments: [(2, true), (3, true), (4, true), (9, false), (12, false)])
  func `are global inside the window only, on random ties`(neighbours: Int, possible: Bool) {
    let ties = SocialNetwork(kind: .random, neighbours: neighbours)
    let count = global(ties, threshold: 0.18)
    #expect(possible ? count > 10 : count == 0, "\(count) of 200")
  }

  /// Where everybody has k acquaintances the window is exact: all turn if one is enough, k <= 1 /
  /// threshold, and a few if not.
  @Test(arguments: [(4, 0.2, true), (4, 0.25, true), (6, 0.18, false), (4, 0.3, false)])
  func `need one acquaintance to be enough, on equal ties`(
    neighbours: Int, threshold: Double, possible: Bool
  ) {
    let ties = SocialNetwork(neighbours: neighbours, rewired: 1)
    #expect(global(ties, threshold: threshold) == (possible ? 200 : 0))
  }

  /// A tight ring is a wide bridge (Centola & Macy 2007, doi:10.1086/521848): contagion that needs two
  /// of four acquaintances cannot start from one, on any ties.
  @Test func `need no more than what one can give`() {
    for rewired in [0, 0.1, 1] {
      let ties = SocialNetwork(neighbours: 4, rewired: rewired)
      #expect(global(ties, threshold: 0.5) == 0)
    }
  }

  @Test func `start nowhere from nobody`() {
    let table = TieTable(SocialNetwork(), people: [10], seed: 1)
    #expect(table.cascade(from: -1, threshold: 0.2) == 0)
    #expect(table.cascade(from: 10, threshold: 0.2) == 0)
    #expect(table.acquaintances(of: 10).isEmpty && table.acquaintances(of: -1).isEmpty)
  }
}
