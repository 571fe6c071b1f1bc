import Inference
import Polity
import Simulation
import TestSupport
import Testing

@Suite struct `An outlook` {
  private var crisis: Crisis {
    var crisis = SmallCrises.crisis(SmallCrises.threeRegions(), shock: .violent, days: 6)
    crisis.questions = [
      Question(
        id: "early", ask: "Early?", yesIf: "riots > 100", settles: crisis.start.adding(1)),
      Question(id: "stays", ask: "Stays?", yesIf: "ruler.in-office"),
      Question(id: "dead", ask: "How many?", estimate: "deaths"),
    ]
    return crisis
  }

  private func weigher(_ evidence: [Evidence], asOf day: Int) -> Weigher {
    Weigher(
      .whole(crisis, seed: 3, explanations: HiddenFacts.evenly),
      known: KnownEvidence(evidence, asOf: crisis.start.adding(day)),
      plan: WeighingPlan(particles: 8, islands: 4, rungs: 4, rounds: 2, lessons: 0, seed: 1))
  }

  private func crowd(_ id: String, day: Int, value: Double) throws -> Evidence {
    Evidence(
      id: id, day: crisis.start.adding(day), what: id, shows: "turnout", kind: .measurement,
      value: value, source: "S", grade: try #require(Grade(.B, 2)))
  }

  @Test func `is untouched by what became known later, to the bit`() async throws {
    let early = try crowd("early", day: 1, value: 20_000)
    let late = try crowd("late", day: 3, value: 3)
    let one = try #require(try await weigher([early], asOf: 2).outlook(threads: 1))
    let two = try #require(try await weigher([early, late], asOf: 2).outlook(threads: 3))
    #expect(one.explanations == two.explanations && two.known == 1)
    #expect(one.forecast.questions.map(\.probability) == two.forecast.questions.map(\.probability))
    #expect(one.forecast.questions.map(\.high) == two.forecast.questions.map(\.high))
  }

  @Test func `forecasts only what is still open, in words and numbers`() async throws {
    let found = try #require(try await weigher([], asOf: 2).outlook(threads: 1))
    let forecasts = found.forecasts(of: crisis, mark: "m") { $0 > 0.5 ? "yes" : "no" }
    #expect(forecasts.map(\.question) == ["stays", "dead"])
    #expect(forecasts.map(\.id) == ["small.stays.2022-01-03.m", "small.dead.2022-01-03.m"])
    let stays = try #require(forecasts.first)
    guard case .probability(let p) = stays.answer else {
      Issue.record("no probability")
      return
    }
    #expect(stays.low <= p && p <= stays.high && stays.word == (p > 0.5 ? "yes" : "no"))
    #expect(stays.settles == crisis.start.adding(5))
    guard case .quantiles(let quantiles) = forecasts[1].answer else {
      Issue.record("no quantiles")
      return
    }
    #expect(quantiles.points.count == 5)
  }
}
