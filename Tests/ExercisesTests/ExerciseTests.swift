import Exercises
import Polity
import Simulation
import TestSupport
import Testing

@Suite struct `A person decides for the ruler` {
  @Test func `an exercise stops on an evening of the crisis, with moves on offer`() throws {
    let position = PlayedExercise.fresh().position()
    let day = try #require(position.day)
    #expect((1..<12).contains(day))
    #expect(position.outcome == nil)
    #expect(position.daysTold == day)
    #expect(position.offers.contains { $0.move == "concede" })
    #expect(position.offers.allSatisfy { (0...1).contains($0.pressure) })
    #expect(position.offers.map(\.pressure) == position.offers.map(\.pressure).sorted(by: >))
    #expect(position.reading("turnout") > 0)
  }

  @Test func `what is ordered happens at its hour, and nothing else of the ruler's does`() throws {
    var exercise = PlayedExercise.fresh()
    let day = try #require(exercise.position().day)
    try exercise.decide(["emergency", "concede"])
    let events = exercise.trajectory().events.filter { exercise.rulersMoves.contains($0.event) }
    #expect(events.map(\.event) == ["emergency", "concede"])
    #expect(events.map(\.hour) == [day * 24 + 8, day * 24 + 9])
  }

  @Test func `without orders the ruler does nothing at all, in every world`() throws {
    for world in 0..<20 {
      let exercise = PlayedExercise.fresh(world: world)
      let own = Set(exercise.rulersMoves)
      #expect(exercise.trajectory().events.allSatisfy { !own.contains($0.event) })
    }
  }

  @Test func `the past never changes when the exercise goes on`() throws {
    let whole = try PlayedExercise.played()
    let width = whole.ensemble.layout.width
    let values = whole.trajectory().values
    for evenings in 0..<whole.decided.count {
      let part = try PlayedExercise.played(evenings: evenings)
      let day = try #require(part.position().day)
      #expect(part.trajectory().values.prefix(day * width) == values.prefix(day * width))
      #expect(part.decided == Array(whole.decided.prefix(evenings)))
    }
  }

  @Test func `an exercise ends, and only then tells what was hidden`() throws {
    #expect(PlayedExercise.fresh().debrief() == nil)
    let exercise = try PlayedExercise.played()
    let debrief = try #require(exercise.debrief())
    #expect(debrief.outcome == exercise.trajectory().outcome)
    #expect(debrief.unplayed == exercise.ensemble.trajectory(3).outcome)
    #expect(debrief.ledger == exercise.trajectory().events)
    var over = exercise
    #expect(throws: ExerciseFault.over) { try over.decide([]) }
  }

  @Test func `orders that cannot be given are refused by name and change nothing`() throws {
    var exercise = PlayedExercise.fresh()
    let position = exercise.position()
    let day = try #require(position.day)
    let offers = position.offers.map(\.move)
    #expect(throws: ExerciseFault.notOffered(day: day, move: "overrun", offers: offers)) {
      try exercise.decide(["overrun"])
    }
    #expect(throws: ExerciseFault.twice(day: day, move: "concede")) {
      try exercise.decide(["concede", "concede"])
    }
    let many = Array(repeating: "concede", count: 13)
    #expect(throws: ExerciseFault.tooMany(day: day, count: 13)) { try exercise.decide(many) }
    #expect(exercise.decided == [])
    #expect("\(ExerciseFault.nothingOpen(day: 0))" == "day 1: nothing stands open on this day")
  }

  @Test func `a move that was ordered is not offered again`() throws {
    var exercise = PlayedExercise.fresh()
    try exercise.decide(["concede"])
    #expect(!exercise.position().offers.contains { $0.move == "concede" })
    exercise.forget(from: 0)
    #expect(exercise.position() == PlayedExercise.fresh().position())
  }

  @Test func `the army is offered whatever the model's ruler would rely on`() throws {
    var found = false
    for world in 0..<6 where !found {
      var exercise = PlayedExercise.fresh(world: world)
      guard exercise.position().day != nil else { continue }
      try exercise.decide(["emergency"])
      found = exercise.position().offers.contains { $0.move == "commit-army" }
    }
    #expect(found)
  }

  @Test func `others' secrets are no news`() throws {
    for world in 0..<30 {
      var exercise = PlayedExercise.fresh(world: world)
      while exercise.position().day != nil {
        #expect(
          exercise.position().news.allSatisfy {
            $0.event != "stand-down-order" || $0.actor == "ruler"
          })
        try exercise.decide([])
      }
    }
  }
}
