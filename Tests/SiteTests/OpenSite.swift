import Archive
import Foundation
import Interregnum
import Site
import Testing

/// A site on a port of its own, with a folder of its own, for the length of a test.
struct OpenSite {
  let talk: Talk
  let folder: String

  static let cases =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path + "/Cases"

  /// Every kind of page that can be asked for.
  static let pages = [
    "/", "/?q=tokayev", "/?q=", "/cases/minimal", "/cases/kazakhstan-2022", "/cases/minimal/run",
    "/cases/kazakhstan-2022/run", "/cases/minimal/evidence", "/cases/minimal/what-if",
    "/cases/minimal/play", "/forecasts",
  ]

  /// Serves while `body` runs.
  static func serving(
    library: String = cases, _ change: (inout SiteOptions) -> Void = { _ in },
    _ body: (OpenSite) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/site-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var options = SiteOptions(port: 0, dataFolder: folder)
    change(&options)
    let server = try SiteServer(options, laboratory: Laboratory(library: library))
    let (ports, tell) = AsyncStream<Int>.makeStream()
    let task = Task { try await server.run { tell.yield($0) } }
    var port = 0
    for await number in ports {
      port = number
      break
    }
    do {
      try await body(OpenSite(talk: Talk(port: port), folder: folder))
      task.cancel()
    } catch {
      task.cancel()
      throw error
    }
    try await task.value
  }

  /// The store behind the site, as its keeper sees it.
  var store: SiteStore { get throws { try SiteStore(in: folder, mustExist: true) } }

  /// Looks at a page until it no longer waits for a job.
  func settled(_ address: String) async throws -> Talk.Answer {
    for _ in 0..<2400 {
      let answer = try await talk.get(address)
      guard answer.body.contains("data-job=") else { return answer }
      try await Task.sleep(for: .milliseconds(50))
    }
    throw Talk.Unreachable()
  }
}
