import RandomStreams

/// A ring in each region, on which everybody knows those next to him; some ties are rewired to
/// anybody in the country (after Watts and Strogatz 1998, doi:10.1038/30918).
///
/// The ring is a shuffle of the region, so neighbours are alike in nothing else. A citizen lays half
/// of his ties, to those who follow him; a rewired tie goes where a shuffle of the country sends
/// him, which is how the other end knows of it.
struct SmallWorld: TieRule {
  private let starts: [Int]
  private let rings: [Shuffle]
  private let far: [Shuffle]
  private let rewiring: TieChance

  init(people: [Int], neighbours: Int, rewired: Double, _ stream: inout RandomStream) {
    starts = people.reduce(into: [0]) { $0.append($0[$0.count - 1] + max(0, $1)) }
    rings = people.map { Shuffle($0, &stream) }
    let country = starts[starts.count - 1]
    far = (0..<max(1, neighbours / 2)).map { _ in Shuffle(country, &stream) }
    rewiring = TieChance(rewired, &stream)
  }

  func acquaintances(of citizen: Int, region: Int, _ meet: (Int) -> Void) {
    let start = starts[region]
    let people = starts[region + 1] - start
    let ring = rings[region]
    let place = ring.place(of: citizen - start)
    for step in 1...far.count {
      if rewiring.holds(citizen, step) {
        meet(far[step - 1].place(of: citizen))
      } else if step < people {
        let after = place + step
        meet(start + ring.number(at: after < people ? after : after - people))
      }
      let caller = far[step - 1].number(at: citizen)
      if rewiring.holds(caller, step) { meet(caller) }
      guard step < people else { continue }
      let before = place - step
      let other = start + ring.number(at: before >= 0 ? before : before + people)
      if !rewiring.holds(other, step) { meet(other) }
    }
  }
}
