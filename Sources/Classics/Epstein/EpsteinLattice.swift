import RandomStreams

/// Epstein's lattice of citizens and cops, one tick at a time.
///
/// ```swift
/// let lattice = try EpsteinLattice(EpsteinSetup(), seed: 2022)
/// for _ in 0..<3000 { lattice.step() }
/// ```
/// A tick visits every unit once in random order: it moves to a random empty site in its vision,
/// then decides (citizens) or arrests one active in sight (cops). Occupancy is kept as bits, so a
/// field of vision is counted 256 sites at a time; at 40 x 40 and vision 7 a unit's turn takes some
/// 50 ns. One seed gives one course, on any machine. An instance may not be shared by threads.
/// Epstein (2002), doi:10.1073/pnas.092080199.
public final class EpsteinLattice {
  /// What it was made from.
  public let setup: EpsteinSetup
  private let family: StreamFamily
  private let memory: EpsteinMemory
  private var state: EpsteinState
  private static let turns = Purpose("epstein turns")

  /// Places everyone on random sites, all quiet. Every fault of the setup at once.
  public init(_ setup: EpsteinSetup, seed: UInt64) throws(ClassicFault) {
    let faults = setup.faults
    guard faults.isEmpty else { throw ClassicFault(faults) }
    self.setup = setup
    family = StreamFamily(seed: seed, run: 0)
    memory = EpsteinMemory()
    state = EpsteinState(
      setup, memory, luck: family.stream(Purpose("epstein settlers")))
  }

  /// One tick. No memory is taken, except where cops are dismissed.
  public func step() {
    state.luck = family.stream(Self.turns, tick: state.tick)
    state.runTick(
      legitimacy: setup.legitimacy.value(at: state.tick),
      onDuty: setup.copsOnDuty.value(at: state.tick))
  }

  /// Ticks so far.
  public var tick: Int { state.tick }
  /// Citizens at large who are not active.
  public var quiet: Int { state.quiet }
  /// Citizens who rebel (in Model II: who kill if they can).
  public var active: Int { state.active }
  /// Citizens in jail.
  public var jailed: Int { state.jailed }
  /// Cops on duty.
  public var cops: Int { state.cops }
  /// Arrests so far.
  public var arrests: Int { state.arrests }
  /// Model II: citizens killed so far.
  public var killed: Int { state.killed }
  /// Model II: children born so far.
  public var born: Int { state.born }
  /// Citizens alive in each of the two groups, prisoners included. Model I has one group.
  public var alive: (first: Int, second: Int) { (state.alive.0, state.alive.1) }
  /// What is on each site, row by row.
  public var sites: [EpsteinSite] { state.picture }
  /// What contradicts the counts or what units see; empty unless the program is wrong. Costs the
  /// square of the number of sites.
  public var contradictions: [String] { state.contradictions }
}

/// What is on a site of the lattice.
public enum EpsteinSite: Sendable, Equatable {
  case empty
  case quiet
  case active
  /// Only where prisoners hold their sites.
  case jailed
  case cop
}

extension EpsteinState {
  var picture: [EpsteinSite] {
    (0..<(width * height)).map { site in
      guard sites[site] >= 0 else { return .empty }
      switch units[Int(sites[site])].standing {
      case .gone: return .empty
      case .quiet: return .quiet
      case .active: return .active
      case .jailed: return .jailed
      case .cop: return .cop
      }
    }
  }
}
