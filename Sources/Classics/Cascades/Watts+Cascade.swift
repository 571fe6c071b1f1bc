import RandomStreams

extension Watts {
  /// How many nodes turn, the first included, when `first` turns on its own.
  ///
  /// A node with k neighbours turns once at least `threshold` k of them have, and at least one.
  /// A node that is not there gives 0. Costs the edges of those that turn, after a fresh count per
  /// node.
  public static func cascade(on graph: RandomGraph, threshold: Double, from first: Int) -> Int {
    var turned = [Bool](repeating: false, count: graph.nodes)
    var pressure = [Int32](repeating: 0, count: graph.nodes)
    guard turned.indices.contains(first) else { return 0 }
    turned[first] = true
    var queue = [Int32(first)]
    var served = 0
    while served < queue.count {
      let node = Int(queue[served])
      served += 1
      for other in graph.neighbours(of: node) where !turned[Int(other)] {
        let place = Int(other)
        pressure[place] += 1
        guard Double(pressure[place]) >= threshold * Double(graph.degree(of: place)) else {
          continue
        }
        turned[place] = true
        queue.append(other)
      }
    }
    return queue.count
  }

  /// What many cascades on one network came to.
  public struct Tally: Sendable, Equatable {
    /// How many were tried, each from one node drawn at random.
    public var tries = 0
    /// How many turned at least a tenth of the network.
    public var global = 0
    /// The mean share of the network turned by those; 0 if there were none.
    public var meanGlobal = 0.0
    /// The largest share turned by any, in 0...1.
    public var largest = 0.0
  }

  /// Builds one Poisson network and starts `tries` cascades on it, each on the untouched network.
  ///
  /// `nodes` is held to 1...2^31 - 1. The same seed gives the same tally.
  public static func tally(
    nodes: Int, meanDegree: Double, threshold: Double, tries: Int, seed: UInt64
  ) -> Tally {
    let family = StreamFamily(seed: seed, run: 0)
    var luck = family.stream(Purpose("watts.network"))
    let graph = RandomGraph.poisson(nodes: max(1, nodes), meanDegree: meanDegree, from: &luck)
    var starts = family.stream(Purpose("watts.first"))
    var tally = Tally()
    for _ in 0..<max(0, tries) {
      let first = min(graph.nodes - 1, Int(starts.uniform() * Double(graph.nodes)))
      let turned = cascade(on: graph, threshold: threshold, from: first)
      let share = Double(turned) / Double(graph.nodes)
      tally.tries += 1
      tally.largest = max(tally.largest, share)
      if share >= 0.1 {
        tally.meanGlobal = (tally.meanGlobal * Double(tally.global) + share)
        tally.global += 1
        tally.meanGlobal /= Double(tally.global)
      }
    }
    return tally
  }
}
