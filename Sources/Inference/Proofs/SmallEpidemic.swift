import RandomStreams

/// A stochastic epidemic so small that its likelihood can be computed through every state.
///
/// Each step, everyone susceptible is infected with hazard b I / N and everyone infected recovers
/// with hazard g (a chain-binomial model: Bailey 1975); half of the infected are seen, each by
/// chance. b is log-normal about 0.9 with spread 0.5, g about 0.4 with spread 0.3.
struct SmallEpidemic: Sendable {
  let id: String
  let people: Int
  /// Infected that were seen at each step, from the first.
  let seen: [Int]
  /// Islands that the proof takes, and how far it may be off: its log evidence in nats,
  /// posterior means in deviations, deviations as a share.
  let islands: Int
  let bound: Double

  /// Twelve and fifty people.
  static let hamlet = SmallEpidemic(
    id: "small-sir", people: 12, steps: 8, seed: 3, islands: 8, bound: 0.1)
  static let village = SmallEpidemic(
    id: "sir-50", people: 50, steps: 12, seed: 4, islands: 32, bound: 0.15)

  static let infection = Prior.logNormal(median: 0.9, spread: 0.5)
  static let recovery = Prior.logNormal(median: 0.4, spread: 0.3)
  static let seenShare = 0.5

  /// An epidemic that the model itself made, at scores 0.5 and -0.3.
  init(id: String, people: Int, steps: Int, seed: UInt64, islands: Int, bound: Double) {
    var luck = StreamFamily(seed: seed, run: 0).stream(Purpose("epidemic seen"))
    let path = Self.path([0.5, -0.3], people: people, steps: steps, seed: seed)
    let seen = path.map { luck.binomial($0, Self.seenShare) }
    self.init(id: id, people: people, seen: seen, islands: islands, bound: bound)
  }

  init(id: String, people: Int, seen: [Int], islands: Int = 8, bound: Double = 0.1) {
    self.id = id
    self.people = people
    self.seen = seen
    self.islands = islands
    self.bound = bound
  }

  /// Number infected after each step, the first case being there at the start.
  static func path(_ z: [Double], people: Int, steps: Int, seed: UInt64) -> [Int] {
    let spread = infection.value(standardNormal: z[0]) / Double(people)
    let healing = recovery.value(standardNormal: z[1])
    var luck = StreamFamily(seed: seed, run: 0).stream(purpose)
    var susceptible = people - 1
    var infected = 1
    return (0..<steps).map { _ in
      let caught = luck.binomial(susceptible, hazard: spread * Double(infected))
      let healed = luck.binomial(infected, hazard: healing)
      susceptible -= caught
      infected += caught - healed
      return infected
    }
  }

  /// Log likelihood of what was seen, given the run: what the engine is told.
  func logLikelihood(_ candidate: Candidate) -> Double {
    let path = Self.path(
      candidate.z, people: people, steps: seen.count, seed: candidate.process)
    return zip(path, seen).reduce(0) { $0 + Self.logSeen($1.1, of: $1.0) }
  }

  /// ln P(`seen` of `infected` are seen).
  static func logSeen(_ seen: Int, of infected: Int) -> Double {
    if seen > infected { return -.infinity }
    let ways =
      Elementary.logFactorial(infected) - Elementary.logFactorial(seen)
      - Elementary.logFactorial(infected - seen)
    return ways + Double(infected) * -0.6931471805599453
  }

  private static let purpose = Purpose("epidemic")
}
