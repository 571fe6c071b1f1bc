/// A lattice of citizens and cops before its first tick; the defaults are run 2 of Epstein's
/// Table 2 (2002, doi:10.1073/pnas.092080199).
public struct EpsteinSetup: Sendable, Equatable {
  /// Columns and rows of the torus, each 1 to 2000.
  public var width = 40
  public var height = 40
  /// Citizens per site, 0 to 1; with the cops at most 1. Rounded to whole persons.
  public var citizenDensity = 0.7
  /// Cops per site at the start, 0 to 1.
  public var copDensity = 0.04
  /// Radius within which citizens and cops see and move, in sites; clamped to half the lattice.
  public var vision = 7.0
  /// Legitimacy of the regime (in Model II: of the other group's existence), 0 to 1.
  public var legitimacy = EpsteinCourse.steady(0.82)
  /// The share of the initial cops still on duty, 0 to 1. Cops who left do not come back.
  public var copsOnDuty = EpsteinCourse.steady(1)
  /// Net grievance above which a citizen is active.
  public var threshold = 0.1
  /// k in the chance of arrest, positive. 2.3 is a chance of 0.9 for one cop and one active.
  public var arrestConstant = 2.3
  /// Sentences are whole ticks, 0 to this, each as likely; 1 to 100,000, or nil: for ever.
  public var maximumSentence: Int? = 30
  /// Whether citizens move; cops always do.
  public var citizensMove = true
  /// Two groups that kill each other, give birth and die: Model II. Nil is Model I.
  public var groups: EpsteinGroups?
  /// The readings of the rules.
  public var rules = EpsteinRules()

  /// Run 2 under the article's rules.
  public init() {}

  /// Citizens at the start.
  public var citizens: Int { Self.whole(citizenDensity, of: width * height) }
  /// Cops at the start.
  public var cops: Int {
    min(Self.whole(copDensity, of: width * height), width * height - citizens)
  }

  /// Sites that a unit sees, its own not counted; 0 for a setup with faults.
  public var sitesInSight: Int {
    guard faults.isEmpty else { return 0 }
    let memory = EpsteinMemory()
    return withExtendedLifetime(memory) {
      EpsteinSight(
        width: width, height: height, vision: vision, shape: rules.visionShape, memory: memory
      ).size
    }
  }

  private static func whole(_ share: Double, of sites: Int) -> Int {
    Int((max(0, min(1, share.isNaN ? 0 : share)) * Double(sites)).rounded())
  }
}

/// What Model II adds: groups, births and deaths.
public struct EpsteinGroups: Sendable, Equatable {
  /// Chance per tick that a citizen bears a child on to an empty site in its vision, 0 to 1.
  public var cloning = 0.05
  /// Citizens die at an age drawn from 1 to this, each as likely; 1 to 100,000 ticks.
  public var maximumAge = 200

  /// The article's values.
  public init() {}
}

extension EpsteinSetup {
  /// Every reason why no lattice can be built; empty if one can.
  public var faults: [String] {
    var faults: [String] = []
    func check(_ holds: Bool, _ fault: @autoclosure () -> String) {
      if !holds { faults.append(fault()) }
    }
    check(
      (1...2000).contains(width) && (1...2000).contains(height),
      "the lattice must be 1 to 2000 sites wide and high, not \(width) x \(height)")
    checkShare("citizen density", citizenDensity, &faults)
    checkShare("cop density", copDensity, &faults)
    check(
      !(citizenDensity + copDensity > 1 + 1e-12),
      "citizens (\(citizenDensity)) and cops (\(copDensity)) together exceed the sites")
    check(vision >= 0, "vision must be 0 or more, not \(vision)")
    for value in legitimacy.ends { checkShare("legitimacy", value, &faults) }
    for value in copsOnDuty.ends { checkShare("the share of cops on duty", value, &faults) }
    check(threshold.isFinite, "the threshold must be a number, not \(threshold)")
    check(
      arrestConstant > 0 && arrestConstant.isFinite,
      "the arrest constant must be above 0, not \(arrestConstant)")
    if let term = maximumSentence {
      check((1...100_000).contains(term), "sentences last 1 to 100000 ticks at most, not \(term)")
    }
    if let groups {
      checkShare("the chance of cloning", groups.cloning, &faults)
      check(
        (1...100_000).contains(groups.maximumAge),
        "the highest age must be 1 to 100000, not \(groups.maximumAge)")
    }
    return faults
  }

  private func checkShare(_ name: String, _ value: Double, _ faults: inout [String]) {
    if !(0...1).contains(value) { faults.append("\(name) must be from 0 to 1, not \(value)") }
  }
}
