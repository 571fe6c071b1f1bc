import Foundation
import Interregnum
import Testing

@Suite struct `The report of a run` {
  private let laboratory = LaboratoryTests.laboratory

  @Test func `the Kazakhstan page is small, whole and loads nothing`() async throws {
    let folder = try Folder()
    var request = RunRequest(caseArgument: "kazakhstan-2022", runs: 60)
    request.report = folder.path + "/page.html"
    let result = try await laboratory.run(request)
    let page = try String(contentsOfFile: folder.path + "/page.html", encoding: .utf8)
    #expect(result.report == request.report)
    #expect(page.utf8.count < 400_000, "\(page.utf8.count)")
    for word in ["<script", " src=", "url(", "@import", "<link", "<iframe", "onload"] {
      #expect(!page.contains(word), "\(word)")
    }
    for name in ["Kassym-Jomart Tokayev", "Mangystau", "interregnum demo --explain"] {
      #expect(page.contains(name), "\(name)")
    }
    let words = result.text.split { $0.isWhitespace }.joined(separator: " ")
    for match in page.matches(of: /<li>(.*?)<\/li>/)
    where match.1.contains("range") && !match.1.hasPrefix("<b>") {
      #expect(words.contains(plain(String(match.1))), "\(match.1)")
    }
  }

  @Test func `a stored run is reported in three ways, the same bytes each time`() async throws {
    let folder = try Folder()
    let run = try await laboratory.run(
      RunRequest(caseArgument: "minimal", runs: 20, folder: folder.path))
    for format in ReportFormat.allCases {
      let request = ReportRequest(folder: folder.path, format: format)
      let first = try await laboratory.report(request)
      let text = try String(contentsOfFile: first.path, encoding: .utf8)
      #expect(first.path == folder.path + "/report.\(format.rawValue)" && first.notes == [])
      let again = try await laboratory.report(request)
      #expect(try String(contentsOfFile: again.path, encoding: .utf8) == text)
      #expect(text.contains("20 runs of"))
      #expect(text.contains("interregnum explain minimal"))
    }
    #expect(run.report == nil)
  }

  @Test func `what lies beside the runs is used only if it weighs them`() async throws {
    let folder = try Folder()
    let run = try await laboratory.run(
      RunRequest(caseArgument: "minimal", runs: 4, folder: folder.path))
    let digest = try #require(run.json.firstMatch(of: /"sha256": "([0-9a-f]+)"/)).1
    let file = folder.path + "/explain.json"
    func report(_ text: String) async throws -> (page: String, notes: [String]) {
      try text.write(toFile: file, atomically: true, encoding: .utf8)
      let result = try await laboratory.report(ReportRequest(folder: folder.path))
      return (try String(contentsOfFile: result.path, encoding: .utf8), result.notes)
    }
    let used = try await report(Self.weighing(digest: String(digest)))
    #expect(used.notes == [])
    #expect(used.page.contains("id=\"explanations\"") && used.page.contains("Invented reason"))
    #expect(!used.page.contains("was not weighed here"))
    for words in [
      "40 free runs of known explanation", "named the right one in 75%",
      "Every pair can be told apart better than by a coin.", "Had one item never been reported",
      "under other grades and other priors was not worked out",
    ] {
      #expect(used.page.contains(words), "\(words)")
    }
    let turned = try await report(
      Self.weighing(digest: String(digest)).replacing(
        "\"explanations\": [\"a\", \"b\"]", with: "\"explanations\": [\"b\", \"a\"]"))
    #expect(turned.notes == ["\(file) is not used: its numbers do not fit each other"])
    let other = try await report(Self.weighing(digest: "00"))
    #expect(!other.page.contains("id=\"explanations\""))
    #expect(
      other.notes == ["\(file) is not used: it weighs other case files than those that were run"])
    let broken = try await report("{}")
    #expect(
      broken.notes == [
        "\(file) is not used: it is not what `interregnum explain CASE --json` prints"
      ])
  }

  @Test func `a place for the page that is not there is told before any run`() async throws {
    var request = RunRequest(caseArgument: "minimal", runs: 0)
    request.report = "/nowhere/at/all/page.html"
    let refusal = try await #require(throws: Refusal.self) {
      try await laboratory.run(request)
    }
    #expect(
      refusal.description == """
        error: --runs must lie between 1 and 10,000,000, not 0
        error: --report: there is no folder '/nowhere/at/all'
        Nothing was run.
        """)
  }

  @Test func `a folder without runs is refused`() async throws {
    let refusal = try await #require(throws: Refusal.self) {
      try await laboratory.report(ReportRequest(folder: "/nowhere/at/all"))
    }
    #expect(refusal.code == 2 && refusal.description.hasPrefix("error: "))
    let threads = try await #require(throws: Refusal.self) {
      try await laboratory.report(ReportRequest(folder: "x", threads: 0))
    }
    #expect(threads.description == "error: --threads must lie between 1 and 1024, not 0")
  }

  /// A weighing of two explanations by one item.
  private static func weighing(digest: String) -> String {
    """
    {"format": "interregnum-explain/1", "version": "0", "case": {"sha256": "\(digest)"},
     "seed": 1, "asOf": "2025-01-03", "known": 1, "scored": 1,
     "explanations": [
      {"id": "a", "label": "Invented reason", "says": "So.", "prior": 0.5, "posterior": 0.7,
       "low": 0.6, "high": 0.8, "logEvidence": -1, "standardError": 0.1, "disagreement": 0.1,
       "effectiveSize": 100, "second": null},
      {"id": "b", "label": "Another", "says": "", "prior": 0.5, "posterior": 0.3,
       "low": 0.2, "high": 0.4, "logEvidence": -2, "standardError": 0.1, "disagreement": 0.1,
       "effectiveSize": 100, "second": 0.4}],
     "facts": [], "origins": [], "sources": [], "variants": [], "imposed": [], "ruledOut": [],
     "evidence": [{"id": "x", "decibans": {"a": 2, "b": -2}, "diagnosticity": 2,
      "without": {"a": 0.6, "b": null}, "effectiveSize": 90, "produced": 0.5}],
     "diagnostics": [{"id": "islands", "status": "pass", "sentence": "They agree."}],
     "simulations": 10, "lessons": 40,
     "recovery": {"explanations": ["a", "b"], "runs": 40, "accuracy": 0.75,
      "takenFor": [[15, 5], [5, 15]],
      "pairs": [{"between": ["a", "b"], "right": 0.8, "error": 0.08, "told": true}],
      "slope": 1, "slopeError": null}}
    """
  }

  private func plain(_ text: String) -> String {
    let bare = text.replacing(/<[^>]*>/, with: "").replacing("&quot;", with: "\"")
      .replacing("&gt;", with: ">").replacing("&lt;", with: "<").replacing("&amp;", with: "&")
    return bare.split { $0.isWhitespace }.joined(separator: " ")
  }
}
