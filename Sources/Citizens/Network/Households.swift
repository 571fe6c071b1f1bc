import RandomStreams

/// A household of four and a workplace, within a region; in each everybody knows everybody.
struct Households: TieRule {
  private static let household = 4
  private let starts: [Int]
  private let homes: [Shuffle]
  private let works: [Shuffle]
  private let workplace: Int

  init(people: [Int], neighbours: Int, _ stream: inout RandomStream) {
    starts = people.reduce(into: [0]) { $0.append($0[$0.count - 1] + max(0, $1)) }
    homes = people.map { Shuffle($0, &stream) }
    works = people.map { Shuffle($0, &stream) }
    workplace = max(1, neighbours - Self.household + 2)
  }

  func acquaintances(of citizen: Int, region: Int, _ meet: (Int) -> Void) {
    let start = starts[region]
    let people = starts[region + 1] - start
    for (shuffle, size) in [(homes[region], Self.household), (works[region], workplace)] {
      let place = shuffle.place(of: citizen - start)
      let first = place / size * size
      for other in first..<min(first + size, people) where other != place {
        meet(start + shuffle.number(at: other))
      }
    }
  }
}
