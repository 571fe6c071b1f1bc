import RandomStreams
import Simulation

/// The citizens of one region and where they are.
///
/// Only this object touches its cells of the street and its citizens' states, so that regions can
/// be moved at the same time.
final class RegionStreet {
  /// What all regions share and only read during an hour.
  struct Ground {
    let census: Census
    let states: CitizenBytes
    let street: Street
    let classes: Int
    let strata: Int
    let isDense: Bool
    let exposure: Exposure?
  }

  let region: Int
  let ground: Ground
  @exclusivity(unchecked) var rates: CrowdRates
  /// Warmth and grievance of each class, as of the last hour of moving.
  @exclusivity(unchecked) var levels: [Double]
  @exclusivity(unchecked) var protesting = Gathering()
  @exclusivity(unchecked) var rioting = Gathering()
  @exclusivity(unchecked) var tired = Gathering()
  /// Those who loot whatever the cause and are at home.
  @exclusivity(unchecked) var looters = Gathering()
  /// Citizens who entered or left the crowd since ties were last told.
  @exclusivity(unchecked) var flips = Flips()
  @exclusivity(unchecked) private var arrivals = Gathering()
  @exclusivity(unchecked) private var places: [Int] = []
  @exclusivity(unchecked) private var bounds: [Double]
  private let ceiling: Ceiling

  static let joinPurpose = Purpose("citizens.join")
  static let leavePurpose = Purpose("citizens.leave")
  /// More than any interpolated share may be wrong by: bounds stay bounds.
  private static let slack = 1e-8
  /// From this many expected candidates on, a cell is walked part by part.
  private static let cutFrom = 8.0

  init(region: Int, ground: Ground, ceiling: Ceiling) {
    self.region = region
    self.ceiling = ceiling
    self.ground = ground
    rates = CrowdRates(
      joining: 0, alone: 0, attention: 0, scale: 1, leaving: 0, tiring: 0, waking: 0,
      softness: 1, warmth: 0)
    levels = [Double](repeating: -.infinity, count: ground.classes)
    bounds = [Double](repeating: 0, count: ground.strata)
    let last = (region + 1) * ground.street.stride - 1
    for citizen in ground.census.starts[last]..<ground.census.starts[last + 1] {
      looters.add(
        Member(
          citizen: UInt32(truncatingIfNeeded: citizen), cell: Int32(ground.street.stride - 1),
          disposition: -.infinity))
    }
  }

  /// One hour: who joins, who leaves, who wakes, all from the states before it.
  func move(_ luck: StreamFamily, hour: Int) {
    for group in 0..<ground.classes {
      levels[group] =
        rates.warmth + ground.street.grievance[region * ground.classes + group]
    }
    if ground.isDense {
      joinDensely(luck, hour: hour)
    } else {
      join(ThinnedWalk(luck.stream(Self.joinPurpose, tick: hour, lane: region)))
    }
    if protesting.count + rioting.count + tired.count > 0 {
      leave(ThinnedWalk(luck.stream(Self.leavePurpose, tick: hour, lane: region)))
    }
    for member in arrivals.members {
      protesting.add(member)
      flips.enter(member.citizen)
    }
    arrivals.clear()
  }

  /// The hazard of joining of somebody who could not be readier or see more.
  var fullPull: Double { ground.exposure == nil ? rates.pull : rates.joining }

  private func join(_ walk: consuming ThinnedWalk) {
    let ceiling = ceiling.lattice(softness: rates.softness)
    let pull = fullPull
    let starts = ground.census.starts
    for group in 0..<ground.classes {
      let first = region * ground.street.stride + group * ground.strata
      bounds.withUnsafeMutableBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        ceiling.fill(base, level: levels[group])
      }
      var load = 0.0
      for stratum in 0..<ground.strata {
        bounds[stratum] += Self.slack
        load += Double(starts[first + stratum + 1] - starts[first + stratum]) * bounds[stratum]
      }
      // Below the cut no cell of the class would be walked by parts: its stretches are these.
      if load * pull < Self.cutFrom && walk.passes(load: load * pull) { continue }
      for stratum in 0..<ground.strata {
        join(cell: first + stratum, group, bound: bounds[stratum], pull, &walk)
      }
    }
  }

  private func join(
    cell: Int, _ group: Int, bound: Double, _ pull: Double, _ walk: inout ThinnedWalk
  ) {
    let census = ground.census
    let people = census.starts[cell + 1] - census.starts[cell]
    guard Double(people) * bound * pull >= Self.cutFrom else {
      visit(cell, census.starts[cell], people, bound: bound * pull, nil, group, &walk)
      return
    }
    var start = census.starts[cell]
    let table = NormalTable.shared
    for index in census.firstPart[cell]..<census.firstPart[cell + 1] {
      let part = census.parts[index]
      let top = rates.readiness(level: levels[group], disposition: part.edge, table)
      visit(
        cell, start, part.end - start, bound: (top + Self.slack) * pull, part, group, &walk)
      start = part.end
    }
  }

  /// Walks citizens of one cell who stand side by side; those candidates join who are at home and
  /// would have gone at their own hazard.
  private func visit(
    _ cell: Int, _ start: Int, _ count: Int, bound: Double, _ part: Census.Part?, _ group: Int,
    _ walk: inout ThinnedWalk
  ) {
    let states = ground.states.base
    walk.candidates(count, bound: bound) { place, offset in
      let citizen = start + place
      guard states[citizen] == CitizenState.home else { return }
      let part = part ?? ground.census.part(of: citizen, cell: cell)
      let disposition = ground.census.disposition(citizen, part)
      guard offset < joiningHazard(citizen, group, disposition) else { return }
      enter(citizen, cell, disposition)
    }
  }

  /// The hazard at which this citizen joins, 1/h.
  @inline(__always)
  func joiningHazard(_ citizen: Int, _ group: Int, _ disposition: Double) -> Double {
    let ready = rates.readiness(
      level: levels[group], disposition: disposition, NormalTable.shared)
    guard let exposure = ground.exposure else { return rates.pull * ready }
    return rates.joining * rates.exposure(to: exposure.crowd(around: citizen, rates)) * ready
  }

  /// A citizen leaves home for the crowd.
  @inline(__always)
  func enter(_ citizen: Int, _ cell: Int, _ disposition: Double) {
    ground.states.base[citizen] = CitizenState.protesting
    ground.street.home[cell] -= 1
    ground.street.protesting[cell] += 1
    arrivals.add(
      Member(
        citizen: UInt32(truncatingIfNeeded: citizen),
        cell: Int32(truncatingIfNeeded: cell - region * ground.street.stride),
        disposition: disposition))
  }

  /// The class of a cell counted within the region; nil for those who loot whatever the cause.
  @inline(__always)
  func group(ofCell cell: Int32) -> Int? {
    Int(cell) == ground.street.stride - 1 ? nil : Int(cell) / ground.strata
  }

  private func leave(_ walk: consuming ThinnedWalk) {
    wake(&walk)
    let gone =
      goHome(&protesting, from: ground.street.protesting, &walk)
      + goHome(&rioting, from: ground.street.rioting, &walk)
    ground.street.wentHome[region] += Double(gone)
  }

  /// The tired wake; those who tire in this hour come later, so that they cannot.
  private func wake(_ walk: inout ThinnedWalk) {
    places.removeAll(keepingCapacity: true)
    walk.candidates(tired.count, bound: rates.waking) { place, _ in places.append(place) }
    for place in places.reversed() { rest(tired.remove(at: place), from: ground.street.tired) }
  }

  private func goHome(
    _ gathering: inout Gathering, from column: Column, _ walk: inout ThinnedWalk
  ) -> Int {
    places.removeAll(keepingCapacity: true)
    let table = NormalTable.shared
    walk.candidates(gathering.count, bound: rates.leavingHazard(readiness: 0)) { place, offset in
      let member = gathering.members[place]
      let ready = group(ofCell: member.cell).map {
        rates.readiness(level: levels[$0], disposition: member.disposition, table)
      }
      if offset < rates.leavingHazard(readiness: ready ?? 0) { places.append(place) }
    }
    for place in places.reversed() {
      let member = gathering.remove(at: place)
      flips.leave(member.citizen)
      guard walk.stream.bernoulli(rates.tiring) else {
        rest(member, from: column)
        continue
      }
      let cell = region * ground.street.stride + Int(member.cell)
      column[cell] -= 1
      ground.street.tired[cell] += 1
      ground.states.base[Int(member.citizen)] = CitizenState.tired
      tired.add(member)
    }
    return places.count
  }

  /// Back home and ready for anything.
  private func rest(_ member: Member, from column: Column) {
    let cell = region * ground.street.stride + Int(member.cell)
    column[cell] -= 1
    ground.street.home[cell] += 1
    ground.states.base[Int(member.citizen)] = CitizenState.home
    if group(ofCell: member.cell) == nil { looters.add(member) }
  }
}
