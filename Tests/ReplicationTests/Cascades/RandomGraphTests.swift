import Classics
import RandomStreams
import Testing

@Suite struct `A random graph` {
  private func graph(nodes: Int, degree: Double, seed: UInt64 = 1) -> RandomGraph {
    var luck = StreamFamily(seed: seed, run: 0).stream(Purpose("graph"))
    return RandomGraph.poisson(nodes: nodes, meanDegree: degree, from: &luck)
  }

  @Test func `rows are the neighbours in rising order, without loops or repeats`() {
    let graph = RandomGraph(
      nodes: 4, pairs: [(2, 0), (0, 1), (0, 2), (3, 3), (1, 4), (-1, 0), (1, 0)])
    #expect(graph.offsets == [0, 2, 3, 4, 4])
    #expect(graph.targets == [1, 2, 0, 0])
    #expect(Array(graph.neighbours(of: 0)) == [1, 2])
    #expect(graph.places(of: 0) == 0..<2)
    #expect((0..<4).map(graph.degree) == [2, 1, 1, 0])
    #expect([graph.nodes, graph.edges] == [4, 2])
    #expect(graph.isSound)
  }

  @Test(arguments: [-1, 4, Int.max, Int.min])
  func `a node that is not there has no neighbours`(node: Int) {
    let graph = RandomGraph(nodes: 4, pairs: [(0, 1)])
    #expect(graph.neighbours(of: node).isEmpty)
    #expect(graph.degree(of: node) == 0)
  }

  @Test func `small and senseless sizes give what is left of them`() {
    #expect(graph(nodes: -5, degree: 3).nodes == 0)
    #expect(graph(nodes: 0, degree: 3).meanDegree == 0)
    #expect(graph(nodes: 1, degree: 3).edges == 0)
    #expect(graph(nodes: 50, degree: .nan).edges == 0)
    #expect(graph(nodes: 50, degree: -1).edges == 0)
    #expect(graph(nodes: 50, degree: 1e-300).edges == 0)
    #expect(graph(nodes: 50, degree: .infinity).edges == 50 * 49 / 2)
    #expect(graph(nodes: 50, degree: 49).isSound)
  }

  @Test(arguments: 0..<40)
  func `every drawn graph is sound, and the same for the same stream`(seed: Int) {
    let first = graph(nodes: 30, degree: Double(seed % 10), seed: UInt64(seed))
    #expect(first.isSound)
    #expect(first == graph(nodes: 30, degree: Double(seed % 10), seed: UInt64(seed)))
  }

  /// 20,000 graphs of 4 nodes at chance 1/2: each of 64 graphs has 312.5 expected. A chi-square of
  /// 63 degrees above 121 comes once in 60,000 seeds.
  @Test func `every graph of four nodes is equally likely at even chances`() {
    var luck = StreamFamily(seed: 4, run: 0).stream(Purpose("graph"))
    var counts = [Int](repeating: 0, count: 64)
    for _ in 0..<20_000 {
      let graph = RandomGraph.poisson(nodes: 4, meanDegree: 1.5, from: &luck)
      var code = 0
      for (place, pair) in [(0, 1), (0, 2), (1, 2), (0, 3), (1, 3), (2, 3)].enumerated()
      where graph.neighbours(of: pair.0).contains(Int32(pair.1)) {
        code |= 1 << place
      }
      counts[code] += 1
    }
    let surprise = counts.reduce(0.0) { $0 + (Double($1) - 312.5) * (Double($1) - 312.5) / 312.5 }
    #expect(surprise < 121)
  }

  /// Edges are binomial with mean 15,000 and deviation 122; 4.5 deviations fail once in 150,000
  /// seeds. Shares of degrees likewise.
  @Test func `degrees are Poisson in a large graph`() {
    let graph = graph(nodes: 10_000, degree: 3)
    #expect((Double(graph.edges) - 15_000).magnitude < 550)
    var chance = Elementary.exp(-3)
    for degree in 0..<8 {
      let count = (0..<graph.nodes).count { graph.degree(of: $0) == degree }
      let deviation = (10_000 * chance * (1 - chance)).squareRoot()
      #expect((Double(count) - 10_000 * chance).magnitude < 4.5 * deviation, "degree \(degree)")
      chance *= 3 / Double(degree + 1)
    }
  }
}
