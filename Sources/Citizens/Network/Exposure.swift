import Simulation

/// How many acquaintances of each citizen are in the crowd: counted up and down as they come and
/// go, never anew, so that an hour costs what moves in it.
///
/// Unchecked: during an hour it is only read; between hours each piece writes its own citizens.
final class Exposure: @unchecked Sendable {
  private let ties: TieTable
  private let weight: Double
  private let active: CitizenBytes

  init(_ ties: TieTable, weight: Double, citizens: Int) {
    self.ties = ties
    self.weight = max(0, min(1, weight))
    active = CitizenBytes(citizens)
  }

  /// The crowd as a citizen sees it, a share: that of his acquaintances, and for the rest of the
  /// weight what his region sees.
  @inline(__always)
  func crowd(around citizen: Int, _ rates: CrowdRates) -> Double {
    let out = Double(active.base[citizen])
    let known = Double(max(1, ties.degree(of: citizen)))
    return (1 - weight) * rates.attention + weight * (out / known)
  }

  /// Tells the acquaintances of everybody who entered or left.
  func tell(_ regions: [RegionStreet], _ workers: Workers) {
    let flips = regions.map(\.flips)
    let all = flips.reduce(0) { $0 + $1.count }
    guard all > 0 else { return }
    let pieces = all > 2000 ? workers.width : 1
    let size = (active.count + pieces - 1) / pieces
    workers.perform(pieces) { piece in
      let (low, high) = (piece * size, min(active.count, (piece + 1) * size))
      for flip in flips {
        for citizen in flip.entered { add(1, citizen, low, high) }
        for citizen in flip.left { add(255, citizen, low, high) }
      }
    }
  }

  /// Adds modulo 256 to the counts of those acquaintances whose numbers lie in `low` ..< `high`.
  @inline(__always)
  private func add(_ change: UInt8, _ citizen: UInt32, _ low: Int, _ high: Int) {
    for other in ties.acquaintances(of: Int(citizen)) {
      let other = Int(other)
      if other >= low && other < high { active.base[other] &+= change }
    }
  }

  /// Compares the running counts with a count from scratch; call when everything has been told.
  func brokenCounts(_ regions: [RegionStreet], _ states: CitizenBytes, hour: Int) -> [String] {
    var pending = [Int](repeating: 0, count: states.count)
    for region in regions {
      for citizen in region.flips.entered {
        for other in ties.acquaintances(of: Int(citizen)) { pending[Int(other)] += 1 }
      }
      for citizen in region.flips.left {
        for other in ties.acquaintances(of: Int(citizen)) { pending[Int(other)] -= 1 }
      }
    }
    var broken: [String] = []
    for citizen in 0..<states.count {
      let out = ties.acquaintances(of: citizen).reduce(0) { sum, other in
        let state = states.base[Int(other)]
        return sum + (state == CitizenState.protesting || state == CitizenState.rioting ? 1 : 0)
      }
      let told = Int(active.base[citizen]) + pending[citizen]
      if out != told {
        broken.append("hour \(hour): \(told) acquaintances of \(citizen) are counted, not \(out)")
      }
    }
    return broken
  }
}
