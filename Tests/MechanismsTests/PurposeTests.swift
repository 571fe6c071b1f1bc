import Foundation
import Mechanisms
import RandomStreams
import Simulation
import Testing

@Suite struct `Every stream of luck` {
  /// The purposes written out in the sources, with the file that holds each.
  private static let written: [(file: String, name: String)] = {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let files = FileManager.default.enumerator(
      at: root.appendingPathComponent("Sources/Mechanisms").resolvingSymlinksInPath(),
      includingPropertiesForKeys: nil)
    let urls = (files?.allObjects ?? []).compactMap { $0 as? URL }
    return urls.filter { $0.pathExtension == "swift" }.flatMap { url in
      let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
      return text.components(separatedBy: "Purpose(\"").dropFirst().map {
        (url.deletingPathExtension().lastPathComponent, String($0.prefix { $0 != "\"" }))
      }
    }
  }()

  @Test func `bears the name of the mechanism that draws from it`() {
    #expect(Self.written.count > 10)
    let types = everyMechanism.map { ("\($0)", $0.id) }
    let ids = Dictionary(types, uniquingKeysWith: { first, _ in first })
    for (file, name) in Self.written {
      guard let id = ids[file] else {
        Issue.record("\(file) draws from \(name) but is no mechanism")
        continue
      }
      #expect(name == id || name.hasPrefix(id + "."), "\(file): \(name)")
    }
  }

  /// Moves draw under their id, parameters under `parameter.` and theirs.
  @Test func `has a code of its own`() {
    let names =
      Self.written.map(\.name) + everyMechanism.map { $0.id }
      + everyMechanism.flatMap { $0.cards }.map { "parameter." + $0.id }
    let distinct = Set(names)
    #expect(Set(distinct.map { Purpose($0).code }).count == distinct.count)
    #expect(Set(Self.written.map(\.name)).count == Self.written.count)
  }
}
