import RandomStreams
import Testing

struct StreamFamilyTests {
  /// The address of a stream: each test below changes one coordinate.
  struct Address {
    var seed: UInt64 = 1
    var run: UInt64 = 1
    var tick = 5
    var purpose = "turnout"
    var lane = 3

    var stream: RandomStream {
      StreamFamily(seed: seed, run: run).stream(Purpose(purpose), tick: tick, lane: lane)
    }
  }

  static let neighbours: [(String, @Sendable (inout Address) -> Void)] = [
    ("seed + 1", { $0.seed += 1 }), ("seed, high bit", { $0.seed ^= 1 << 63 }),
    ("run + 1", { $0.run += 1 }), ("run, high bit", { $0.run ^= 1 << 63 }),
    ("seed and run", { ($0.seed, $0.run) = (2, 0) }),
    ("tick + 1", { $0.tick += 1 }), ("tick, high bit", { $0.tick ^= 1 << 31 }),
    ("purpose", { $0.purpose = "turnouu" }), ("lane + 1", { $0.lane += 1 }),
    ("lane, high bit", { $0.lane ^= 1 << 23 }),
  ]

  @Test func `the same address gives the same numbers`() {
    var first = Address().stream
    var second = Address().stream
    for _ in 0..<100 { #expect(first.next() == second.next()) }
  }

  @Test func `streams that differ in one coordinate are independent`() {
    for (name, change) in Self.neighbours {
      var address = Address()
      change(&address)
      var (one, other) = (Address().stream, address.stream)
      var table = [Int](repeating: 0, count: 64)
      var products = 0.0
      let draws = 30_000
      for _ in 0..<draws {
        let (u, v) = (one.uniform(), other.uniform())
        table[Int(u * 8) * 8 + Int(v * 8)] += 1
        products += (u - 0.5) * (v - 0.5) * 12
      }
      let expected = [Double](repeating: Double(draws) / 64, count: 64)
      #expect(chiSquareScore(table, expected).magnitude < alarm, "\(name)")
      #expect((products / Double(draws).squareRoot()).magnitude < alarm, "\(name)")
    }
  }

  /// Simulations take few draws from each of many neighbouring streams, so these must be even too.
  @Test func `first draws of neighbouring streams are even and uncorrelated`() {
    let walks: [(String, (Int) -> Address)] = [
      ("seed", { Address(seed: UInt64($0)) }), ("run", { Address(run: UInt64($0)) }),
      ("tick", { Address(tick: $0) }), ("lane", { Address(lane: $0) }),
      ("purpose", { Address(purpose: "p\($0)") }),
    ]
    for (name, address) in walks {
      let draws = 30_000
      var table = [Int](repeating: 0, count: 64)
      var products = 0.0
      var last = 0.5
      for index in 0..<draws {
        var stream = address(index).stream
        let (u, v) = (stream.uniform(), stream.uniform())
        table[Int(u * 8) * 8 + Int(v * 8)] += 1
        products += (u - 0.5) * (last - 0.5) * 12
        last = u
      }
      let expected = [Double](repeating: Double(draws) / 64, count: 64)
      #expect(chiSquareScore(table, expected).magnitude < alarm, "\(name)")
      #expect((products / Double(draws).squareRoot()).magnitude < alarm, "\(name)")
    }
  }

  @Test func `one changed coordinate flips half the bits`() {
    for (name, change) in Self.neighbours {
      var flipped = 0
      for tick in 0..<200 {
        var address = Address(tick: tick)
        var one = address.stream
        change(&address)
        var other = address.stream
        flipped += (one.next() ^ other.next()).nonzeroBitCount
      }
      // 12,800 fair bits, deviation 56.6.
      #expect((Double(flipped - 6_400) / 56.57).magnitude < alarm, "\(name)")
    }
  }

  @Test func `no two of many streams share a number`() {
    var seen: Set<UInt64> = []
    for tick in 0..<20 {
      for lane in 0..<20 {
        for purpose in ["a", "b"] {
          var stream = Address(tick: tick, purpose: purpose, lane: lane).stream
          for _ in 0..<4 { seen.insert(stream.next()) }
        }
      }
    }
    #expect(seen.count == 3_200)
  }

  @Test func `every seed and run has its own key`() {
    var keys: Set<UInt64> = []
    for seed in 0..<100 {
      for run in 0..<100 { keys.insert(StreamFamily(seed: UInt64(seed), run: UInt64(run)).key) }
    }
    #expect(keys.count == 10_000)
  }

  @Test func `ticks and lanes wrap instead of trapping`() {
    let family = StreamFamily(seed: .max, run: .max)
    for number in awkwardInts {
      var stream = family.stream(Purpose("edge"), tick: number, lane: number)
      _ = stream.next()
    }
    var plain = family.stream(Purpose("edge"), tick: 0, lane: 0)
    var wrapped = family.stream(Purpose("edge"), tick: 1 << 32, lane: 1 << 24)
    #expect(plain.next() == wrapped.next())
  }
}
