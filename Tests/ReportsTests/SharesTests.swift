import Foundation
import Inference
import Polity
import Reports
import Simulation
import Testing

@Suite struct `Shares of regions, claimants and endings` {
  private let invented = Invented(runs: 60)

  @Test func `somebody has been killed ever more often as days pass`() throws {
    let summary = invented.document.summary
    #expect(summary.regions.map(\.id) == summary.crisis.country.regions.map(\.id))
    for region in summary.regions {
      let chances = region.deadly.map(\.probability)
      #expect(chances.count == summary.crisis.days && chances == chances.sorted())
      // Runs 1, 2, 4, 5... of three lose 1 or 2 people a day from the second day on.
      #expect(abs((chances.last ?? 0) - 2.0 / 3) < 0.02 && (chances.first ?? 1) < 0.02)
      #expect(region.deaths.q50 == 6 && region.crowd.q50 == 5250)
    }
  }

  @Test func `who holds an office and who is strongest is counted by day`() {
    for (place, claimant) in invented.document.summary.claimants.enumerated() {
      #expect(claimant.inOffice.allSatisfy { $0.probability > 0.98 })
      #expect(
        claimant.strongest.allSatisfy { place == 0 ? $0.probability > 0.98 : $0.probability < 0.02 }
      )
    }
  }

  @Test func `stakes are told of the endings that came up`() {
    let stakes = invented.document.summary.stakes
    let deaths = stakes.filter { $0.observable == "deaths" }
    #expect(deaths.map(\.count) == [36, 18, 6])
    #expect(deaths.allSatisfy { $0.size.q05 >= 0 && $0.size.q95 <= 12 })
  }

  /// Of 60 runs every fourth is of the second explanation; 0, 6 and 12 die in a third of the runs each.
  @Test func `stakes are told of the explanations that were drawn`() {
    let summary = invented.document.summary
    let deaths = summary.explanationStakes.filter { $0.observable == "deaths" }
    #expect(deaths.map(\.id) == ["uprising", "theatre"] && deaths.map(\.count) == [45, 15])
    #expect(deaths.map(\.size.q50) == [6, 6])
    for told in [
      Set(summary.stakes.map(\.observable)), Set(summary.explanationStakes.map(\.observable)),
    ] {
      #expect(
        told == [
          "deaths", "detained", "damage", "bargain", "capital-flown", "sovereignty",
          "export-terms", "alignment",
        ])
    }
    let text = RunText.text(invented.document)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("  theatre ") }
    #expect(rows.contains { $0.split(separator: " ").prefix(2) == ["theatre", "6"] })
    #expect(text.contains("  explanation "))
  }

  @Test func `quantiles stand in order`() {
    let found = Quantiles(of: (0...1000).map(Double.init))
    let points = [
      found.q025, found.q05, found.q10, found.q25, found.q50, found.q75, found.q90, found.q95,
      found.q975,
    ]
    #expect(points == [25, 50, 100, 250, 500, 750, 900, 950, 975])
  }
}
