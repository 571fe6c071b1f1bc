public import RandomStreams

/// An undirected graph without loops or double edges, as compressed sparse rows.
///
/// The neighbours of a node stand in one contiguous range, in rising order:
///
/// ```swift
/// var luck = StreamFamily(seed: 1, run: 0).stream(Purpose("graph"))
/// let graph = RandomGraph.poisson(nodes: 10_000, meanDegree: 3, from: &luck)
/// for friend in graph.neighbours(of: 17) { ... }
/// ```
public struct RandomGraph: Sendable, Equatable {
  /// Where each node's neighbours begin in `targets`; one more entry than nodes.
  public let offsets: [Int]
  /// The neighbours of node 0, then of node 1, and so on; each edge appears twice.
  public let targets: [Int32]

  /// How many nodes, numbered from 0.
  public var nodes: Int { offsets.count - 1 }
  /// How many edges.
  public var edges: Int { targets.count / 2 }
  /// Twice the edges over the nodes; 0 without nodes.
  public var meanDegree: Double { nodes > 0 ? Double(targets.count) / Double(nodes) : 0 }

  /// The graph of the given pairs. Loops, repeats and pairs with a node outside 0..<`nodes` are
  /// left out; `nodes` is held to 0...2^31 - 1. Costs a sort of the edges within each node.
  public init(nodes: Int, pairs: [(Int, Int)]) {
    let nodes = max(0, min(nodes, Int(Int32.max)))
    let range = 0..<nodes
    let kept = pairs.filter { $0.0 != $0.1 && range.contains($0.0) && range.contains($0.1) }
    var degrees = [Int](repeating: 0, count: nodes)
    for (a, b) in kept {
      degrees[a] += 1
      degrees[b] += 1
    }
    var places = Self.starts(degrees)
    var targets = [Int32](repeating: 0, count: 2 * kept.count)
    for (a, b) in kept {
      targets[places[a]] = Int32(b)
      targets[places[b]] = Int32(a)
      places[a] += 1
      places[b] += 1
    }
    self.init(rows: Self.starts(degrees), targets)
  }

  /// Sorts each row and drops repeats.
  private init(rows: [Int], _ targets: [Int32]) {
    var offsets = [0]
    offsets.reserveCapacity(rows.count)
    var kept: [Int32] = []
    kept.reserveCapacity(targets.count)
    for (start, end) in zip(rows, rows.dropFirst()) {
      let first = kept.count
      for target in targets[start..<end].sorted() where kept.count == first || kept.last != target {
        kept.append(target)
      }
      offsets.append(kept.count)
    }
    self.offsets = offsets
    self.targets = kept
  }

  /// Running sums of `degrees`, from 0.
  private static func starts(_ degrees: [Int]) -> [Int] {
    var starts = [0]
    starts.reserveCapacity(degrees.count + 1)
    var sum = 0
    for degree in degrees {
      sum += degree
      starts.append(sum)
    }
    return starts
  }

  /// How many neighbours a node has; 0 for a node that is not there.
  @inlinable
  public func degree(of node: Int) -> Int { places(of: node).count }

  /// Where in `targets` a node's neighbours stand; empty for a node that is not there.
  @inlinable
  public func places(of node: Int) -> Range<Int> {
    guard node >= 0, node < offsets.count - 1 else { return 0..<0 }
    return offsets[node]..<offsets[node + 1]
  }

  /// A node's neighbours in rising order; none for a node that is not there. No copy is made.
  @inlinable
  public func neighbours(of node: Int) -> ArraySlice<Int32> { targets[places(of: node)] }

  /// True if rows are rising, within range, free of loops, and every edge is there both ways.
  public var isSound: Bool {
    (0..<nodes).allSatisfy { node in
      let row = neighbours(of: node)
      let rises = zip(row, row.dropFirst()).allSatisfy { $0 < $1 }
      return rises
        && row.allSatisfy { other in
          other >= 0 && other < nodes && other != Int32(node)
            && neighbours(of: Int(other)).contains(Int32(node))
        }
    }
  }

  /// A random graph in which every pair is joined with chance `meanDegree` / (nodes - 1): degrees
  /// are binomial, Poisson in the limit.
  ///
  /// `nodes` is held to 0...2^31 - 1 and `meanDegree` to 0...nodes - 1 (NaN counts as 0). Jumps
  /// from edge to edge by geometric gaps (Batagelj & Brandes 2005, doi:10.1103/PhysRevE.71.036113):
  /// one draw an edge, time and memory linear in nodes plus edges.
  public static func poisson(
    nodes: Int, meanDegree: Double, from luck: inout RandomStream
  ) -> RandomGraph {
    let nodes = max(0, min(nodes, Int(Int32.max)))
    guard nodes > 1, meanDegree > 0 else { return RandomGraph(nodes: nodes, pairs: []) }
    let chance = min(1, meanDegree / Double(nodes - 1))
    let scale = Elementary.log1p(-chance)
    let last = nodes * (nodes - 1) / 2
    var pairs: [(Int, Int)] = []
    var (high, low, place) = (1, -1, -1)
    while true {
      let gap = chance < 1 ? Elementary.log(luck.uniform()) / scale : 0
      guard gap < Double(last - place) else { break }
      let step = Int(gap) + 1
      place += step
      guard place < last else { break }
      low += step
      while low >= high {
        low -= high
        high += 1
      }
      pairs.append((high, low))
    }
    return RandomGraph(nodes: nodes, pairs: pairs)
  }
}
