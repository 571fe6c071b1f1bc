public import Polity
import RandomStreams

/// What makes one run differ from another, besides chance.
public struct RunPlan: Sendable {
  /// Number of the run.
  public var run: Int
  /// The hidden facts.
  public var facts: Facts
  /// Index of the explanation they came from.
  public var explanation: Int
  /// Parameters held at a value instead of drawn, by id.
  public var overrides: [String: Double]
  /// Uncertain numbers of the case, and scores of a place's own, held at a value instead of drawn.
  public var held: [UnknownPlace: Double] = [:]
  /// Moves imposed.
  public var script: MoveScript
  /// Mechanisms left out, by id.
  public var without: Set<String>
  /// Luck of the first days, one number a day; days beyond have the luck of the run's number. So a
  /// sampler can change the luck of one day and keep that of the others.
  public var dailyLuck: [UInt64] = []
  /// Hours to run, where fewer than the crisis has are asked for.
  public var hours: Int?
  /// Runs share unknowns (parameters, uncertain numbers) where this is equal.
  public var unknowns: Int

  /// A plan; `unknowns` defaults to the run's own number.
  public init(
    run: Int, facts: Facts = Facts(), explanation: Int = 0, overrides: [String: Double] = [:],
    script: MoveScript = MoveScript(), without: Set<String> = [], unknowns: Int? = nil
  ) {
    self.run = run
    self.facts = facts
    self.explanation = explanation
    self.overrides = overrides
    self.script = script
    self.without = without
    self.unknowns = unknowns ?? run
  }
}

/// The mechanisms and observables that make up the simulator: it runs crises one at a time.
public struct Engine: Sendable {
  /// The mechanisms in the order of the tick.
  public let mechanisms: [any Mechanism.Type]
  /// The observables in roster order.
  public let observables: [any Observable.Type]

  /// How finely people are told apart; nil: cohorts.
  public var resolution: (any Resolution)?

  /// An engine over a roster; mechanisms of one phase keep their order.
  public init(mechanisms: [any Mechanism.Type], observables: [any Observable.Type]) {
    self.mechanisms = mechanisms.enumerated()
      .sorted { ($0.element.phase, $0.offset) < ($1.element.phase, $1.offset) }
      .map(\.element)
    self.observables = observables
  }

  /// Every parameter of every mechanism.
  public var parameters: [ParameterCard] { mechanisms.flatMap { $0.cards } }

  /// Every event that the ledger may hold.
  public var events: [String] { eventMeanings.map(\.event) }

  /// Every event that the ledger may hold, with what is meant by it.
  public var eventMeanings: [(event: String, meaning: String)] {
    mechanisms.flatMap { type in
      let own = (type as? any Move.Type).map { [(event: $0.id, meaning: $0.meaning)] } ?? []
      return own + type.events.map { (event: $0.key, meaning: $0.value) }
    }
  }

  /// The mechanisms that somebody decides on, in the order of the tick.
  public var moves: [any Move.Type] { mechanisms.compactMap { $0 as? any Move.Type } }

  /// Ids of the moves that end the ruler's rule.
  public var endsOfRule: [String] { moves.filter { $0.endsRule }.map { $0.id } }

  /// Moves and events by which the ruler loses his office, for good or not, or comes back.
  public var eventsOfFall: [String] { mechanisms.flatMap { $0.eventsOfFall } }

  /// Moves and events that cannot happen in a crisis, because what they act on is not there.
  public func absentEvents(in crisis: Crisis) -> Set<String> {
    Set(
      mechanisms.filter { !$0.applies(to: crisis) }.flatMap { type in
        type.events.map(\.key) + (type is any Move.Type ? [type.id] : [])
      })
  }

  /// Runs one crisis. The same seed and plan give the same bytes.
  ///
  /// `watch` sees the world after every hour: for tests of invariants. Cost: about 10 microseconds
  /// an hour for 17 regions, whatever the population.
  public func run(
    _ setting: Setting, layout: Layout, seed: UInt64, plan: RunPlan,
    watch: ((World) -> Void)? = nil
  ) -> Trajectory {
    let course = Course(self, setting, layout: layout, seed: seed, plan: plan)
    while !course.isOver {
      course.step()
      watch?(course.world)
    }
    return course.trajectory()
  }

  /// The same run, given up after the first day of whose record so far `isHopeless`; nil then. The
  /// record it sees holds the days and events that were, and no more.
  public func run(
    _ setting: Setting, layout: Layout, seed: UInt64, plan: RunPlan,
    unless isHopeless: (Trajectory) -> Bool
  ) -> Trajectory? {
    let course = Course(self, setting, layout: layout, seed: seed, plan: plan)
    while !course.isOver {
      course.step()
      if course.hasClosedDay, !course.isOver, isHopeless(course.recordSoFar) { return nil }
    }
    return course.trajectory()
  }

  /// The luck that a plan's parameters and uncertain numbers are drawn with.
  static func unknowns(seed: UInt64, plan: RunPlan) -> StreamFamily {
    StreamFamily(seed: seed ^ 0x5851_F42D_4C95_7F2D, run: word(plan.unknowns))
  }

  static func word(_ number: Int) -> UInt64 { UInt64(bitPattern: Int64(number)) }
}
