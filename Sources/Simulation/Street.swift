import RandomStreams

/// The citizens of one run: integer counts by cell, and what each region's street looks like.
///
/// A cell is a region, a class and a stratum of disposition; the last cell of each region holds
/// those who loot whatever the cause. In every cell people are conserved:
/// `home + protesting + rioting + tired + detained + wounded + dead` is what it was at the start.
public final class Street {
  /// People by state, one element per cell.
  public let home: Column
  public let protesting: Column
  public let rioting: Column
  public let tired: Column
  public let detained: Column
  public let wounded: Column
  public let dead: Column
  /// Protesters, rioters and tired of each region, summed over its cells at the end of each hour.
  public let protesters: Column
  public let rioters: Column
  public let resting: Column
  /// Attention to protest in each region, and its slower memory; shares.
  public let attention: Column
  public let memory: Column
  /// Grievance by region and class, fear by region; standard deviations of disposition.
  public let grievance: Column
  public let fear: Column
  /// People who lately went home from a crowd, by region; the pool that sweeps draw from.
  public let wentHome: Column
  /// Recent lethal force, deaths, by region (decays), as known there.
  public let violence: Column
  /// Share of local life stopped by strikes, 0...1, by region.
  public let strike: Column
  /// Deaths, deaths of officers, arrests and wounded of this hour, by region.
  public let deathsNow: Column
  public let officersDeadNow: Column
  public let detainedNow: Column
  public let woundedNow: Column
  /// Cumulative deaths by region, officers included.
  public let deaths: Column
  /// Weapons looted so far, by region.
  public let lootedArms: Column
  /// Cells per region.
  public let stride: Int
  /// Deaths so far in the country (citizens and officers), and of officers only.
  @exclusivity(unchecked) public internal(set) var deathsSoFar = 0.0
  @exclusivity(unchecked) public internal(set) var officersDeadSoFar = 0.0
  /// People detained so far.
  @exclusivity(unchecked) public internal(set) var detainedSoFar = 0.0
  /// Rioter-hours so far, the measure of damage.
  @exclusivity(unchecked) public var damage = 0.0
  /// Officially known deaths.
  @exclusivity(unchecked) public var deathsKnown = 0.0
  /// The hour of the first death by force, or nil.
  @exclusivity(unchecked) public internal(set) var firstDeathHour: Int?
  /// Crowd of the country now, its peak over the last day (fading by 1/24 an hour) and ever.
  @exclusivity(unchecked) public internal(set) var crowd = 0.0
  @exclusivity(unchecked) public internal(set) var recentPeak = 0.0
  @exclusivity(unchecked) public internal(set) var peak = 0.0
  /// The last hour at which the crowd was above the onset level, or nil.
  @exclusivity(unchecked) public internal(set) var lastCrisisHour: Int?
  /// A crowd above the onset level was seen within 96 hours.
  @exclusivity(unchecked) public internal(set) var isCrisis = false
  /// Hours with a crowd above the onset level.
  @exclusivity(unchecked) public internal(set) var crisisHours = 0
  private let regions: Int
  private let onset: Double

  init(_ setting: Setting, arena: Arena) {
    regions = setting.regions
    stride = setting.cellsPerRegion
    let cells = regions * stride
    (home, protesting, rioting, tired) = (
      arena.column(cells), arena.column(cells), arena.column(cells), arena.column(cells)
    )
    (detained, wounded, dead) = (arena.column(cells), arena.column(cells), arena.column(cells))
    grievance = arena.column(regions * setting.classes)
    let row = { arena.column(setting.regions) }
    (protesters, rioters, attention, memory, fear) = (row(), row(), row(), row(), row())
    (wentHome, violence, strike, resting) = (row(), row(), row(), row())
    (deathsNow, officersDeadNow, detainedNow, woundedNow) = (row(), row(), row(), row())
    (deaths, lootedArms) = (row(), row())
    onset = Self.onsetLevel(population: setting.population)
  }

  static func size(_ setting: Setting) -> Int {
    setting.regions * (setting.cellsPerRegion * 7 + setting.classes + 15)
  }

  /// People in the street below which nobody speaks of a crisis: 200 + 1e-5 of the country.
  public static func onsetLevel(population: Double) -> Double { 200 + 1e-5 * population }

  /// The crowd of a region: protesters and rioters.
  @inlinable public func crowd(in region: Int) -> Double { protesters[region] + rioters[region] }

  /// Renews the sums by region and for the country.
  func tally(hour: Int) {
    var national = 0.0
    for region in 0..<regions {
      let first = region * stride
      let out = protesting.part(first, stride).total()
      let riot = rioting.part(first, stride).total()
      protesters[region] = out
      rioters[region] = riot
      resting[region] = tired.part(first, stride).total()
      national += out + riot
    }
    crowd = national
    peak = max(peak, national)
    recentPeak = max(national, recentPeak * (1 - 1 / 24.0))
    if national >= onset {
      lastCrisisHour = hour
      crisisHours += 1
    }
    isCrisis = lastCrisisHour.map { hour - $0 <= 96 } ?? false
  }
}

extension Street {
  /// How a person leaves the street, or a home, by force.
  public enum Harm { case detained, wounded, dead }

  /// Takes `count` people of a region out of the crowd, in proportion to who is there.
  ///
  /// Takes fewer if there are fewer. Cost: one pass over the region's cells.
  func takeFromCells(
    _ count: Int, region: Int, as harm: Harm, _ stream: inout RandomStream
  ) -> Int {
    let target = column(harm)
    var draft = Draft(count, among: crowd(in: region))
    for cell in region * stride..<(region + 1) * stride where draft.left > 0 {
      let out = draft.take(protesting[cell], &stream)
      protesting[cell] -= out
      let riot = draft.take(rioting[cell], &stream)
      rioting[cell] -= riot
      target[cell] += out + riot
    }
    return Int(draft.taken)
  }

  /// The column of a harm.
  public func column(_ harm: Harm) -> Column {
    switch harm {
    case .detained: detained
    case .wounded: wounded
    case .dead: dead
    }
  }

  /// Notes deaths of citizens in a region.
  public func note(deaths count: Int, region: Int, hour: Int) {
    guard count > 0 else { return }
    deathsNow[region] += Double(count)
    deaths[region] += Double(count)
    deathsSoFar += Double(count)
    if firstDeathHour == nil { firstDeathHour = hour }
  }

  /// Notes deaths of officers in a region; they count among the dead.
  public func note(officersDead count: Int, region: Int, hour: Int) {
    guard count > 0 else { return }
    if firstDeathHour == nil { firstDeathHour = hour }
    officersDeadNow[region] += Double(count)
    officersDeadSoFar += Double(count)
    deathsNow[region] += Double(count)
    deaths[region] += Double(count)
    deathsSoFar += Double(count)
  }

  /// Notes arrests in a region.
  public func note(detained count: Int, region: Int) {
    detainedNow[region] += Double(count)
    detainedSoFar += Double(count)
  }

  /// Notes wounded in a region.
  public func note(wounded count: Int, region: Int) { woundedNow[region] += Double(count) }

  /// Clears what belongs to one hour.
  func clearHour() {
    deathsNow.fill(0)
    officersDeadNow.fill(0)
    detainedNow.fill(0)
    woundedNow.fill(0)
  }
}
