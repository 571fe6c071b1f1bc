public import Polity

/// Crises small enough to read and to run by the hundred.
///
/// ```swift
/// let crisis = SmallCrises.crisis(SmallCrises.threeRegions(people: 1e6), shock: .violent, days: 20)
/// ```
public enum SmallCrises {
  /// Sizes from a town to one of the largest countries: offsets such as +50 are people, shares are
  /// not, so that what holds at one size may fail at another.
  public static let sizes: [Double] = [2e4, 1e6, 19e6, 1e8]

  /// A country of three regions with everything a mechanism may look for: a shadow rival who holds
  /// an office, a patron, guards, an army, a security service that follows the rival, organised men.
  public static func threeRegions(people: Double = 1e6) -> Country {
    Country(
      name: "a small country", regions: regions(people: people), claimants: claimants,
      offices: offices, factions: factions, organs: organs(people: people),
      groups: [
        OrganisedGroup(id: "toughs", men: .exactly((people * 3e-4).rounded()), armed: 0.2)
      ],
      patrons: [
        Patron(
          id: "neighbour", contingent: .exactly((people * 1e-3).rounded()), interest: 0.8,
          commitments: 0.1, prefers: "ruler", alignment: 0.4)
      ])
  }

  /// One region, nobody but a ruler, his police and an opposition.
  public static func oneRegion(people: Double = 1e6) -> Country {
    Country.plain(people: people, regions: 1)
  }

  /// A crisis in a country: by default the generic shock, 20 days.
  public static func crisis(
    _ country: Country, shock: ShockSize = .generic, days: Int = 20
  ) -> Crisis {
    Crisis(
      id: "small", title: "A small crisis", start: CalendarDay(number: 18_993), days: days,
      country: country, shock: shock.shock)
  }

  private static func regions(people: Double) -> [Region] {
    [
      Region(
        id: "capital", people: (people * 0.2).rounded(), exposure: 0.6, isSeat: true,
        position: .init(latitude: 51, longitude: 71)),
      Region(
        id: "square", people: (people * 0.3).rounded(), exposure: 0.8, isSymbolic: true,
        position: .init(latitude: 43, longitude: 77)),
      Region(
        id: "province", people: (people * 0.5).rounded(), exposure: 1,
        position: .init(latitude: 44, longitude: 51)),
    ]
  }

  private static let claimants = [
    Claimant(id: "ruler", kind: .ruler), Claimant(id: "elder", kind: .shadow),
    Claimant(id: "opposition", kind: .opposition),
  ]

  private static let offices = [
    Office(
      id: "presidency", holder: "ruler",
      powers: LegalPower.allCases.filter { $0 != .commandSecurity }, weight: 0.9),
    Office(
      id: "council", holder: "elder", powers: [.commandSecurity], weight: 0.5, forLife: true),
  ]

  private static let factions = [
    Faction(id: "court", strength: 0.4, leans: ["ruler": 0.8, "elder": 0.1]),
    Faction(id: "family", strength: 0.3, leans: ["ruler": 0.2, "elder": 0.6]),
    Faction(
      id: "managers", strength: 0.3, leans: ["ruler": 0.4, "elder": 0.2, "opposition": 0.1]),
  ]

  private static func organs(people: Double) -> [Organ] {
    func men(_ share: Double) -> Uncertain { .exactly((people * share).rounded()) }
    return [
      Organ(
        id: "police", kind: .police, men: men(3e-3), commandedBy: "presidency",
        leans: ["ruler": 0.6]),
      Organ(
        id: "guards", kind: .guards, men: men(1e-3), commandedBy: "presidency",
        leans: ["ruler": 0.7]),
      Organ(
        id: "army", kind: .army, men: men(3e-3), commandedBy: "presidency",
        leans: ["ruler": 0.5, "elder": 0.1]),
      Organ(
        id: "security", kind: .security, men: men(5e-4), commandedBy: "council",
        leans: ["ruler": 0.2, "elder": 0.6]),
    ]
  }
}

/// How hard a small crisis is hit.
public enum ShockSize: Sendable, CaseIterable {
  /// No shock at all.
  case none
  /// Sized by the model's own prior.
  case generic
  /// A doubled price, sized by the bargain.
  case price
  /// 1.2 standard deviations, exceeded by one generic shock in ten: crowds for certain.
  case strong
  /// 2 standard deviations: far more than most crises on record.
  case violent

  /// The shock as a value; nil: none.
  public var shock: Shock? {
    switch self {
    case .none: nil
    case .generic: Shock(what: "something happens")
    case .price:
      Shock(what: "the price doubles", kind: .price, priceRatio: 2, budgetShare: 0.06)
    case .strong: Shock(what: "something grave happens", size: 1.2)
    case .violent: Shock(what: "something monstrous happens", size: 2)
    }
  }
}
