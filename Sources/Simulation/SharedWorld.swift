public import Polity
import RandomStreams

/// Several crises on one clock: hour 0 is the start of each, whatever its date.
///
/// Each country runs as it does alone, with its own luck and hidden facts, and to its own last day; the
/// parameters of the model are the same for all. What links them: a ruler's fall in one is known in
/// the others an hour later, and a patron of the same id whose troops stand in one is bound in the
/// others. A country that is over stands as it stood: troops landed there stay bound.
public struct SharedWorld: Sendable {
  /// The countries, in the order given.
  public let countries: [Ensemble]
  /// The seed: with the cases it determines every byte of the results.
  public let seed: UInt64
  /// Parameters held at a value, by id.
  public var overrides: [String: Double] = [:]

  /// A crisis with its explanations.
  public typealias Member = (
    crisis: Crisis, explanations: [(id: String, facts: Facts, weight: Double)]
  )

  /// A world of crises. The first has the luck that it has alone under the seed; each other a luck of
  /// its own.
  public init(_ members: [Member], engine: Engine, seed: UInt64) {
    self.seed = seed
    countries = members.enumerated().map { place, member in
      Ensemble(
        member.crisis, engine: engine, seed: seed &+ UInt64(place) &* 0x9E37_79B9_7F4A_7C15,
        runs: 0, explanations: member.explanations)
    }
  }

  /// Ids of patrons whom at least two countries have, in the order in which they first come.
  public var sharedPatrons: [String] {
    var seen: [String: Int] = [:]
    let ids = countries.flatMap { country in
      Self.unique(country.setting.crisis.country.patrons.map(\.id))
    }
    for id in ids { seen[id, default: 0] += 1 }
    return Self.unique(ids).filter { seen[$0, default: 0] > 1 }
  }

  private static func unique(_ ids: [String]) -> [String] {
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
  }

  /// The plans of one run, a country each. Twins 2k and 2k+1 share every unknown.
  public func plans(_ run: Int) -> [RunPlan] {
    let family = Engine.unknowns(seed: seed, plan: RunPlan(run: run, unknowns: run / 2))
    var common = overrides
    for card in countries.first?.engine.parameters ?? [] where common[card.id] == nil {
      common[card.id] = card.drawn(from: family)
    }
    return countries.map { country in
      var plan = country.plan(run)
      plan.overrides = common
      return plan
    }
  }

  /// One run of each country alone. Cost: as many runs of the engine.
  public func alone(_ run: Int) -> [Trajectory] {
    zip(countries, plans(run)).map { country, plan in
      country.engine.run(
        country.setting, layout: country.layout, seed: country.seed, plan: plan)
    }
  }

  /// The same runs together, an hour of every country after the other. Without links they are the runs
  /// of ``alone(_:)`` to the byte.
  public func together(_ run: Int, linked: Bool = true) -> [Trajectory] {
    let courses = zip(countries, plans(run)).map { country, plan in
      Course(
        country.engine, country.setting, layout: country.layout, seed: country.seed, plan: plan)
    }
    var hour = 0
    while courses.contains(where: { !$0.isOver }) {
      for course in courses where !course.isOver { course.step() }
      if linked { tell(courses.map(\.world), hour) }
      hour += 1
    }
    return courses.map { $0.trajectory() }
  }

  /// Carries the news of an hour across the borders, after every country has stepped it: no country is
  /// told before another.
  private func tell(_ worlds: [World], _ hour: Int) {
    for (place, world) in worlds.enumerated() where !world.ended {
      var news = NextDoor()
      for (other, beside) in worlds.enumerated() where other != place {
        if let fall = beside.fallHour {
          news.fallen += 1
          news.justFallen += fall == hour ? 1 : 0
        }
        if beside.patron.present, let called = beside.patron.called {
          news.boundPatrons.append(beside.setting.crisis.country.patrons[called].id)
        }
      }
      world.nextDoor = news
    }
  }
}
