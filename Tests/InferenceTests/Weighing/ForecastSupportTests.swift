import Inference
import Mechanisms
import Simulation
import Testing

@Suite struct `What continued runs support` {
  /// Runs of four islands; `copies` of each state, every third state ends in flight.
  private func runs(states: Int, copies: Int, lineages: Int) -> [PosteriorForecast.Continued] {
    (0..<4).flatMap { island in
      (0..<states).flatMap { state in
        (0..<copies).map { _ in
          PosteriorForecast.Continued(
            weight: 1, island: island, lineage: island * 100 + state % lineages, state: state,
            outcome: state % 3 == 0 ? .fled : .balanced)
        }
      }
    }
  }

  private func flight(_ runs: [PosteriorForecast.Continued]) -> PosteriorForecast.Share {
    ForecastSupport(runs).share("fled", "flees", cells: 2) { $0.outcome == .fled }
  }

  @Test func `copies of one run count as one`() {
    let (plain, copied) = (
      runs(states: 12, copies: 1, lineages: 12), runs(states: 12, copies: 9, lineages: 12)
    )
    #expect(abs(ForecastSupport(plain).size - 48) < 1e-9)
    #expect(abs(ForecastSupport(copied).size - 48) < 1e-9)
    #expect(abs(flight(plain).low - flight(copied).low) < 1e-9)
    #expect(abs(flight(plain).high - flight(copied).high) < 1e-9)
  }

  @Test func `descendants of few first runs leave a wider range than those of many`() {
    let many = flight(runs(states: 12, copies: 1, lineages: 12))
    // Lineages of three differ in nothing but whether they end in flight.
    let few = flight(runs(states: 12, copies: 1, lineages: 3))
    #expect(few.high - few.low > 1.3 * (many.high - many.low))
    #expect(few.low < few.probability && few.probability < few.high)
  }

  @Test func `islands that disagree widen the range to hold them`() {
    var split = runs(states: 12, copies: 1, lineages: 12)
    for place in split.indices where split[place].island < 2 { split[place].outcome = .fled }
    for place in split.indices where split[place].island >= 2 { split[place].outcome = .balanced }
    let found = flight(split)
    #expect(found.low < 0.1 && found.high > 0.9)
  }

  @Test func `nothing is ever ruled out`() {
    let none = ForecastSupport(runs(states: 12, copies: 1, lineages: 12))
      .share("x", "x", cells: 2) { _ in false }
    #expect(none.probability > 0 && none.low >= 0 && none.high > none.probability)
    let empty = ForecastSupport([]).share("x", "x", cells: 2) { _ in true }
    #expect(empty.probability == 0.5 && empty.low < 0.1 && empty.high > 0.9)
  }

  private func unreported(
    _ runs: [PosteriorForecast.Continued]
  ) -> [PosteriorForecast.UnreportedMove] {
    PosteriorForecast.unreported(runs, among: [Concede.self, Purge.self, Blame.self, Jets.self])
  }

  @Test func `moves that nobody reported are told with what finding out would tell`() {
    // Every third run ends in flight: just those concede, all the others blame, a few purge.
    var runs = runs(states: 240, copies: 1, lineages: 240)
    for place in runs.indices {
      runs[place].made = runs[place].outcome == .fled ? ["concede"] : ["blame"]
      if runs[place].state % 12 == 5 { runs[place].made.insert("purge") }
    }
    let found = unreported(runs)
    #expect(found.map(\.made.id) == ["blame", "concede", "purge"])
    #expect(found.map { ($0.made.probability * 100).rounded() } == [67, 33, 8])
    #expect(found.map(\.made.label) == [Blame.meaning, Concede.meaning, Purge.meaning])
    #expect(found.map(\.isTelling) == [true, true, true])
    #expect(found[1].fallsWith?.probability ?? 0 > 0.99 && found[1].fallsWithout?.high ?? 1 < 0.01)
    // Jets that no run has are left out; and what makes no difference is not said to.
    for place in runs.indices { runs[place].made = runs[place].state % 2 == 0 ? ["jets"] : [] }
    #expect(unreported(runs).map(\.isTelling) == [false])
  }

  @Test func `where too few runs made a move nothing is said of what follows`() {
    var runs = runs(states: 120, copies: 1, lineages: 120)
    for place in runs.indices { runs[place].made = runs[place].state % 12 == 5 ? [] : ["concede"] }
    let found = unreported(runs)
    #expect(found.map(\.made.id) == ["concede"] && found[0].fallsWith != nil)
    #expect(found[0].fallsWithout == nil && !found[0].isTelling)
    #expect(unreported(Array(runs.prefix(20))).isEmpty)
  }
}
