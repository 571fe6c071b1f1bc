import RandomStreams
import Simulation

/// Moves the people of one cell for one hour: every flow is drawn from the hour's first counts.
struct CrowdFlow {
  private let home: Column
  private let protesting: Column
  private let rioting: Column
  private let tired: Column
  private let wentHome: Column
  private let pull: Double
  private let push: Double
  private let tiring: Double
  private let waking: Double

  /// Flows of a region: joining and leaving hazards per hour, the share of leavers who tire, and
  /// the hazard of coming back from that.
  @inline(__always)
  init(_ street: Street, pull: Double, push: Double, tiring: Double, waking: Double) {
    (home, protesting, rioting) = (street.home, street.protesting, street.rioting)
    (tired, wentHome) = (street.tired, street.wentHome)
    (self.pull, self.push, self.tiring, self.waking) = (pull, push, tiring, waking)
  }

  /// Joins and leaves of an ordinary cell.
  @inline(__always)
  func move(
    _ cell: Int, _ share: Double, _ region: Int, _ joins: inout HazardWalk,
    _ leaves: inout HazardWalk
  ) {
    let joiners = share > 0 ? joins.events(among: home[cell], hazard: pull * share) : 0
    goHome(cell, share, region, &leaves)
    if joiners > 0 {
      home[cell] -= joiners
      protesting[cell] += joiners
    }
  }

  /// Leaves of any cell, from protest and riot; some are tired and stay away.
  @inline(__always)
  func goHome(_ cell: Int, _ share: Double, _ region: Int, _ leaves: inout HazardWalk) {
    let resting = tired[cell]
    let out = protesting[cell]
    let riot = rioting[cell]
    guard resting + out + riot > 0 else { return }
    let hazard = push * (1.4 - 0.7 * share)
    let woken = leaves.events(among: resting, hazard: waking)
    let left = leaves.events(among: out, hazard: hazard)
    let calmed = leaves.events(among: riot, hazard: hazard)
    let gone = left + calmed
    guard gone + woken > 0 else { return }
    let worn = gone > 0 ? Double(leaves.stream.binomial(Int(gone), tiring)) : 0
    protesting[cell] = out - left
    rioting[cell] = riot - calmed
    tired[cell] = resting - woken + worn
    home[cell] += woken + gone - worn
    wentHome[region] += gone
  }
}
