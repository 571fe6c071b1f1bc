import Foundation
import Inference
import Polity
import Reports
import Simulation
import Testing

@Suite struct `A small world in words and as JSON` {
  /// Two countries with invented pairs: `effect` in ten clusters lose the second its ruler, and twelve
  /// more people their lives.
  static func document(effect: Int, patrons: [String] = ["bear"]) -> WorldDocument {
    let measures = [
      Measure(id: "stays", label: "the ruler stays in power", kind: .ending) { _ in 0 },
      Measure(id: "deaths", label: "Deaths by force.", unit: "people", kind: .stake) { _ in 0 },
    ]
    func pair(_ place: Int, _ before: [Double], _ after: [Double]) -> PairedRun {
      PairedRun(
        weight: 1, cluster: place / 2, before: before, after: after, differs: before != after)
    }
    let hits = (0..<240).map { $0 / 2 % 10 < effect }
    let quiet = hits.enumerated().map { place, _ in
      pair(place, [1, Double(place % 5)], [1, Double(place % 5)])
    }
    let shaken = hits.enumerated().map { place, hit in
      let dead = Double(20 + place % 5)
      return pair(place, [1, dead], hit ? [0, dead + 12] : [1, dead])
    }
    let all = hits.enumerated().map { place, hit in
      pair(place, [1, 0, 0], hit ? [0, 0, 1] : [1, 0, 0])
    }
    var (one, two) = (InventedWhatIf.crisis(), InventedWhatIf.crisis())
    (one.id, one.title, two.id, two.title) = ("one", "The first", "two", "The second")
    return WorldDocument(
      cases: [one, two].map {
        (Dossier(crisis: $0), String(repeating: "0123abcd", count: 8))
      },
      pairs: WorldPairs(
        measures: [measures, measures], countries: [quiet, shaken], all: all, heard: 0.3,
        landed: 0.1),
      sharedPatrons: patrons, version: "0.0.0", seed: 7,
      arguments: ["one", "two", "--pairs", "240", "--seed", "7"])
  }

  @Test func `it says what stands out and what does not`() {
    let text = WorldText.text(Self.document(effect: 3)).split(separator: "\n").map {
      $0.drop { $0 == " " }
    }.joined(separator: " ")
    for sentence in [
      "one, the ruler stays in power: no clear difference; almost certain, over 99%, alone and "
        + "over 99% together (0 points (0)).",
      "two, the ruler stays in power: almost certain, over 99%, alone; likely, 70%, together: "
        + "-30 points (",
      "Two or more rulers fall: under 1% alone, under 1% together; no clear difference.",
      "In 30% of the runs a country that still ran heard of a fall; in 10% troops of a shared "
        + "patron landed somewhere.",
      "Shared here: bear.",
      "interregnum world one two --pairs 240 --seed 7",
    ] { #expect(text.contains(sentence), "\(sentence)\nis not in\n\(text)") }
  }

  @Test func `it says so where nothing crosses a border`() {
    let text = WorldText.text(Self.document(effect: 0, patrons: []))
    #expect(text.contains("[warn] Nothing crosses a border"))
    #expect(text.contains("No patron has the same id"))
    #expect(!text.contains(" *\n") && !text.contains("shared patron landed"))
  }

  @Test(arguments: [0, 3])
  func `no line is wider than 80 columns`(effect: Int) {
    for line in WorldText.text(Self.document(effect: effect)).split(separator: "\n") {
      #expect(line.count <= 80, "\(line)")
    }
  }

  @Test func `the document holds the numbers of the text`() throws {
    let json = WorldJSON.json(Self.document(effect: 3))
    let value = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(value["format"] as? String == "interregnum-world/1")
    #expect(value["pairs"] as? Int == 240 && value["sharedPatrons"] as? [String] == ["bear"])
    let countries = try #require(value["countries"] as? [[String: Any]])
    let rows = try #require(countries.last?["differences"] as? [[String: Any]])
    #expect(rows.first?["alone"] as? Double == 1 && rows.first?["clear"] as? Bool == true)
    #expect(abs((rows.first?["together"] as? Double ?? 0) - 0.7) < 1e-12)
    #expect(abs((rows.last?["difference"] as? Double ?? 0) - 3.6) < 1e-12)
    #expect((value["joint"] as? [[String: Any]])?.count == 3)
  }
}
