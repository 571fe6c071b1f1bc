import RandomStreams

/// At most how many people of each region are ready to join, so that a region in which nothing can
/// happen costs next to nothing.
///
/// Readiness rises with a class's level. So what it would be at levels a little above today's,
/// if everybody who ever lived there were at home, bounds it until a level passes that margin. A
/// bound far above the truth would let few hours pass: it is renewed once levels have fallen well
/// below it.
public final class ReadinessBound {
  /// How far above a level the bound is taken, standard deviations of disposition.
  static let margin = 0.03

  private let classes: Int
  private let strata: Int
  private let stride: Int
  private let people: [Double]
  private var levels: [Double]
  private var ready: [Double]
  private let scratch: UnsafeMutablePointer<Double>

  /// Bounds for a street as it stands before the first hour; none holds yet.
  public init(_ world: World) {
    (classes, strata) = (world.setting.classes, world.disposition.count)
    stride = world.street.stride
    people = Array(world.street.home)
    levels = [Double](repeating: .nan, count: world.setting.regions * classes)
    ready = [Double](repeating: 0, count: world.setting.regions)
    scratch = .allocate(capacity: strata)
  }

  deinit { scratch.deallocate() }

  /// The bound of a region at a warmth and with the grievances of its classes (sd), in people; nil
  /// where levels have left its margin: it is renewed, and the hour is for the shares themselves. Costs
  /// a comparison a class, or, every few hours, as much as the shares.
  public func people(
    ready region: Int, warmth: Double, grievance: Column, _ lattice: ShareLattice
  ) -> Double? {
    let first = region * classes
    var holds = true
    for group in 0..<classes {
      let room = levels[first + group] - warmth - grievance[first + group]
      // Not a number before the first hour: then nothing holds.
      if !(room >= 0 && room < 3 * Self.margin) { holds = false }
    }
    guard holds else {
      renew(region, warmth: warmth, grievance: grievance, lattice)
      return nil
    }
    return ready[region]
  }

  private func renew(
    _ region: Int, warmth: Double, grievance: Column, _ lattice: ShareLattice
  ) {
    var sum = 0.0
    for group in 0..<classes {
      let place = region * classes + group
      levels[place] = warmth + grievance[place] + Self.margin
      lattice.fill(scratch, level: levels[place])
      let cell = region * stride + group * strata
      for stratum in 0..<strata { sum += people[cell + stratum] * scratch[stratum] }
    }
    ready[region] = sum
  }
}
