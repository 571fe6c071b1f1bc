import RandomStreams

/// A decision that somebody may take at any hour: a mechanism whose `step` is given.
///
/// You write who may take it and when (`isOpen`), how likely in the next hour (`hazard`), what it
/// does (`take`) and why (`reason`, for the ledger). The floor, the run-wide tempo, the silence of
/// empty streets, forced and forbidden moves and their price in log weight are the same for all.
public protocol Move: Mechanism {
  /// May it be taken now: office held, not already done.
  func isOpen(_ world: World) -> Bool
  /// Chance per hour while open, before the run's tempo; 1/h.
  func hazard(_ world: World) -> Double
  /// Its effect on the world.
  func take(_ world: World)
  /// Why, in a few words with the numbers that mattered.
  func reason(_ world: World) -> String
  /// Who takes it.
  func actor(_ world: World) -> String
  /// What is meant by it where something is reported, in a sentence.
  static var meaning: String { get }
  /// It ends the ruler's rule: while he is known to hold office it was not taken.
  static var endsRule: Bool { get }
  /// It is an attempt: made, it ends the ruler's rule only if it succeeds.
  static var mayFail: Bool { get }
  /// It may be made while insiders hold a ruler to whom they left his title; others are not.
  static var isOpenInCaptivity: Bool { get }
  /// Observables that tell of it, or how their names begin (up to a dot or hyphen), where such news is not
  /// missed: while nothing that is known tells of it, it was not taken. Empty: it may have been taken
  /// unseen, or be left unsaid.
  static var news: [String] { get }
}

extension Move {
  public static var phase: Phase { .decide }
  public static var endsRule: Bool { false }
  public static var eventsOfFall: [String] { endsRule ? [id] : [] }
  public static var mayFail: Bool { false }
  public static var isOpenInCaptivity: Bool { false }
  public static var news: [String] { [] }

  /// The ruler, unless said otherwise.
  public func actor(_ world: World) -> String { world.setting.claimantID(world.power.ruler) }

  public func step(_ world: World) {
    guard !world.ended else { return }
    let order = world.script.order(for: Self.id, hour: world.hour)
    // Logistic tails would otherwise fire in empty streets.
    let open = mayBeTaken(world)
    guard let hazard = priced(world, open: open, order) else { return }
    switch order {
    case .forbidden:
      world.logWeight -= hazard
      return
    case .now(let window):
      world.logWeight += Elementary.log(-Elementary.expm1(-hazard * window) / window)
    case .free:
      var stream = world.luck.stream(Purpose(Self.id), tick: world.hour)
      guard stream.uniform() < -Elementary.expm1(-hazard) else { return }
    }
    world.ledger.record(
      Self.id, hour: world.hour, actor: actor(world), reason: reason(world))
    take(world)
  }

  /// Whether it may be taken now: somebody is alarmed, and insiders who hold the ruler leave it to him.
  func mayBeTaken(_ world: World) -> Bool {
    let isFree =
      !world.contest.isHeld || (Self.isOpenInCaptivity && !world.contest.isOusted)
    return isFree && world.isAlarmed && isOpen(world)
  }

  /// The hazard of this hour, 1/h; nil where nothing can happen. A scripted move never costs more than
  /// the floor: else one failed precondition would make an observed move impossible.
  private func priced(_ world: World, open: Bool, _ order: MoveScript.Order) -> Double? {
    let hazard = open ? hazard(world) * world.tempo : 0
    guard hazard.isFinite else { return nil }
    switch order {
    case .free: return open ? hazard : nil
    case .forbidden: return open ? max(hazard, World.moveFloor) : nil
    case .now: return max(hazard, World.moveFloor)
    }
  }
}

extension World {
  /// Those in power have reason to act: a crowd, a putsch, a captive ruler, or for a time a demand of their
  /// own that he go.
  var isAlarmed: Bool {
    street.isCrisis || contest.isHeld || isContested || isRecent(orders.demandHour)
  }

  /// The palace is alarmed although no crowd is out: a putsch, and the time after it was beaten.
  public var isContested: Bool {
    contest.isStruck || isRecent(contest.defeatedHour ?? contest.restoredHour)
  }

  private func isRecent(_ event: Int?) -> Bool { event.map { hour - $0 <= alarm } ?? false }
}
