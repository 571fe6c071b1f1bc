import Foundation
import Interregnum
import Testing

@Suite struct LaboratoryTests {
  static let laboratory = Laboratory(library: root + "/Cases")
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  @Test func `one and two threads give the same bytes`() async throws {
    var request = RunRequest(caseArgument: "kazakhstan-2022", runs: 60, seed: 7, threads: 1)
    let one = try await Self.laboratory.run(request)
    request.threads = 2
    let two = try await Self.laboratory.run(request)
    #expect(one.text == two.text)
    #expect(one.json == two.json)
  }

  @Test func `an unknown case is refused with the nearest one`() async throws {
    let refusal = try await #require(throws: Refusal.self) {
      try await Self.laboratory.run(RunRequest(caseArgument: "kazakstan-2022", runs: 2))
    }
    #expect(refusal.code == 2)
    #expect(refusal.description.contains("did you mean 'kazakhstan-2022'?"))
  }

  @Test func `every wrong option is told at once`() async throws {
    let refusal = try await #require(throws: Refusal.self) {
      try await Self.laboratory.run(
        RunRequest(caseArgument: "minimal", runs: 0, threads: 0, citizens: 3, resume: true))
    }
    #expect(
      refusal.description == """
        error: --runs must lie between 1 and 10,000,000, not 0
        error: --threads must lie between 1 and 1024, not 0
        error: --citizens must lie between 1,000 and 10,000,000,000
        error: --resume needs --out DIR, where the runs are stored
        Nothing was run.
        """)
  }

  @Test func `parameters set by hand are checked, used, stored and said`() async throws {
    let refusal = try await #require(throws: Refusal.self) {
      try await Self.laboratory.run(
        RunRequest(
          caseArgument: "minimal", runs: 2,
          settings: ["mobilisation.joning=1", "resign.rate=7", "resign.rate=fast", "wounds"]))
    }
    #expect(
      refusal.description == """
        error: there is no parameter 'mobilisation.joning'; did you mean 'mobilisation.joining'?
        error: resign.rate must lie between 0.0 and 1.0, not 7.0
        error: --set takes PARAMETER=NUMBER, not 'resign.rate=fast'
        error: --set takes PARAMETER=NUMBER, not 'wounds'
        Nothing was run.
        """)
    let folder = try Folder()
    let plain = try await Self.laboratory.run(
      RunRequest(caseArgument: "minimal", runs: 8, seed: 5))
    let held = try await Self.laboratory.run(
      RunRequest(
        caseArgument: "minimal", runs: 8, seed: 5, folder: folder.path,
        settings: ["mobilisation.joining=1.5"]))
    #expect(held.json != plain.json)
    #expect(
      held.text.contains(
        "interregnum run minimal --runs 8 --seed 5 --set mobilisation.joining=1.5"))
    let verdict = try await Self.laboratory.verify(folder: folder.path, threads: 2)
    #expect(verdict.contains("all 8 stored runs come out again"))
  }

  @Test func `a run in two parts gives the bytes of a run in one, and verifies`() async throws {
    let whole = try Folder()
    let parts = try Folder()
    var request = RunRequest(
      caseArgument: "minimal", runs: 40, seed: 5, folder: whole.path)
    _ = try await Self.laboratory.run(request)
    request.folder = parts.path
    let task = Task { [request] in
      try await Self.laboratory.run(request) { progress in
        if progress.finished >= 8 { withUnsafeCurrentTask { $0?.cancel() } }
      }
    }
    let partial = try await task.value
    #expect(partial.code == 130)
    let hint = "  interregnum run minimal --runs 40 --seed 5 --out \(parts.path) --resume"
    #expect(partial.notes.last == hint)
    #expect(partial.text.contains("interregnum run minimal --runs 40 --seed 5"))
    request.resume = true
    let rest = try await Self.laboratory.run(request)
    #expect(rest.code != 130)
    for name in [
      "run.json", "runs.csv", "events.csv", "series.csv", "evidence.csv", "regions.geojson",
      "questions.json",
    ] {
      #expect(try whole.contents(name) == parts.contents(name), "\(name)")
    }
    let verdict = try await Self.laboratory.verify(folder: parts.path, threads: 2)
    #expect(verdict.contains("all 40 stored runs come out again"))
  }

  @Test func `verifying a folder without an archive makes nothing`() async throws {
    let folder = try Folder()
    await #expect(throws: Refusal.self) {
      try await Self.laboratory.verify(folder: folder.path, threads: 1)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `a case scaled to another number of people still runs`() async throws {
    let request = RunRequest(caseArgument: "kazakhstan-2022", runs: 4, citizens: 20_000)
    let result = try await Self.laboratory.run(request)
    #expect(result.json.contains("\"citizens\": 20000"))
  }
}

/// A folder for one test, removed with it.
final class Folder {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("interregnum-test-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  func contents(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path + "/" + name))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

@Suite struct ReferenceTests {
  @Test func `a key is explained with or without its ids`() throws {
    let whole = try Laboratory.explanation(of: "regions.<id>.exposure")
    #expect(try Laboratory.explanation(of: "regions.exposure") == whole)
    #expect(throws: Refusal.self) { try Laboratory.explanation(of: "regions.exposur") }
  }

  @Test func `a misspelt command is refused with the nearest one`() throws {
    let refusal = try #require(throws: Refusal.self) {
      try Laboratory.refuse("runn", notAmong: ["run", "check"], called: "command")
    }
    #expect(refusal == Refusal("error: there is no command 'runn'; did you mean 'run'?"))
    try Laboratory.refuse("run", notAmong: ["run", "check"], called: "command")
  }

  @Test func `every mechanism's parameters and every observable are listed`() {
    #expect(Laboratory.parameters().contains("mobilisation.joining  LogN(0.22, 0.3)  [1/h]"))
    #expect(Laboratory.observables().contains("  turnout\n"))
    #expect(Laboratory.observables().contains("  move.take-office"))
  }
}
