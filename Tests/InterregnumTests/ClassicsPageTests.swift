import Foundation
import Interregnum
import Synchronization
import Testing

/// `docs/classics.md` and its pictures are what the program would write now.
///
/// `RECORD=1 swift test` rewrites them; a changed verdict needs a `[results]` line in CHANGELOG.
@Suite struct ClassicsPageTests {
  private static let docs = LaboratoryTests.root + "/docs"

  @Test func `the page and every picture are current, and nothing else lies beside them`()
    async throws
  {
    let folder = await Laboratory.classicsPage()
    if ProcessInfo.processInfo.environment["RECORD"] != nil { try folder.write(to: Self.docs) }
    for (path, text) in folder.files {
      let stored = try? String(contentsOfFile: Self.docs + "/" + path, encoding: .utf8)
      let lines = zip(
        text.split(separator: "\n"), (stored ?? "").split(separator: "\n"))
      let first = lines.first { $0 != $1 }
      #expect(stored == text, "\(path): first difference \(String(describing: first))")
    }
    let pictures = try FileManager.default.contentsOfDirectory(
      atPath: Self.docs + "/images/classics")
    #expect(Set(pictures) == Set(Laboratory.classics.map { "\($0).svg" }))
    try expectHeadings(behindLinksOf: folder.files[0].text)
  }

  /// Every mechanism that a classic feeds is linked, and its heading exists in the guide.
  private func expectHeadings(behindLinksOf page: String) throws {
    let guide = try String(contentsOfFile: Self.docs + "/mechanisms.md", encoding: .utf8)
    let headings = guide.split(separator: "\n").filter { $0.hasPrefix("#") }
      .map { $0.drop { $0 == "#" || $0 == " " }.lowercased().replacing(" ", with: "-") }
    let links = page.matches(of: /\(mechanisms\.md#([^)]*)\)/).map { String($0.1) }
    #expect(links.allSatisfy(headings.contains), "\(links)")
    let leans = page.split(separator: "\n").filter { $0.hasPrefix("The crisis model leans on") }
    #expect(leans.allSatisfy { !$0.contains(/(in|,) [a-z-]+[,.]/) }, "ids without a mechanism")
  }
}

@Suite struct ClassicsRequestTests {
  private func faults(_ question: ClassicQuestion) -> String {
    do {
      _ = try Laboratory.classic(question)
      return ""
    } catch let refusal as Refusal {
      #expect(refusal.code == 2)
      return refusal.description
    } catch { return "\(error)" }
  }

  @Test func `an unknown classic is refused with the nearest, and with all else that is wrong`() {
    let question = ClassicQuestion(
      name: "bargainig", settings: ["rounds", "a=1", "a=2"], input: "/no/such/file")
    #expect(
      faults(question) == """
        error: there is no classic 'bargainig'; did you mean 'bargaining'?
        error: --set takes switch=word, not 'rounds'
        error: --set gives a twice
        error: there is no file /no/such/file
        Nothing was run.
        """)
  }

  @Test func `unknown presets, switches and words are refused together, with the nearest`() {
    let root = LaboratoryTests.root
    let question = ClassicQuestion(
      name: "bargaining", preset: "emisions", seeds: 0,
      settings: ["round=3", "compromise-choice=least-mov"], input: root)
    #expect(
      faults(question) == """
        error: \(root) is a folder, not a file
        error: bargaining has no preset 'emisions'; it has emissions, corrected; \
        did you mean 'emissions'?
        error: --seeds must be at least 1, not 0
        error: compromise-choice must be one of published, least-move, not 'least-mov'; \
        did you mean 'least-move'?
        error: bargaining has no switch 'round'; it has compromise-choice, capitulation-test, \
        rounds, dimension, salience-scale; did you mean 'rounds'?
        Nothing was run.
        """)
  }

  @Test func `a file of actors is run, and a bad one refused with the place`() throws {
    let folder = try Folder()
    let path = folder.path + "/actors.csv"
    let head = "name,capability,position,salience\n"
    try Data((head + "a,1,2,0.5\nb,2,8,1\n").utf8).write(to: URL(fileURLWithPath: path))
    let question = ClassicQuestion(name: "bargaining", settings: ["rounds=2"], input: path)
    let result = try Laboratory.classic(question)
    #expect(result.text.contains("2 actors on 2 positions"))
    #expect(result.json.contains("\"findings\": null"))
    try Data((head + "a,-1,2,0.5\n").utf8).write(to: URL(fileURLWithPath: path))
    #expect(
      faults(question) == """
        error: \(path):2: capability of 'a' must lie between 0 and 1000000000, not -1
        Nothing was run.
        """)
  }

  @Test func `work of more than a minute is announced before it starts`() throws {
    let folder = try Folder()
    let path = folder.path + "/actors.csv"
    // All stand for the same, so that the long game ends at once.
    let rows = (0..<10_000).map { "a\($0),1,2,0.5\n" }.joined()
    try Data("name,capability,position,salience\n\(rows)".utf8)
      .write(to: URL(fileURLWithPath: path))
    let heard = Notes()
    _ = try Laboratory.classic(ClassicQuestion(name: "bargaining", input: path)) { heard.add($0) }
    #expect(heard.all == ["bargaining: this will take about 5 minutes on one core"])
    _ = try Laboratory.classic(ClassicQuestion(name: "bargaining")) { heard.add($0) }
    #expect(heard.all.count == 1)
  }

  @Test func `a name alone gives the claims as well`() throws {
    let result = try Laboratory.classic(ClassicQuestion(name: "bargaining"))
    #expect(result.text.contains("What its source says, and what is measured here"))
    #expect(result.json.contains("\"verdict\": \"fails\""))
    #expect(result.coloured != result.text)
  }
}

/// What a closure heard.
private final class Notes: Sendable {
  private let kept = Mutex<[String]>([])
  var all: [String] { kept.withLock { $0 } }
  func add(_ text: String) { kept.withLock { $0.append(text) } }
}
