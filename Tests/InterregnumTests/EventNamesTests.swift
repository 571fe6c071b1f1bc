import Interregnum
import Reports
import Simulation
import TestSupport
import Testing

@Suite struct `A name of an event` {
  private let known = Set(wholeEngine.events)

  @Test func `that a report looks for is one that the model records`() {
    #expect(Set(InAndOut.turns + InAndOut.flights).subtracting(known) == [])
    #expect(Set(OrderWords.everyMove).subtracting(known) == [])
  }

  @Test func `is listed with what is meant by it`() {
    let lines = Laboratory.observables().split(separator: "\n").map(String.init)
    for (event, meaning) in wholeEngine.eventMeanings {
      let place = lines.firstIndex(of: "  move.\(event)")
      #expect(place.map { lines[$0 + 1] } == "      " + meaning, "\(event)")
    }
  }
}
