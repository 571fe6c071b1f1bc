import RandomStreams

/// Ties to anybody in the country, their number nearly Poisson: of sixteen times as many shuffles of
/// the country as a citizen has acquaintances, each tie between a citizen and whoever a shuffle
/// sends him to holds with a chance of a sixteenth, so numbers of ties are binomial.
struct RandomTies: TieRule {
  private static let rarity = 16
  private let shuffles: [Shuffle]
  private let chance: TieChance

  init(people: [Int], neighbours: Int, _ stream: inout RandomStream) {
    let country = people.reduce(0) { $0 + max(0, $1) }
    let number = max(1, neighbours * Self.rarity / 2)
    shuffles = (0..<number).map { _ in Shuffle(country, &stream) }
    chance = TieChance(1 / Double(Self.rarity), &stream)
  }

  func acquaintances(of citizen: Int, region: Int, _ meet: (Int) -> Void) {
    for (number, shuffle) in shuffles.enumerated() {
      if chance.holds(citizen, number) { meet(shuffle.place(of: citizen)) }
      let caller = shuffle.number(at: citizen)
      if chance.holds(caller, number) { meet(caller) }
    }
  }
}
