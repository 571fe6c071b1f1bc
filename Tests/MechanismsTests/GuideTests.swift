import Foundation
import Mechanisms
import Simulation
import Testing

@Suite struct `The guide to the mechanisms` {
  /// Lines under each heading of the guide, by heading in small letters.
  private static let sections: [String: [String]] = {
    var sections: [String: [String]] = [:]
    var heading = ""
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("#") {
        heading = line.drop { $0 == "#" || $0 == " " }.lowercased()
        sections[heading] = []
      } else if !line.isEmpty {
        sections[heading, default: []].append(line)
      }
    }
    return sections
  }()

  private static let text: String = {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let page = root.appendingPathComponent("docs/mechanisms.md")
    return (try? String(contentsOf: page, encoding: .utf8)) ?? ""
  }()

  @Test(arguments: everyMechanism.indices)
  func `names every parameter under the heading of its mechanism`(index: Int) throws {
    let type = everyMechanism[index]
    let section = try #require(Self.sections["\(type)".lowercased()], "no heading \(type)")
    #expect((1...8).contains(section.count))
    let body = section.joined(separator: "\n")
    for card in type.cards {
      let name = card.id.dropFirst(type.id.count + 1)
      #expect(body.contains("`\(name)`"), "\(type) does not tell of \(name)")
    }
  }

  @Test func `names no parameter that is not there`() {
    for type in everyMechanism {
      let known = Set(type.cards.map { String($0.id.dropFirst(type.id.count + 1)) })
      let body = (Self.sections["\(type)".lowercased()] ?? []).joined(separator: "\n")
      let quoted = body.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }
      #expect(Set(quoted.map(\.element)).subtracting(known) == [], "under \(type)")
    }
  }

  @Test func `has a heading for nothing else but its chapters`() {
    let types = Set(everyMechanism.map { "\($0)".lowercased() })
    let others = Self.sections.keys.filter { !types.contains($0) }
    #expect(others.count == 9, "\(others.sorted())")
  }
}
