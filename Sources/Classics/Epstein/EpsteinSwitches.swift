/// The switches of the classic, and what they set.
enum EpsteinSwitches {
  static var all: [Switch] {
    [
      Switch(
        "arrest-ratio", words(EpsteinRules.ArrestRatio.self),
        "cops over actives as it is, cut to a whole number (NetLogo) or rounded (Mesa)"),
      Switch(
        "activation", words(EpsteinRules.Activation.self),
        "each unit once a tick in random order, or another schedule"),
      Switch(
        "vision-shape", words(EpsteinRules.VisionShape.self),
        "distance as the crow flies, the square, or steps along the axes (Mesa)"),
      Switch(
        "own-count", words(EpsteinRules.OwnCount.self),
        "how often an active citizen counts itself in A; twice in NetLogo"),
      Switch(
        "sequence", words(EpsteinRules.Sequence.self),
        "move before deciding and arresting, or after (Mesa)"),
      Switch(
        "jail", words(EpsteinRules.Jail.self),
        "prisoners leave the lattice, or hold their sites (Mesa)"),
      Switch(
        "arresting-cop", words(EpsteinRules.ArrestingCop.self),
        "a cop stays, or steps on to the freed site (NetLogo)"),
      Switch("side", [], "columns and rows of the lattice, 1 to 2000; 40 if not set"),
      Switch("vision", [], "radius of vision; that of the run if not set"),
      Switch("density", [], "citizens per site, 0 to 1; 0.7 if not set"),
      Switch("cop-density", [], "cops per site, 0 to 1; that of the run if not set"),
      Switch("ticks", [], "ticks to run, 1 to 1000000; those of the run if not set"),
    ]
  }

  private static func words<Word>(_ type: Word.Type) -> [String]
  where Word: CaseIterable & RawRepresentable, Word.RawValue == String {
    type.allCases.map(\.rawValue)
  }

  static func rules(_ settings: [String: String]) -> EpsteinRules {
    var rules = EpsteinRules()
    func set<Word: RawRepresentable>(_ word: inout Word, _ id: String)
    where Word.RawValue == String {
      word = settings[id].flatMap { Word(rawValue: $0) } ?? word
    }
    set(&rules.arrestRatio, "arrest-ratio")
    set(&rules.activation, "activation")
    set(&rules.visionShape, "vision-shape")
    set(&rules.ownCount, "own-count")
    set(&rules.sequence, "sequence")
    set(&rules.jail, "jail")
    set(&rules.arrestingCop, "arresting-cop")
    return rules
  }

  /// The numbers asked for, put into a setup.
  static func apply(_ settings: [String: String], to setup: inout EpsteinSetup) {
    func number(_ id: String) -> Double? { settings[id].flatMap { Double($0) } }
    if let side = number("side") {
      setup.width = whole(side)
      setup.height = whole(side)
    }
    setup.vision = number("vision") ?? setup.vision
    setup.citizenDensity = number("density") ?? setup.citizenDensity
    setup.copDensity = number("cop-density") ?? setup.copDensity
  }

  /// A number as a whole one, with anything absurd kept absurd but in range.
  static func whole(_ number: Double) -> Int {
    number.isFinite ? Int(max(-1e9, min(1e9, number)).rounded()) : -1
  }
}
