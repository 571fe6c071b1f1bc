import Inference
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
}
