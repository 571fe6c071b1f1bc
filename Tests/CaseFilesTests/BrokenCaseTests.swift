import CaseFiles
import Foundation
import Testing

/// One broken case a fault; its whole message is compared. `RECORD=1` writes the messages anew.
@Suite struct BrokenCaseTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Broken")

  static let reader = CaseReader(
    knownObservables: ["deaths", "turnout", "riots", "ruler.in-office", "holder", "move.purge"],
    knownExplanations: ["uprising", "insider-coup", "theatre", "foreign-plot"],
    knownMoves: ["purge", "appeal"])

  static var names: [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return all.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
      .filter { !$0.contains(".") }.sorted()
  }

  static func contents(_ name: String) -> CaseSources.File? {
    guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)) else { return nil }
    return CaseSources.File(path: name, bytes: Array(data))
  }

  static func read(_ name: String) -> CaseReading {
    reader.read(
      CaseSources(
        main: contents(name + ".yaml"), evidence: contents(name + ".evidence.yaml"),
        outcomes: contents(name + ".outcomes.yaml")))
  }

  @Test(arguments: BrokenCaseTests.names)
  func `a broken case gets the whole message that stands beside it`(_ name: String) throws {
    let message = Fault.rendering(of: Self.read(name).faults) + "\n"
    let file = Self.folder.appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try message.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(message == expected)
  }

  @Test(arguments: BrokenCaseTests.names)
  func `a case with an error gives no dossier, and one with a warning does`(_ name: String) {
    let reading = Self.read(name)
    #expect(!reading.faults.isEmpty)
    #expect((reading.dossier == nil) == reading.faults.contains { $0.severity == .error })
  }

  @Test func `there are many ways to break a case`() { #expect(Self.names.count >= 100) }

  @Test func `every message stands beside a broken case`() throws {
    let all = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let messages = all.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
    #expect(messages == Self.names)
  }
}
