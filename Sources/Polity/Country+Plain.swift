extension Country {
  /// A country about which only its size is known: what the case reader assumes, what the checks of
  /// quiet days and of the reference class run.
  ///
  /// `people` in all; the capital holds a tenth, the rest is split over the other regions in a
  /// geometric series. `regions` is at least 1.
  public static func plain(people: Double, regions count: Int = 6) -> Country {
    let count = max(1, count)
    var rest = (0..<max(0, count - 1)).map { index in Self.series(index) }
    let total = rest.reduce(0, +)
    rest = rest.map { $0 / max(total, 1e-12) * 0.9 }
    let shares = count == 1 ? [1.0] : [0.1] + rest
    let regions = shares.enumerated().map { index, share in
      Region(
        id: index == 0 ? "capital" : "region-\(index)", people: (people * share).rounded(),
        exposure: .between(0.4, 1), garrison: index == 0 ? 2 : 1, isSeat: index == 0,
        isSymbolic: index == 0)
    }
    return Country(
      name: "a plain country", regions: regions,
      claimants: [
        Claimant(id: "ruler", name: "the ruler", kind: .ruler),
        Claimant(id: "opposition", name: "the opposition", kind: .opposition),
      ],
      offices: [
        Office(
          id: "presidency", name: "Presidency", holder: "ruler", powers: LegalPower.allCases,
          weight: 0.9)
      ],
      factions: [
        Faction(
          id: "elite", name: "the elite", strength: 1, leans: ["ruler": 0.7, "opposition": 0.1])
      ],
      organs: [
        Organ(
          id: "police", name: "Police", kind: .police, men: .exactly(people * 0.0035),
          commandedBy: "presidency", leans: ["ruler": 0.6]),
        Organ(
          id: "army", name: "Army", kind: .army, men: .exactly(people * 0.003),
          commandedBy: "presidency", leans: ["ruler": 0.5]),
      ],
      groups: [OrganisedGroup(id: "toughs", name: "hired men")])
  }

  private static func series(_ index: Int) -> Double {
    var value = 1.0
    for _ in 0..<index { value *= 0.75 }
    return value
  }
}
