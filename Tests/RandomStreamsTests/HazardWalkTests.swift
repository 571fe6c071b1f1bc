import RandomStreams
import Testing

struct HazardWalkTests {
  /// Cells of very different kinds, walked together many times; the first has a single trial.
  static let cells: [(trials: Int, hazard: Double)] = [
    (1, 0.3), (1, 4), (1, 0.001), (3, 0.5), (10, 0.01), (4, 0.4), (200, 0.0005), (1, 60), (2, 0.9),
    (1_000, 0.0019), (40, 0.06), (5, 0.3), (1_000_000, 1e-7), (12, 3),
  ]

  @Test func `every cell is binomial, also in the company of others`() {
    let rounds = 40_000
    var seen = Self.cells.map { [Int](repeating: 0, count: Swift.min($0.trials, 40) + 1) }
    var walk = HazardWalk(testStream("walk"))
    for _ in 0..<rounds {
      for (index, cell) in Self.cells.enumerated() {
        let count = walk.events(cell.trials, hazard: cell.hazard)
        #expect(count <= cell.trials)
        seen[index][Swift.min(count, 40)] += 1
      }
    }
    for (index, cell) in Self.cells.enumerated() {
      let p = -Elementary.expm1(-cell.hazard)
      let expected = seen[index].indices.map {
        Double(rounds) * binomialProbability($0, cell.trials, p)
      }
      let score = chiSquareScore(seen[index], expected)
      #expect(score.magnitude < alarm, "\(cell): \(score)")
    }
  }

  @Test func `neighbouring cells are independent`() {
    var walk = HazardWalk(testStream("pairs"))
    var table = [Int](repeating: 0, count: 16)
    let rounds = 50_000
    for _ in 0..<rounds {
      let (a, b) = (walk.events(3, hazard: 0.3), walk.events(3, hazard: 0.2))
      table[4 * a + b] += 1
    }
    let (p, q) = (-Elementary.expm1(-0.3), -Elementary.expm1(-0.2))
    let expected = (0..<16).map {
      Double(rounds) * binomialProbability($0 / 4, 3, p) * binomialProbability($0 % 4, 3, q)
    }
    #expect(chiSquareScore(table, expected).magnitude < alarm)
  }

  @Test func `a hazard that depends on the last count changes nothing`() {
    var walk = HazardWalk(testStream("feedback"))
    var last = 0
    var seen = [[Int]](repeating: [Int](repeating: 0, count: 6), count: 2)
    for _ in 0..<50_000 {
      let kind = last > 1 ? 1 : 0
      last = walk.events(5, hazard: kind == 1 ? 0.05 : 0.4)
      seen[kind][last] += 1
    }
    for (kind, hazard) in [0.4, 0.05].enumerated() {
      let rounds = Double(seen[kind].reduce(0, +))
      let p = -Elementary.expm1(-hazard)
      let expected = (0...5).map { rounds * binomialProbability($0, 5, p) }
      #expect(chiSquareScore(seen[kind], expected).magnitude < alarm)
    }
  }

  @Test func `quiet cells draw nothing`() {
    var walk = HazardWalk(testStream("quiet"))
    var events = 0
    for _ in 0..<10_000 { events += walk.events(100, hazard: 1e-6) }
    #expect(walk.stream.wordsDrawn == 1 + events)
    #expect(events < 20)
  }

  @Test func `a cell costs a few draws however many trials and events it has`() {
    for (trials, hazard) in [(1_000, 0.0019), (1_000, 0.5), (1_000_000_000_000, 0.1)] {
      var walk = HazardWalk(testStream("crowd"))
      for _ in 0..<1_000 { _ = walk.events(trials, hazard: hazard) }
      #expect(walk.stream.wordsDrawn < 4_000, "\(trials) at \(hazard)")
    }
  }

  @Test func `awkward cells give counts from 0 to the trials`() {
    var walk = HazardWalk(testStream("awkward"))
    for n in awkwardInts {
      for hazard in awkwardDoubles {
        #expect((0...Swift.max(0, n)).contains(walk.events(n, hazard: hazard)))
      }
    }
    #expect(walk.events(10, hazard: .infinity) == 10)
    // After all that the walk still works.
    let total = (0..<2_000).reduce(0) { sum, _ in sum + walk.events(10, hazard: 0.01) }
    #expect((Double(total) - 199).magnitude / 14 < alarm)
  }

  @Test func `a walk called still passes its load in one step, and most that pass are`() {
    var (still, passing) = (0, 0)
    for lane in 0..<20_000 {
      let stream = StreamFamily(seed: 3, run: 1).stream(Purpose("still"), lane: lane)
      let load = Double(lane % 100) / 60
      var walk = HazardWalk(stream)
      let passes = walk.passes(load: load)
      passing += passes ? 1 : 0
      guard HazardWalk.isStill(stream, load: load) else { continue }
      still += 1
      #expect(passes, "lane \(lane)")
    }
    // Of loads spread over 0...1.65 a share of .30 lies below 1 - u, .49 below -ln u.
    #expect(still > 5_500 && still < passing)
  }
}
