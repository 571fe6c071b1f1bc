import Polity
import RandomStreams
import Simulation

/// All citizens of a run, region by region.
///
/// Each keeps a number, a disposition and a state of his own. Nearly all are at home and will stay
/// there: the walk finds those who may act without asking the rest, which changes no distribution.
///
/// Unchecked: pieces of an hour's work share it, and each touches one region only.
final class CitizenStreet: Populace, @unchecked Sendable {
  let census: Census
  let states: CitizenBytes
  let regions: [RegionStreet]
  private let exposure: Exposure?
  private let workers: Workers
  @exclusivity(unchecked) private var readiness: ShareLattice?
  @exclusivity(unchecked) private var shares: [Double]
  /// People out or tired from which on it pays to move regions at the same time.
  private static let crowded = 5000

  init(_ world: World, _ individuals: Individuals) {
    census = Census(world)
    states = CitizenBytes(census.population)
    workers = individuals.workers
    let citizens = census.population
    exposure = individuals.ties.map {
      Exposure($0, weight: individuals.network?.weight ?? 1, citizens: citizens)
    }
    let ground = RegionStreet.Ground(
      census: census, states: states, street: world.street, classes: world.setting.classes,
      strata: world.setting.strata.count, isDense: individuals.kernel == .dense,
      exposure: exposure)
    // Rows of a lattice are filled as they are wanted: threads must not share one.
    let shared = Ceiling()
    let sharesOne = individuals.workers.width == 1
    regions = (0..<world.setting.regions).map {
      RegionStreet(region: $0, ground: ground, ceiling: sharesOne ? shared : Ceiling())
    }
    shares = [Double](repeating: 0, count: individuals.strata.count)
  }

  func set(_ rates: CrowdRates, region: Int) { regions[region].rates = rates }

  func move(_ world: World) {
    let (luck, hour) = (world.luck, world.hour)
    tell()
    let out = regions.reduce(0) { $0 + $1.protesting.count + $1.rioting.count + $1.tired.count }
    guard workers.width > 1, out > Self.crowded || exposure != nil || regions[0].ground.isDense
    else {
      for region in regions { region.move(luck, hour: hour) }
      return
    }
    workers.perform(regions.count) { self.regions[$0].move(luck, hour: hour) }
  }

  /// Tells acquaintances who has entered or left the crowd since the last hour.
  private func tell() {
    exposure?.tell(regions, workers)
    for region in regions { region.flips.clear() }
  }

  func radicalise(region: Int, hazard: Double, _ stream: RandomStream) {
    regions[region].radicalise(hazard: hazard, stream)
  }

  func loot(_ count: Int, region: Int, _ stream: inout RandomStream) {
    regions[region].loot(count, &stream)
  }

  func takeFromCrowd(
    _ count: Int, region: Int, as harm: Street.Harm, _ stream: inout RandomStream
  ) -> Int {
    regions[region].takeFromCrowd(count, as: harm, &stream)
  }

  func takeAtHome(
    cell: Int, tired: Int, rested: Int, as harm: Street.Harm, _ stream: inout RandomStream
  ) {
    regions[cell / regions[0].ground.street.stride].takeAtHome(
      cell: cell, tired: tired, rested: rested, as: harm, &stream)
  }

  func renewReadiness(_ world: World, region: Int) {
    let here = regions[region]
    let strata = world.setting.strata.count
    let fine = Individuals.quietStrata.disposition
    let lattice = readiness ?? ShareLattice(fine, softness: here.rates.softness)
    readiness = lattice
    let parts = Individuals.quietParts
    for group in 0..<world.setting.classes {
      shares.withUnsafeMutableBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        lattice.fill(base, level: here.levels[group])
      }
      let first = region * world.street.stride + group * strata
      for stratum in 0..<strata {
        var sum = 0.0
        for part in 0..<parts { sum += shares[stratum * parts + part] }
        world.mobilisable[first + stratum] = sum / Double(parts)
      }
    }
  }
}

extension CitizenStreet {
  func brokenInvariants(_ world: World) -> [String] {
    let street = world.street
    let columns = [
      street.home, street.protesting, street.rioting, street.tired, street.detained,
      street.wounded, street.dead,
    ]
    var broken: [String] = []
    for cell in 0..<street.home.count {
      var counts = [Double](repeating: 0, count: CitizenState.count)
      for citizen in census.starts[cell]..<census.starts[cell + 1] {
        counts[Int(states.base[citizen])] += 1
      }
      for (state, column) in columns.enumerated() where column[cell] != counts[state] {
        broken.append(
          "hour \(world.hour): cell \(cell) counts \(column[cell]) people in state \(state), but "
            + "\(counts[state]) citizens are")
      }
    }
    for region in regions { broken += region.misplaced(hour: world.hour) }
    return broken + (exposure?.brokenCounts(regions, states, hour: world.hour) ?? [])
  }
}

extension RegionStreet {
  /// Citizens listed where they are not.
  func misplaced(hour: Int) -> [String] {
    let lists = [
      (protesting, CitizenState.protesting), (rioting, CitizenState.rioting),
      (tired, CitizenState.tired), (looters, CitizenState.home),
    ]
    return lists.flatMap { list, state in
      list.members.filter { ground.states.base[Int($0.citizen)] != state }.map {
        "hour \(hour): citizen \($0.citizen) is listed in state \(state)"
      }
    }
  }
}
