/// The eight runs of Epstein's Table 2 (2002, doi:10.1073/pnas.092080199). The article does not
/// state how long each is; the ticks here are those of the comparisons in `findings`.
public enum EpsteinRun: String, Sendable, CaseIterable {
  case run1, run2, run3, run4, run5, run6, run7, run8

  /// What it shows, in a line.
  public var about: String {
    switch self {
    case .run1: "local outbursts: vision 1.7, citizens who stay put, L = 0.89"
    case .run2: "punctuated equilibrium: vision 7, L = 0.82, sentences up to 30 ticks"
    case .run3: "salami tactics: L falls from 0.9 to 0.2 by 0.01 a tick, sentences for ever"
    case .run4: "one jump: L falls from 0.9 to 0.7 at tick 77, sentences for ever"
    case .run5: "cop reductions: cops dwindle from 0.074 to none over ticks 50 to 550, L = 0.8"
    case .run6: "Model II, peaceful coexistence: two groups, L = 0.9, no cops"
    case .run7: "Model II, ethnic cleansing: L = 0.8, no cops"
    case .run8: "Model II, peacekeepers: L = 0.8, cops on 0.04 of the sites"
    }
  }

  /// How many ticks to run.
  public var ticks: Int {
    switch self {
    case .run1, .run3, .run4: 300
    case .run2: 3000
    case .run5: 600
    case .run6, .run7, .run8: 1000
    }
  }

  /// The setup, under the given readings of the rules.
  public func setup(_ rules: EpsteinRules = EpsteinRules()) -> EpsteinSetup {
    var setup = EpsteinSetup()
    setup.rules = rules
    switch self {
    case .run1:
      setup.vision = 1.7
      setup.citizensMove = false
      setup.legitimacy = .steady(0.89)
      setup.maximumSentence = 15
    case .run2: break
    case .run3: Self.endless(&setup, .line(from: 0.9, to: 0.2, start: 0, end: 70))
    case .run4: Self.endless(&setup, .jump(from: 0.9, to: 0.7, at: 77))
    case .run5:
      Self.endless(&setup, .steady(0.8))
      setup.copsOnDuty = .line(from: 1, to: 0, start: 50, end: 550)
    case .run6, .run7, .run8:
      setup.vision = 1.7
      setup.legitimacy = .steady(self == .run6 ? 0.9 : 0.8)
      setup.copDensity = self == .run8 ? 0.04 : 0
      setup.maximumSentence = 15
      setup.groups = EpsteinGroups()
    }
    return setup
  }

  private static func endless(_ setup: inout EpsteinSetup, _ legitimacy: EpsteinCourse) {
    setup.copDensity = 0.074
    setup.legitimacy = legitimacy
    setup.maximumSentence = nil
  }
}
