import CaseFiles
import Foundation
import Testing

@Suite struct `Numbers of a case are written anew in place` {
  static func library(_ id: String) -> CaseSources {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    return CaseSources.load(path: root + "/Cases/" + id)
  }

  static func text(_ sources: CaseSources) -> String {
    String(decoding: sources.main?.bytes ?? [], as: UTF8.self)
  }

  @Test func `every range of every library case is found where it is written`() throws {
    for id in ["minimal", "kazakhstan-2022"] {
      let sources = Self.library(id)
      let lines = Self.text(sources).split(separator: "\n", omittingEmptySubsequences: false)
      let ranges = sources.statedRanges()
      #expect(ranges.count >= 5)
      for range in ranges {
        #expect(lines[range.line - 1].contains(range.spelling), "\(range.path)")
        #expect(range.low < range.high && range.bounds.contains(range.low))
      }
      #expect(Set(ranges.map(\.path)).count == ranges.count)
    }
  }

  @Test func `one edit changes its spelling and no other byte`() throws {
    let sources = Self.library("kazakhstan-2022")
    let before = Self.text(sources)
    for range in sources.statedRanges() {
      let edited = try sources.applying([CaseEdit(path: range.path, spelling: range.spelling)])
      #expect(Self.text(edited) == before)
    }
    let edits = [
      CaseEdit(path: "regions.almaty.exposure", spelling: "0.3"),
      CaseEdit(path: "shock.budget_share", spelling: "2% to 20%"),
      CaseEdit(path: "organs.knb.men", spelling: "1k to 3k"),
    ]
    let after = Self.text(try sources.applying(edits))
    #expect(
      after
        == before.replacing(
          "exposure: 0.25 to 0.65\n    garrison: 0.9 to 1.3",
          with: "exposure: 0.3\n    garrison: 0.9 to 1.3"
        ).replacing("budget_share: 3% to 12%", with: "budget_share: 2% to 20%")
        .replacing("men: 500 to 4k", with: "men: 1k to 3k"))
  }

  @Test func `odd line ends, marks and scripts before the place do not move it`() throws {
    let text =
      "\u{FEFF}case: Дата 日本 \u{1F600}\r\nstart: 2030-01-02\r\n"
      + "regions: { a: { people: 1M, exposure: 0.1 to 0.2 } } # mine: 0.1 to 0.2\r\n"
    let sources = CaseSources(main: .init(path: "x.yaml", text: text))
    let edited = try sources.applying([
      CaseEdit(path: "regions.a.exposure", spelling: "10% to 50%")
    ])
    #expect(Self.text(edited) == text.replacing("0.1 to 0.2 }", with: "10% to 50% }"))
  }

  @Test func `nothing but a number can enter a file`() throws {
    let sources = Self.library("minimal")
    let path = "regions.port.exposure"
    for spelling in [
      "0.1 }, x: { y", "0.1 # no", "&a 1", "0.1\n", "", "to", "0.1 to", "1 to 2 to 3", "0.5 to 0.2",
      "7", "-1", "nan", "0.1 to 0.2\u{2028}", "low", String(repeating: "1", count: 100),
    ] {
      #expect(throws: CaseEditFaults.self, "\(spelling)") {
        try sources.applying([CaseEdit(path: path, spelling: spelling)])
      }
    }
    let faults = try #require(throws: CaseEditFaults.self) {
      try sources.applying([
        CaseEdit(path: "regions.port.exposur", spelling: "0.1"),
        CaseEdit(path: path, spelling: "0.9 to 0.1"), CaseEdit(path: path, spelling: "0.1"),
        CaseEdit(path: "case", spelling: "1"),
      ])
    }
    #expect(
      faults.description == """
        the case states no range 'regions.port.exposur'; did you mean 'regions.port.exposure'?
        'regions.port.exposure' is '0.9 to 0.1', whose low end is not below its high end; \
        did you mean '0.1 to 0.9'?
        'regions.port.exposure' is changed twice
        the case states no range 'case'; ranges: regions.capital.exposure, regions.port.exposure, \
        regions.steppe.exposure, factions.veterans.strength, organs.police.men, organs.army.men, \
        shock.budget_share
        """)
  }
}
