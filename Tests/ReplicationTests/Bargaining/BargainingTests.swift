import Classics
import RandomStreams
import Testing

@Suite struct `Expected-utility bargaining` {
  @Test func `the emissions data give the published course`() throws {
    let rounds = Bargaining.play(Bargainer.emissions, rule: Bargaining.Rule(), rounds: 10)
    let medians = [
      7, 8.415932, 9.610859, 9.961980, 9.961980, 9.961980, 7.472046, 8.824594, 9.671130, 9.671130,
      7,
    ]
    let means = [
      7.389956, 7.461314, 7.552501, 7.590145, 7.358131, 7.349174, 7.414878, 7.510457, 7.572447,
      7.324989, 7.242131,
    ]
    try #require(rounds.count == 11)
    for (round, (median, mean)) in zip(rounds, zip(medians, means)) {
      #expect(abs(round.median - median) < 1e-6)
      #expect(abs(round.mean - mean) < 1e-6)
    }
    let moves = rounds[1].moves
    #expect(moves.map(\.actor) == [1, 2, 7])
    #expect(moves.map(\.other) == [4, 1, 2])
    #expect(moves.map(\.kind) == [.compromise, .confrontation, .confrontation])
    let belgium = try #require(moves.first)
    #expect(abs(belgium.to - 8.415932) < 1e-6)
    #expect(abs(belgium.own + 0.114831) < 1e-6 && abs(belgium.others - 0.243297) < 1e-6)
  }

  @Test func `every claim is measured and comes out as known`() {
    let findings = Bargaining.findings()
    let fails = findings.filter { $0.verdict == .fails }.map(\.claim)
    let differs = findings.filter { $0.verdict == .differs }.map(\.claim)
    #expect(fails == ["bargaining comes to rest within ten rounds"])
    #expect(differs == ["every actor takes the compromise that asks the least of it"])
    #expect(findings.count == 20)
    #expect(findings == Bargaining.findings())
  }

  @Test func `the fast count of votes agrees with counting everybody, for every rule`() {
    var state: UInt64 = 5
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 40) / 16_777_216
    }
    let rules = [Bargaining.Rule.Choice.published, .leastMove].flatMap { choice in
      [Bargaining.Rule.Capitulation.published, .corrected].map {
        Bargaining.Rule(choice: choice, capitulation: $0)
      }
    }
    for size in 2...14 {
      for rule in rules {
        let actors = (0..<size).map { number in
          let place = size % 3 == 0 ? (next() * 5).rounded() : next() * 100
          return Bargainer(
            "\(number)", capability: next() + 0.01, position: place, salience: next())
        }
        let fast = Bargaining.play(actors, rule: rule, rounds: 4)
        var game = PlainBargaining(actors, rule)
        let slow = game.play(rounds: 4)
        for (left, right) in zip(fast, slow) {
          for (a, b) in zip(left.positions, right) { #expect(abs(a - b) < 1e-7) }
        }
        #expect(fast.count == slow.count || fast.last?.moves.isEmpty == true)
      }
    }
  }

  @Test func `kinds of moves are all met, and obey their definitions`() {
    var met: Set<Bargaining.Kind> = []
    for seed in 1...40 {
      let actors = (0..<6).map { number -> Bargainer in
        let capability = Double((seed * (number + 3)) % 7 + 1)
        let position = Double((seed * 5 + number * 11) % 17)
        let salience = Double((seed + number * 2) % 10 + 1) / 10
        return Bargainer(
          "\(number)", capability: capability, position: position, salience: salience)
      }
      let rule = Bargaining.Rule(choice: .leastMove, capitulation: .corrected)
      for move in Bargaining.play(actors, rule: rule, rounds: 5).flatMap(\.moves) {
        met.insert(move.kind)
        #expect(move.others > 0 && move.from != move.to)
        #expect((move.to - move.from).magnitude <= move.shortest)
        switch move.kind {
        case .confrontation: #expect(move.own > 0 && move.others > move.own)
        case .compromise: #expect(move.own < 0 && move.others > -move.own)
        case .capitulation: #expect(move.own < 0 && move.others < -move.own)
        }
      }
    }
    #expect(met.count == 3)
  }

  @Test func `the median is the winner of pairwise votes, the lower on a tie`() {
    #expect(Bargaining.median([4, 10], weights: [1, 1]) == 4)
    #expect(Bargaining.median([10, 4], weights: [1.1, 1]) == 10)
    #expect(Bargaining.median([1, 2, 3, 4, 5], weights: [1, 1, 1, 1, 1]) == 3)
    #expect(Bargaining.median([7], weights: [0]) == 7)
    #expect(Bargaining.median([], weights: []).isNaN)
  }

  @Test func `those who agree, or weigh nothing, or are alone do not bargain`() {
    let one = [Bargainer("a", capability: 1, position: 3, salience: 1)]
    #expect(Bargaining.play(one, rule: Bargaining.Rule(), rounds: 5).count == 1)
    #expect(Bargaining.play(one + one, rule: Bargaining.Rule(), rounds: 5).map(\.median) == [3])
    #expect(Bargaining.play([], rule: Bargaining.Rule(), rounds: 5).isEmpty)
    let none = [Bargainer("a", capability: 0, position: 3, salience: 1)]
    #expect(Bargaining.play(none, rule: Bargaining.Rule(), rounds: 5).isEmpty)
  }

  @Test func `two alike are in equal danger and stand at neutral risk`() throws {
    let two = [4.0, 10].map { Bargainer("\($0)", capability: 1, position: $0, salience: 0.5) }
    let rounds = Bargaining.play(two, rule: Bargaining.Rule(), rounds: 3)
    #expect(rounds.count > 1)
    #expect(rounds.allSatisfy { $0.exponents == [1, 1] && $0.mean.isFinite })
  }
}

/// The rule as written, everybody counted for every pair.
private struct PlainBargaining {
  let actors: [Bargainer]
  let rule: Bargaining.Rule
  var x: [Double]
  let range: Double

  init(_ actors: [Bargainer], _ rule: Bargaining.Rule) {
    (self.actors, self.rule) = (actors, rule)
    x = actors.map(\.position)
    range = (x.max() ?? 0) - (x.min() ?? 0)
  }

  mutating func play(rounds: Int) -> [[Double]] {
    var all = [x]
    for _ in 0..<rounds where range > 0 {
      let neutral = Array(repeating: 1.0, count: x.count)
      let chance = chances(neutral)
      let dangers = x.indices.map { i in
        x.indices.filter { $0 != i }.reduce(0) { $0 + gain($1, i, chance[$1][i], 1) }
      }
      let (high, low) = (dangers.max() ?? 0, dangers.min() ?? 0)
      let r = dangers.map { danger -> Double in
        guard high > low else { return 1 }
        let a = (2 * danger - high - low) / (high - low)
        return (1 - a / 3) / (1 + a / 3)
      }
      let seen = chances(r)
      x = x.indices.map { answer($0, seen, r[$0]) }
      all.append(x)
    }
    return all
  }

  private func chances(_ r: [Double]) -> [[Double]] {
    func vote(_ k: Int, _ i: Int, _ j: Int) -> Double {
      let far = power(abs(x[k] - x[j]) / range, r[k])
      return actors[k].weight * (far - power(abs(x[k] - x[i]) / range, r[k]))
    }
    var cast = 0.0
    for k in x.indices { for a in x.indices { for b in x.indices { cast += abs(vote(k, a, b)) } } }
    return x.indices.map { i in
      x.indices.map { j in
        cast > 0 ? x.indices.reduce(0) { $0 + max(0, vote($1, i, j)) } / cast : 0
      }
    }
  }

  private func power(_ base: Double, _ exponent: Double) -> Double {
    Elementary.power(base, exponent)
  }

  private func gain(_ i: Int, _ j: Int, _ chance: Double, _ r: Double) -> Double {
    let d = abs(x[i] - x[j]) / range
    let success = 2 - 4 * power(0.5 - 0.5 * d, r)
    let failure = 2 - 4 * power(0.5 + 0.5 * d, r)
    let s = actors[j].salience
    return s * (chance * success + (1 - chance) * failure) + (1 - s) * success
      - (2 - 4 * power(0.5, r))
  }

  private func answer(_ i: Int, _ chance: [[Double]], _ r: Double) -> Double {
    var offers: [[(key: Double, to: Double)]] = [[], [], []]
    for j in x.indices where x[j] != x[i] {
      let (ij, ji) = (gain(i, j, chance[i][j], r), gain(j, i, chance[j][i], r))
      if ji > ij, ij > 0 {
        offers[0].append((abs(x[i] - x[j]), x[j]))
      } else if ji > 0, ij < 0, ji > abs(ij) {
        let to = x[i] + (x[j] - x[i]) * abs(ij / ji)
        let mean = (abs(ij) * x[i] + abs(ji) * x[j]) / (abs(ij) + abs(ji))
        offers[1].append((rule.choice == .published ? mean : abs(to - x[i]), to))
      } else if ji > 0, ij < 0, ji < abs(rule.capitulation == .published ? ji : ij) {
        offers[2].append((abs(x[i] - x[j]), x[j]))
      }
    }
    for kind in offers {
      if let best = kind.min(by: { $0.key < $1.key }) { return best.to }
    }
    return x[i]
  }
}
