public import Polity
public import Simulation

/// The individuals resolution: every citizen has a region, a class, a disposition and a state.
///
/// ```swift
/// var engine = Engine(mechanisms: everyMechanism, observables: everyObservable)
/// engine.resolution = Individuals(people: setting.population)
/// ```
public struct Individuals: Resolution {
  /// How those who join are found; the distribution is the same.
  public enum Kernel: String, Sendable, CaseIterable {
    /// By jumps from candidate to candidate: the cost is that of those who may act.
    case sparse
    /// By asking everyone every hour: the reference.
    case dense
  }

  /// How those who join are found.
  public let kernel: Kernel
  /// Who knows whom; nil: everyone sees what the region sees.
  public let network: SocialNetwork?
  /// Who carries out the pieces of an hour.
  public let workers: Workers
  let ties: TieTable?

  /// Parts of each stratum on which the quiet day is solved.
  static let quietParts = 8

  public var strata: Strata { Self.quietStrata }
  static let quietStrata = Strata(parts: quietParts)

  /// A resolution without a network.
  public init(kernel: Kernel = .sparse, workers: Workers = .alone) {
    self.kernel = kernel
    self.workers = workers
    network = nil
    ties = nil
  }

  /// A resolution with a network: its ties are drawn here, once, and shared by all runs.
  ///
  /// `seed` determines them. Costs about .3 microseconds and 4 bytes a citizen and acquaintance.
  public init(
    _ setting: Setting, network: SocialNetwork, seed: UInt64, kernel: Kernel = .sparse,
    workers: Workers = .alone
  ) {
    self.kernel = kernel
    self.network = network
    self.workers = workers
    ties = TieTable(
      network, people: setting.people.map { Int($0) }, seed: seed, workers: workers)
  }

  public func people(of world: World) -> any Populace { CitizenStreet(world, self) }
}
