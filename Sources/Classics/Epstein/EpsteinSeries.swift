/// What happened at each tick of one run.
public struct EpsteinSeries: Sendable, Equatable {
  /// Active citizens after each tick.
  public private(set) var active: [Int] = []
  /// Prisoners after each tick.
  public private(set) var jailed: [Int] = []
  /// Cops on duty after each tick.
  public private(set) var cops: [Int] = []
  /// Citizens alive in the smaller group after each tick; 0 in Model I, which has one group.
  public private(set) var smallerGroup: [Int] = []
  /// Citizens alive in each group at the end.
  public private(set) var alive: (first: Int, second: Int) = (0, 0)
  /// Model II: citizens killed, and born, in all.
  public private(set) var killed = 0
  public private(set) var born = 0

  /// Runs a setup, on demand only until a group has died out. Costs some 60 ns per unit and tick at
  /// vision 7. Every fault of the setup.
  public init(
    _ setup: EpsteinSetup, seed: UInt64, ticks: Int, untilExtinction: Bool = false
  ) throws(ClassicFault) {
    let lattice = try EpsteinLattice(setup, seed: seed)
    while lattice.tick < ticks, !(untilExtinction && smallerGroup.last == 0) {
      lattice.step()
      active.append(lattice.active)
      jailed.append(lattice.jailed)
      cops.append(lattice.cops)
      smallerGroup.append(min(lattice.alive.first, lattice.alive.second))
    }
    alive = lattice.alive
    killed = lattice.killed
    born = lattice.born
  }

  /// The most actives from a tick on, and when; the first where several are equal.
  public func peak(from start: Int = 0) -> (active: Int, tick: Int) {
    var best = (active: 0, tick: max(0, start))
    for tick in active.indices.dropFirst(max(0, start)) where active[tick] > best.active {
      best = (active[tick], tick)
    }
    return best
  }

  /// Share of ticks with fewer than `line` actives; 1 for a run without ticks.
  public func calmShare(below line: Int = 10) -> Double {
    guard !active.isEmpty else { return 1 }
    return Double(active.count { $0 < line }) / Double(active.count)
  }

  /// Model II: the first tick after which a group is gone; nil if both live.
  public var extinction: Int? { smallerGroup.firstIndex(of: 0) }

  /// The same counts at every tick.
  public static func == (one: EpsteinSeries, other: EpsteinSeries) -> Bool {
    one.active == other.active && one.jailed == other.jailed && one.cops == other.cops
      && one.smallerGroup == other.smallerGroup && one.alive == other.alive
      && one.killed == other.killed && one.born == other.born
  }
}
