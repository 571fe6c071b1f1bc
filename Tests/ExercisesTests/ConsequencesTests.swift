import Exercises
import Simulation
import Testing

@Suite struct `Consequences are continuations of the same past` {
  @Test func `the same seed gives the same consequences, whatever the threads`() async throws {
    var exercise = PlayedExercise.fresh()
    let day = try #require(exercise.position().day)
    try exercise.decide(["concede"])
    let one = try await exercise.consequences(of: day, runs: 40, threads: 1)
    let two = try await exercise.consequences(of: day, runs: 40, threads: 2)
    #expect(one == two)
    let found = try #require(one)
    #expect(found.ordered.runs == 40)
    #expect(found.ordered.outcomes.map(\.count).reduce(0, +) == 40)
    #expect(found.idle.outcomes.map(\.count).reduce(0, +) == 40)
  }

  @Test func `luck differs between continuations, so endings or crowds do`() async throws {
    var exercise = PlayedExercise.fresh()
    let day = try #require(exercise.position().day)
    try exercise.decide([])
    let found = try #require(try await exercise.consequences(of: day, runs: 40))
    #expect(found.ordered.crowd.q05 < found.ordered.crowd.q95)
    // Without orders both sides are the same runs.
    #expect(found.ordered == found.idle)
    #expect(!found.stays.isClear && !found.deaths.isClear)
    #expect(found.stays.mean == 0)
  }

  @Test func `what is decided later does not change what could be foreseen`() async throws {
    var exercise = PlayedExercise.fresh()
    let day = try #require(exercise.position().day)
    try exercise.decide(["emergency"])
    let early = try await exercise.consequences(of: day, runs: 20)
    if exercise.position().day != nil { try exercise.decide([]) }
    #expect(try await exercise.consequences(of: day, runs: 20) == early)
  }

  @Test func `to resign ends the rule in every continuation`() async throws {
    var exercise = PlayedExercise.fresh()
    let day = try #require(exercise.position().day)
    try exercise.decide(["resign"])
    let found = try #require(try await exercise.consequences(of: day, runs: 20))
    // Before eight in the morning he may still fall by another hand, hence not all resign.
    #expect(found.ordered.outcomes.filter { $0.outcome.stays }.allSatisfy { $0.count == 0 })
    #expect(found.stays.mean < 0 && found.stays.isClear)
  }

  @Test func `a day that was not decided has no consequences`() async throws {
    #expect(try await PlayedExercise.fresh().consequences(of: 3) == nil)
  }
}
