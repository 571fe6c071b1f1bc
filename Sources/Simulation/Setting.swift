public import Polity
import RandomStreams

/// A crisis with its names turned into indices: made once, shared by all runs, never changed.
public struct Setting: Sendable {
  /// What it was made from.
  public let crisis: Crisis
  /// Counts: regions, classes, organs, claimants, factions.
  public let regions: Int
  public let classes: Int
  public let organs: Int
  public let claimants: Int
  public let factions: Int
  /// How hard shocks hit each class beside its region as a whole.
  public let classExposures: [Double]
  /// People by region.
  public let people: [Double]
  /// People in the country.
  public let population: Double
  /// How much region r sees of region s, 0...1, at [r * regions + s]; 0 on the diagonal.
  public let contact: [Double]
  /// The region of the seat of power and of the symbolic city (may be the same).
  public let seat: Int
  public let symbol: Int
  /// Index of the ruler; of the rival (shadow, else heir, else general), the army's own claimant
  /// and the opposition, where the country has them.
  public let ruler: Int
  public let rival: Int?
  public let general: Int?
  public let opposition: Int?
  /// For each organ, the office that commands it on paper.
  public let commandingOffice: [Int?]
  /// For each office, the claimant who holds it at the start.
  public let holders: [Int]
  /// For each office, its lawful powers.
  public let powers: [[LegalPower]]
  /// For each group, its regions.
  public let groupRegions: [[Int]]
  /// Joining by hour of day: 1 + .7 cos(2 pi (h - 19) / 24).
  public let daily: [Double]
  /// Strata of disposition.
  public let strata: Strata
  /// Cells per region: classes times strata, and one for those who loot whatever the cause.
  public var cellsPerRegion: Int { classes * strata.count + 1 }

  /// Compiles a crisis. Unknown names fall back to the ruler or the seat: the case reader has
  /// refused them before.
  ///
  /// `strata` are the bins of disposition that cohorts count people in.
  public init(_ crisis: Crisis, strata: Strata = Strata()) {
    let country = crisis.country
    self.crisis = crisis
    regions = country.regions.count
    classes = country.classes.count
    organs = country.organs.count
    claimants = country.claimants.count
    factions = country.factions.count
    classExposures = country.classes.map(\.exposure)
    people = country.regions.map { $0.people.rounded() }
    population = max(1, people.reduce(0, +))
    contact = Self.contacts(country.regions)
    seat = country.regions.firstIndex { $0.isSeat } ?? 0
    symbol = country.regions.firstIndex { $0.isSymbolic } ?? seat
    let kinds = country.claimants.map(\.kind)
    ruler = kinds.firstIndex(of: .ruler) ?? 0
    rival =
      kinds.firstIndex(of: .shadow) ?? kinds.firstIndex(of: .heir)
      ?? kinds.firstIndex(of: .general)
    general = kinds.firstIndex(of: .general)
    opposition = kinds.firstIndex(of: .opposition)
    let claimantIndex = Self.indices(country.claimants.map(\.id))
    let officeIndex = Self.indices(country.offices.map(\.id))
    let regionIndex = Self.indices(country.regions.map(\.id))
    let fallback = ruler
    commandingOffice = country.organs.map { $0.commandedBy.flatMap { officeIndex[$0] } }
    holders = country.offices.map { claimantIndex[$0.holder] ?? fallback }
    powers = country.offices.map(\.powers)
    let usual = seat == symbol ? [seat] : [seat, symbol]
    groupRegions = country.groups.map { group in
      let named = group.regions.compactMap { regionIndex[$0] }
      return named.isEmpty ? usual : named
    }
    daily = (0..<24).map { 1 + 0.7 * Elementary.cosine(turns: (Double($0) - 19) / 24) }
    self.strata = strata
  }

  /// The id of a claimant.
  public func claimantID(_ index: Int) -> String {
    crisis.country.claimants.indices.contains(index) ? crisis.country.claimants[index].id : ""
  }

  /// The id of a region.
  public func regionID(_ index: Int) -> String {
    crisis.country.regions.indices.contains(index) ? crisis.country.regions[index].id : ""
  }

  static func indices(_ ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Contact falls with distance, exp(-km / 700); regions without a position see half.
  static func contacts(_ regions: [Region]) -> [Double] {
    regions.indices.flatMap { r in
      regions.indices.map { s -> Double in
        guard r != s else { return 0 }
        guard let a = regions[r].position, let b = regions[s].position else { return 0.5 }
        let north = (a.latitude - b.latitude) * 111
        let middle = (a.latitude + b.latitude) / 2 / 360
        let east = (a.longitude - b.longitude) * 111 * Elementary.cosine(turns: middle)
        return Elementary.exp(-(north * north + east * east).squareRoot() / 700)
      }
    }
  }
}
