import Archive
import Foundation
import Simulation
import Testing

@Suite(.enabled(if: ProcessInfo.processInfo.environment["REPORT_SPEED"] != nil))
struct `Speed is reported, not judged` {
  @Test func `of 2,000 runs of 6,000 values, a quarter of them numbers`() throws {
    let scratch = try Scratch()
    var header = Samples.header(runs: 2_000, days: 20)
    header.width = 300
    header.columns = (0..<300).map { "c\($0)" }
    let events = (0..<50).map {
      LedgerEntry(hour: $0, event: "disperse", actor: "ruler", region: "a", reason: "a crowd")
    }
    let runs = (0..<2_000).map { run in
      let values = (0..<6_000).map { place in
        place * 7_919 % 4 == 0 ? Float((run + 1) * place % 99_991) / 7 : 0
      }
      return Trajectory(
        run: run, explanation: 0, outcome: .fled, fallHour: 3, values: values, events: events,
        logWeight: 0)
    }
    let archive = try RunArchive.create(in: scratch.path, header: header)
    let clock = ContinuousClock()
    let storing = try clock.measure {
      for start in stride(from: 0, to: 2_000, by: 16) {
        try archive.store(Array(runs[start..<min(start + 16, 2_000)]))
      }
    }
    let reading = try clock.measure { try archive.trajectories { _ in } }
    let printing = try clock.measure { _ = try archive.fingerprint() }
    #expect(try archive.fingerprint() == RunArchive.fingerprint(of: runs))
    archive.close()
    let size = try scratch.contents()["runs.sqlite"]?.count ?? 0
    print("48 MB, 102,000 rows: store \(storing), read \(reading), read and hash \(printing)")
    print("file: \(size) bytes")
  }
}
