public import Polity
public import RandomStreams

/// Everything that changes in one run. Mechanisms read and write it; nothing else does.
///
/// A run's world is made, stepped and read by one task and never shared.
public final class World {
  /// The crisis, compiled.
  public let setting: Setting
  /// The hidden facts of this run.
  public let facts: Facts
  /// All randomness of the run's course; a plan may give days a luck of their own.
  @exclusivity(unchecked) public internal(set) var luck: StreamFamily
  /// All randomness of what is unknown but fixed: parameters and uncertain numbers of the case.
  public let unknowns: StreamFamily
  /// Those of them that are held at a value.
  private let held: [UnknownPlace: Double]
  /// Moves imposed on the run.
  public let script: MoveScript
  /// Hour since the start, 0 ..< hours.
  @exclusivity(unchecked) public internal(set) var hour = 0
  /// The citizens.
  public let street: Street
  /// The organs.
  public let forces: Forces
  /// The elite.
  public let power: Power
  /// Orders in force.
  @exclusivity(unchecked) public var orders = Orders()
  /// Dealings with a patron.
  @exclusivity(unchecked) public var patron = PatronState()
  /// The fight for the seat without crowds against him, and what outlasts the first crowds.
  @exclusivity(unchecked) public var contest = Contest()
  @exclusivity(unchecked) public var waves = Waves()
  /// What is known of the countries run beside this one.
  @exclusivity(unchecked) public internal(set) var nextDoor = NextDoor()
  /// What happened.
  @exclusivity(unchecked) public var ledger = Ledger()

  /// Exposure of each region to the shock, 0...1.
  public let exposure: Column
  /// Standing grievance of each region, standard deviations.
  public let regionalGrievance: Column
  /// Channel openness, 0...1, by region.
  public let openness: Column
  /// Organised men by region, and the share of them that is armed, trained (0...1).
  public let organised: Column
  /// Organised men who may come to each region, all groups together.
  public let groupPool: Column
  /// Deprivation relative to the start, by region.
  public let deprivation: Column
  /// Crowd over (people + 200,000), by region.
  public let crowdShare: Column
  /// Sympathy for the patron's troops, 0...1, by region.
  public let patronAffinity: Column
  /// Disposition of each stratum, standard deviations, rising.
  public let disposition: Column
  /// Standing grievance by class, standard deviations.
  public let classGrievance: Column
  /// Room for one value per claimant while leans are renewed.
  public let target: Column
  /// What its power adds to the odds of each claimant, while leans are renewed.
  public let pull: Column
  /// Room for one value per stratum while people move.
  public let joiners: Column
  /// Room for one value per organ while obedience is renewed.
  public let organLoyalty: Column
  /// Leans of organs and following of claimants before the first hour.
  public let initialOrganLean: Column
  public let initialFollowing: Column
  /// Mobilisable share of each cell, as last computed: in regions where nothing happens, not since
  /// levels last moved by more than the margin of ``ReadinessBound``.
  public let mobilisable: Column
  /// How to compute it; set up by the mechanism that moves the crowd.
  @exclusivity(unchecked) public var lattice: ShareLattice?
  @exclusivity(unchecked) public var readinessBound: ReadinessBound?
  /// Solved from the quiet day: threshold of the country, and the share at which crowds saturate.
  @exclusivity(unchecked) public var quietGrievance = -4.0
  @exclusivity(unchecked) public var contagionScale = 1e-3
  /// Real power from which a ruler rules alone, and sovereignty below which his patron owns him.
  @exclusivity(unchecked) public var aloneFrom = 0.6
  @exclusivity(unchecked) public var ownedBelow = 0.6
  /// Openness left when the channel is cut, 0...1.
  @exclusivity(unchecked) public var channelWhenCut = 0.25
  /// Which instrument the ruler settled on to restore order, once he had to.
  @exclusivity(unchecked) public var instrument: Instrument?
  /// How armed and trained the organised men are, 0...1.
  @exclusivity(unchecked) public var organisedLethality = 0.1
  /// The size of the shock in the hardest-hit region, standard deviations; 0 when quiet.
  @exclusivity(unchecked) public var shock = 0.0
  /// Onset and fading of the shock, 0...1.
  @exclusivity(unchecked) public var shockCourse = 0.0
  /// Sizes of later shocks, standard deviations.
  @exclusivity(unchecked) public var laterSizes: [Double] = []
  /// What is felt of them now in the hardest-hit region, and how much of that struck after the last
  /// concession; standard deviations.
  @exclusivity(unchecked) public var laterFelt = 0.0
  @exclusivity(unchecked) public var laterUnanswered = 0.0
  /// The course of the one that is felt most, 0...1.
  @exclusivity(unchecked) public var laterCourse = 0.0
  /// Rate at which those ready come because they were called out for this hour, by region; 1/h.
  public let called: Column
  /// How far any shock is on people's minds, 0...1.
  public var stirred: Double { min(1, shockCourse + laterCourse) }
  /// Common belief that the ruler survives, 0...1.
  @exclusivity(unchecked) public var belief = 0.97
  /// Rulers of the region who have lately fallen, those of this run included.
  @exclusivity(unchecked) public var neighboursFallen = 0.0
  /// Log odds of survival that their fall takes away while crowds are out.
  @exclusivity(unchecked) public var diffusedDoubt = 0.0
  /// How long crowds have held the seat or the symbol, 0...1.
  @exclusivity(unchecked) public var endurance = 0.0
  /// Strength lately shown by the ruler, 0...1.
  @exclusivity(unchecked) public var strength = 0.0
  /// Bargain delivered over expected, 0...1 or more.
  @exclusivity(unchecked) public var bargainKept = 1.0
  /// How many people can be held at once.
  @exclusivity(unchecked) public var custodyRoom = Double.infinity
  /// Share of that which is still free, 0...1.
  public var freeCustody: Double {
    guard custodyRoom > 0 else { return 0 }
    return max(0, 1 - street.detainedSoFar / custodyRoom)
  }
  /// Foreign fighters caught and known to be foreign.
  @exclusivity(unchecked) public var foreignersCaught = 0.0
  /// Share of citizens who believe the official story, 0...1.
  @exclusivity(unchecked) public var framing = 0.0
  /// Run-wide tempo of decisions.
  @exclusivity(unchecked) public var tempo = 1.0
  /// Hours for which the palace stays alarmed after a blow.
  @exclusivity(unchecked) public var alarm = 240
  /// Repressiveness and ambition of the ruler, and readiness to concede; drawn by the moves' owner.
  @exclusivity(unchecked) public var repressiveness = 0.0
  @exclusivity(unchecked) public var ambition = 0.0
  @exclusivity(unchecked) public var concessiveness = 0.0
  /// Severity of the orders to the organs: 1 policing, 2 dispersal, 3 live fire.
  @exclusivity(unchecked) public var severity = 1.0
  /// Unrest came and is over (48 h below the onset level).
  @exclusivity(unchecked) public var unrestOverHour: Int?
  /// The run has reached an end: the ruler fell.
  public var ended: Bool { power.fall != nil }
  /// The hour at which the ruler fell.
  @exclusivity(unchecked) public var fallHour: Int?
  /// Log weight of the imposed moves.
  @exclusivity(unchecked) public var logWeight = 0.0
  /// The citizens one by one; nil where they are counted in cohorts.
  @exclusivity(unchecked) public internal(set) var people: (any Populace)?
  /// The bins of disposition on which the quiet day is solved.
  @exclusivity(unchecked) public internal(set) var quietStrata: Strata
  private let arena: Arena

  /// What a ruler may restore order with.
  public enum Instrument: String, Sendable, CaseIterable { case police, army, patron }

  /// Floor under every open move's hazard once moves are imposed, 1/h: else one failed precondition
  /// would make an observed move impossible.
  public static let moveFloor = 2e-5

  init(
    setting: Setting, facts: Facts, luck: StreamFamily, unknowns: StreamFamily,
    held: [UnknownPlace: Double] = [:], script: MoveScript
  ) {
    self.setting = setting
    self.facts = facts
    self.luck = luck
    self.unknowns = unknowns
    self.held = held
    self.script = script
    quietStrata = setting.strata
    arena = Arena(
      size: Street.size(setting) + Forces.size(setting) + Power.size(setting)
        + 9 * setting.regions + setting.classes + setting.regions * setting.cellsPerRegion
        + setting.claimants * (3 + setting.organs) + setting.organs + 2 * setting.strata.count)
    street = Street(setting, arena: arena)
    forces = Forces(setting, arena: arena)
    power = Power(setting, arena: arena, hostile: facts.rivalHostile)
    let row = { [arena] in arena.column(setting.regions) }
    (exposure, regionalGrievance, openness, organised, deprivation) = (
      row(), row(), row(), row(), row()
    )
    (crowdShare, patronAffinity, groupPool, called) = (row(), row(), row(), row())
    classGrievance = arena.column(setting.classes)
    (target, pull) = (arena.column(setting.claimants), arena.column(setting.claimants))
    organLoyalty = arena.column(setting.organs)
    disposition = arena.column(setting.strata.count)
    joiners = arena.column(setting.strata.count)
    initialFollowing = arena.column(setting.claimants)
    initialOrganLean = arena.column(setting.claimants * setting.organs)
    mobilisable = arena.column(setting.regions * setting.cellsPerRegion)
    settle()
  }

  /// A draw of an uncertain number of the case, on a stream of its own.
  public func draw(
    _ number: Uncertain, _ support: Uncertain.Support, _ name: StaticString, lane: Int = 0
  ) -> Double {
    if case .exactly(let value) = number { return value }
    let purpose = Purpose("case.\(name)")
    if let value = held[UnknownPlace(purpose, lane: lane)] { return value }
    var stream = unknowns.stream(purpose, lane: lane)
    return number.draw(support, from: &stream)
  }

  /// A standard normal score that a place has for the whole run.
  public func score(_ purpose: Purpose, lane: Int) -> Double {
    if let value = held[UnknownPlace(purpose, lane: lane)] { return value }
    var stream = unknowns.stream(purpose, lane: lane)
    return stream.normal()
  }

  /// Records something that happened, now.
  public func record(_ event: String, actor: String = "", region: Int? = nil, reason: String) {
    ledger.record(
      event, hour: hour, actor: actor, region: region.map(setting.regionID) ?? "", reason: reason)
  }

  /// Openness averaged over people, 0...1.
  public var meanOpenness: Double {
    var sum = 0.0
    for region in 0..<setting.regions { sum += openness[region] * setting.people[region] }
    return sum / setting.population
  }

  /// log10(1e4 x turnout share + .05): the crowd as the palace sees it.
  public var crowdLevel: Double {
    Elementary.log(1e4 * street.recentPeak / setting.population + 0.05) * 0.4342944819032518
  }

  /// log10(rioters + organised men + 10): the disorder as the palace sees it.
  public var disorderLevel: Double {
    Elementary.log(street.rioters.total() + organised.total() + 10) * 0.4342944819032518
  }

  /// A suspicion that the organs work for somebody else: 1 if a stand-down order is out, .6 if the
  /// security service fails, else 0.
  public var suspicion: Double {
    if orders.standDownHour != nil || contest.struckHour != nil { return 1 }
    for organ in forces.organs(.security) where forces.meanObedience(organ) < 0.3 { return 0.6 }
    return 0
  }
}
