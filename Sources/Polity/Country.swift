/// A country as a value: everything that is true before the first hour.
public struct Country: Sendable, Equatable {
  /// Name shown to a reader.
  public var name: String
  /// Its regions, in the order of the case file; their people sum to the country's.
  public var regions: [Region]
  /// Classes of citizens; their shares sum to 1.
  public var classes: [SocialClass]
  /// Those who may rule; exactly one is the ruler.
  public var claimants: [Claimant]
  /// The written constitution.
  public var offices: [Office]
  /// The elite.
  public var factions: [Faction]
  /// Armed bodies of the state.
  public var organs: [Organ]
  /// Organised men outside the state.
  public var groups: [OrganisedGroup]
  /// Foreign powers.
  public var patrons: [Patron]
  /// How news travels.
  public var channel: Channel
  /// The implicit bargain.
  public var bargain: Bargain
  /// How readily the state answers crowds with force, in standard deviations from the usual.
  public var repressiveness: Uncertain
  /// Share of citizens who would stand by the ruler, 0...1.
  public var supporters: Uncertain = .between(0.1, 0.4)
  /// Rulers of the region who fell in the year before, as a number of at least 0.
  public var neighboursFallen = 0.0
  /// Who knows whom, where every citizen is told apart; nil: all see what their region sees.
  public var network: SocialNetwork?

  /// People in all regions.
  public var population: Double { regions.reduce(0) { $0 + $1.people } }

  /// A foreign power would send troops if it were called.
  public var sendsTroops: Bool { patrons.contains(where: \.sendsTroops) }

  /// The id of the ruler, or an empty string where none is declared.
  public var ruler: String { claimants.first { $0.kind == .ruler }?.id ?? "" }

  /// A country.
  public init(
    name: String, regions: [Region], classes: [SocialClass] = Self.usualClasses,
    claimants: [Claimant], offices: [Office], factions: [Faction], organs: [Organ],
    groups: [OrganisedGroup], patrons: [Patron] = [], channel: Channel = Channel(),
    bargain: Bargain = Bargain(), repressiveness: Uncertain = 0
  ) {
    self.name = name
    self.regions = regions
    self.classes = classes
    self.claimants = claimants
    self.offices = offices
    self.factions = factions
    self.organs = organs
    self.groups = groups
    self.patrons = patrons
    self.channel = channel
    self.bargain = bargain
    self.repressiveness = repressiveness
  }

  /// Two classes of equal size: those who feel a price at once, and those who do not.
  public static let usualClasses = [
    SocialClass(id: "hard-pressed", share: 0.5, contrast: 1),
    SocialClass(id: "comfortable", share: 0.5, contrast: -1),
  ]
}
