import Polity
import Reports
import Simulation

/// A shocked country does not empty its houses: more than a tenth of it in the street is rare.
enum LargestCrowds {
  @Sendable static func section(_ room: CheckRoom) async throws -> Section {
    let runs = try await ReferenceRun.many(room.runs(6000), seed: 17, threads: room.threads)
    let large = runs.filter { $0.peakShare > -1 }.count
    let rate = Double(large) / Double(room.runs(6000))
    return Section(
      title: "Largest crowds",
      prose: "Plain countries with an unsized shock, thirty days from the onset.",
      findings: [
        Finding(
          quantity: "runs with more than a tenth of the country in the street",
          value: "\(Amount.decimals(rate * 100, 2))% (\(large))", target: "under 0.5%",
          verdict: rate < 0.005 ? .holds : .fails)
      ])
  }
}
