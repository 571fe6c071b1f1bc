import Foundation
import Interregnum
import Testing

@Suite struct `Runs with every citizen` {
  private let laboratory = LaboratoryTests.laboratory

  private func request(
    _ caseArgument: String, runs: Int, citizens: Double? = nil, network: String? = nil,
    folder: String? = nil
  ) -> RunRequest {
    var request = RunRequest(
      caseArgument: caseArgument, runs: runs, seed: 7, citizens: citizens, folder: folder)
    request.resolution = .individuals
    request.network = network
    return request
  }

  @Test func `take a whole nation`() async throws {
    let result = try await laboratory.run(request("kazakhstan-2022", runs: 2))
    #expect(result.code != 130 && result.text.contains("--engine individuals"))
  }

  @Test(arguments: [nil, "none", "small-world:6", "households", "random:4"])
  func `are stored and come out again`(network: String?) async throws {
    let folder = try Folder()
    let asked = request(
      "kazakhstan-2022", runs: 4, citizens: 20_000, network: network, folder: folder.path)
    let result = try await laboratory.run(asked)
    let verdict = try await laboratory.verify(folder: folder.path, threads: 2)
    #expect(verdict.contains("all 4 stored runs come out again"))
    if let network { #expect(result.text.contains("--network \(network)")) }
  }

  @Test func `differ from cohorts and from runs over ties`() async throws {
    let plain = try await laboratory.run(
      request("kazakhstan-2022", runs: 4, citizens: 20_000))
    let tied = try await laboratory.run(
      request("kazakhstan-2022", runs: 4, citizens: 20_000, network: "households"))
    let cohorts = try await laboratory.run(
      RunRequest(caseArgument: "kazakhstan-2022", runs: 4, seed: 7, citizens: 20_000))
    #expect(Set([plain.json, tied.json, cohorts.json]).count == 3)
  }

  @Test(arguments: [
    ("small-wrld", "error: there is no network 'small-wrld'; did you mean 'small-world'?"),
    (
      "small-world:1",
      "error: --network small-world takes 2 to 64 acquaintances, as in small-world:12"
    ),
    ("random:x", "error: --network random takes 2 to 64 acquaintances, as in random:12"),
  ])
  func `refuse a network that is none`(typed: String, message: String) async throws {
    let refusal = try await #require(throws: Refusal.self) {
      try await laboratory.run(request("minimal", runs: 2, network: typed))
    }
    #expect(refusal.description == message + "\nNothing was run.")
  }

  @Test func `are needed for a network`() async throws {
    var cohorts = request("minimal", runs: 2, network: "random")
    cohorts.resolution = .cohorts
    let refusal = try await #require(throws: Refusal.self) { try await laboratory.run(cohorts) }
    #expect(
      refusal.description == """
        error: --network needs --engine individuals: cohorts have no acquaintances
        Nothing was run.
        """)
  }
}
