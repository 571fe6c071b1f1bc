/// Citizens, police and an armed organisation on a torus, after Moro (2016).
///
/// "Understanding the dynamics of violent political revolutions in an agent-based framework",
/// doi:10.1371/journal.pone.0154175. Only the abstract and a passage on the outcomes were at hand:
/// three kinds of agents on a torus; the poorest riot first; p is the precision of the police, r
/// that of the revolutionaries; the regime falls if all police are killed, anarchy follows if many
/// are, the old order returns if few are. Every other rule and number here is a choice of this
/// program, marked "choice": nothing but the order of outcomes can be compared.
public enum Moro: Sendable {
  /// What a run depends on. Shares are of the cells.
  public struct Setting: Sendable, Equatable {
    /// Precision of the police: chance that an arrest or a shot succeeds, in 0...1.
    public var police = 0.4
    /// Precision of the revolutionaries: chance that an attack kills, in 0...1.
    public var revolutionaries = 0.3
    /// Rebels to each policeman in sight at which revolutionaries attack. The source's n = 1.2;
    /// this meaning is a choice.
    public var superiority = 1.2
    /// Cells along each side of the torus (choice: 40).
    public var side = 40
    /// Shares of the cells with a citizen, a policeman, a revolutionary (choice: no side of the
    /// armed is the larger).
    public var citizenShare = 0.7, policeShare = 0.04, revolutionaryShare = 0.04
    /// How far everyone sees and moves, in cells (choice, as in run 2 of Epstein 2002).
    public var vision = 7
    /// By how much grievance must outweigh risk (choice, after Epstein 2002).
    public var threshold = 0.1
    /// Legitimacy (choice): such that only the poorest 2 in 100 rebel when arrest is certain.
    public var legitimacy = 0.88
    /// Longest time in jail, and when a run ends, in ticks (choices).
    public var jail = 30, ticks = 300
    /// The share of police killed from which the end is anarchy (choice).
    public var many = 0.5

    /// The source's first case, p = 0.4 and r = 0.3.
    public init() {}

    /// The given precisions of police and revolutionaries.
    public init(police: Double, revolutionaries: Double) {
      self.police = police
      self.revolutionaries = revolutionaries
    }
  }

  /// How a run ends.
  public enum Outcome: String, Sendable, CaseIterable {
    /// All police are killed.
    case regimeFalls = "regime falls"
    /// The revolution fails, but many police are killed.
    case anarchy
    /// The revolution fails and few police are killed.
    case statusQuo = "status quo"
  }

  /// The state after a tick.
  public struct Tick: Sendable, Equatable {
    /// Citizens in open rebellion, and in jail.
    public var active, jailed: Int
    /// Police and revolutionaries alive.
    public var police, revolutionaries: Int
  }

  /// A run: its ticks, and how it ended.
  public struct Course: Sendable, Equatable {
    /// The start, then one entry a tick.
    public var ticks: [Tick]
    /// How it ended.
    public var outcome: Outcome
  }

  /// One run: until all police or all revolutionaries are dead, or time is up.
  ///
  /// The same seed gives the same start whatever the precisions. Costs about 30 milliseconds
  /// at the usual size.
  public static func run(_ setting: Setting, seed: UInt64) -> Course {
    var town = Town(setting, seed: seed)
    var ticks = [town.count]
    let police = town.count.police
    for tick in 0..<max(0, setting.ticks) {
      let now = ticks[ticks.count - 1]
      if now.police == 0 || now.revolutionaries == 0 { break }
      town.step(tick)
      ticks.append(town.count)
    }
    let left = ticks[ticks.count - 1].police
    if police > 0, left == 0 { return Course(ticks: ticks, outcome: .regimeFalls) }
    let killed = police > 0 ? Double(police - left) / Double(police) : 0
    return Course(ticks: ticks, outcome: killed >= setting.many ? .anarchy : .statusQuo)
  }

  /// How many of `runs` runs end in each way, at seeds `seed`, `seed` + 1 and so on.
  public static func outcomes(_ setting: Setting, runs: Int, seed: UInt64) -> [Outcome: Int] {
    var counts: [Outcome: Int] = [:]
    for index in 0..<max(0, runs) {
      counts[run(setting, seed: seed &+ UInt64(index)).outcome, default: 0] += 1
    }
    return counts
  }
}
