import Foundation
import Testing

@Suite struct `Many readers at once` {
  @Test func `two hundred readers and four jobs for three seconds, without an error`() async throws
  {
    try await OpenSite.serving { site in
      for seed in 0..<4 {
        _ = try await site.talk.post("/cases/minimal/run", "runs=5000&seed=\(seed)")
      }
      let end = ContinuousClock.now + .seconds(3)
      let counts = try await withThrowingTaskGroup(of: [Int: Int].self) { group in
        for reader in 0..<200 {
          group.addTask {
            var answers: [Int: Int] = [:]
            var turn = reader
            while ContinuousClock.now < end {
              let page = ["/", "/cases/minimal/run", "/site.js", "/?q=president"][turn % 4]
              answers[try await site.talk.get(page).status, default: 0] += 1
              turn += 1
            }
            return answers
          }
        }
        return try await group.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
      }
      #expect(counts.keys.sorted() == [200])
      #expect((counts[200] ?? 0) >= 200)
    }
  }
}
