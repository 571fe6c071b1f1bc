import Foundation
import Interregnum
import Testing

/// Exports of other people's data sets; every row here is invented.
@Suite struct `Exports become evidence` {
  private let folder: Folder
  private let laboratory = LaboratoryTests.laboratory

  init() throws { folder = try Folder() }

  private static let acled = """
    event_date,event_type,sub_event_type,actor1,admin1,fatalities,notes,source
    05 January 2022,Riots,Mob violence,"Rioters (Invented, A)",ALMATY,3,"Said ""no"", then left",Invented Desk
    2022-01-05,Protests,Peaceful protest,Protesters,almaty,0,,Other Desk
    2022-01-05,Battles,Armed clash,Guards,almaty,4,,Invented Desk
    2022-01-06,Protests,Peaceful protest,Protesters,Mangistau,1,,Invented Desk
    2023-01-06,Protests,Peaceful protest,Protesters,almaty,0,,Invented Desk

    """

  private static let ucdp = """
    id,date_start,date_end,side_a,side_b,adm_1,best,low,high,source_article
    1,2022-01-05 00:00:00.000,2022-01-05 00:00:00.000,Invented side,Other,Almaty city,5,2,9,"Invented, 2022-01-06"
    2,2022-01-05,2022-01-05,Invented side,Other,Almaty city,1,1,4,"Invented, 2022-01-06"
    3,2022-01-04,2022-01-08,Invented side,Other,Almaty city,7,7,7,Invented

    """

  private func imported(
    _ text: String, _ dataset: String, mapped: [String] = [], known: String? = nil
  ) throws -> (text: String, notes: [String]) {
    let path = folder.path + "/export.csv"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return try laboratory.imported(
      ImportRequest(
        dataset: dataset, file: path, caseArgument: "kazakhstan-2022", mapped: mapped,
        known: known))
  }

  @Test func `ACLED becomes deaths by day and region, and crowds seen or not`() throws {
    let found = try imported(Self.acled, "acled")
    #expect(
      found.text == """
        # From export.csv, an export of ACLED. F6 says nothing: grade each
        # item. `known` is when it became public; a crowd is 3 people, the least that is recorded.
        sources:
          acled:
            title: 'ACLED export export.csv'
            kind: dataset
        evidence:
          acled-2022-01-05-almaty-deaths:
            when: 2022-01-05
            known: 2022-01-18
            what: '7 deaths in 3 events; actors: Rioters (Invented, A), Protesters, Guards; reported by: Invented Desk, Other Desk'
            shows: deaths(almaty)
            kind: measurement
            value: 7
            region: almaty
            source: acled F6
          acled-2022-01-05-almaty-protests:
            when: 2022-01-05
            known: 2022-01-18
            what: '1 event of type protests; actors: Protesters; reported by: Other Desk'
            shows: turnout(almaty) >= 3
            region: almaty
            source: acled F6
            same_origin_as: [acled-2022-01-05-almaty-deaths]
          acled-2022-01-05-almaty-riots:
            when: 2022-01-05
            known: 2022-01-18
            what: '1 event of type riots; actors: Rioters (Invented, A); reported by: Invented Desk'
            shows: riots(almaty) >= 3
            region: almaty
            source: acled F6
            same_origin_as: [acled-2022-01-05-almaty-deaths]
        """)
    #expect(
      found.notes == [
        "left out: 1 event in 'Mangistau', which is no region of the case; did you mean "
          + "'mangystau'?",
        "--map 'PROVINCE=REGION' says which region is meant",
        "left out: 1 event outside the case, 2022-01-01 to 2022-01-18",
        "`known` is 2022-01-18, the last day of the case: --known DAY says when the rows became "
          + "public",
        "all items are graded F6, which says nothing: judge each",
      ])
  }

  @Test func `UCDP has ranges, and what spans days is left out`() throws {
    let found = try imported(Self.ucdp, "ucdp", known: "2022-01-03")
    #expect(found.text.contains("    value: 6\n    low: 3\n    high: 13\n"))
    // Nothing is known before it happened, whatever was typed.
    #expect(found.text.contains("    known: 2022-01-05\n"))
    #expect(
      found.notes.first
        == "left out: 1 event over several days, which no day can be credited with")
  }

  @Test func `what is printed is read as a case file without a fault`() throws {
    let found = try imported(Self.acled, "acled", mapped: ["mangistau=mangystau"])
    #expect(found.text.contains("acled-2022-01-06-mangystau-protests:"))
    let source = LaboratoryTests.root + "/Cases/kazakhstan-2022/case.yaml"
    let place = folder.path + "/case"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: source, toPath: place + "/case.yaml")
    try Data(found.text.utf8).write(to: URL(fileURLWithPath: place + "/evidence.yaml"))
    let said = try laboratory.check(place, defaults: false)
    #expect(said.contains("no faults") && said.contains("5 items of evidence"))
  }

  @Test func `every bad row is told at once, and nothing is written`() throws {
    let text = """
      event_date,event_type,admin1,fatalities
      soon,Riots,almaty,3
      2022-01-05,Riots,almaty,-1
      2022-01-05,Riots,almaty
      2022-01-05,Riots,almaty,many
      """
    let refusal = try #require(throws: Refusal.self) { try imported(text, "acled") }
    let path = folder.path + "/export.csv"
    #expect(
      refusal.description == """
        error: \(path):2: 'soon' is no date like 2022-01-05
        error: \(path):3: fatalities is '-1', no number of deaths
        error: \(path):4: 3 fields, but 4 columns
        error: \(path):5: fatalities is 'many', no number of deaths
        Nothing was written.
        """)
  }

  @Test func `a table of another kind is refused by its columns`() throws {
    let refusal = try #require(throws: Refusal.self) {
      try imported("event_date,event_tipe,admin1,x\n1,2,3,4\n", "acled")
    }
    let path = folder.path + "/export.csv"
    #expect(
      refusal.description == """
        error: \(path):1: ACLED tables have a column 'event_type', this one has none; did you mean 'event_tipe'?
        error: \(path):1: ACLED tables have a column 'fatalities', this one has none
        Nothing was written.
        """)
    let other = try #require(throws: Refusal.self) { try imported("a\n", "acleds") }
    #expect(other.description == "error: there is no data set 'acleds'; did you mean 'acled'?")
  }

  @Test(arguments: [
    "", "\0\0\0", "\"", "\u{FEFF}", ",,,,\n,,,,", "event_date,event_type,admin1,fatalities",
    "event_date,event_type,admin1,fatalities\n\"2022-01-05,Riots,almaty,1",
    "event_date,event_type,admin1,fatalities\n2022-01-05,Riots,\u{202E}' : [x\n, 1\0",
    "event_date,event_type,admin1,fatalities\n99999-99-99,,,99999999999999999999999",
    "event_date,event_date,event_type,admin1,fatalities\n,,,,\n2022-01-05",
  ])
  func `hostile tables are refused`(_ text: String) {
    #expect(throws: Refusal.self) { try imported(text, "acled") }
    #expect(throws: Refusal.self) { try imported(text, "ucdp") }
  }

  @Test func `names that look like YAML stay texts`() throws {
    let text =
      "event_date,event_type,actor1,admin1,fatalities,source\n"
      + "2022-01-05,Riots,\"it's: [a] #b & *c\",almaty,1,\"{x: !!y} 'z'\"\n"
    let found = try imported(text, "acled")
    #expect(found.text.contains("actors: it''s: [a] #b & *c; reported by: {x: !!y} ''z'''"))
  }

  @Test func `a file that is missing, a folder or too large is refused`() throws {
    for path in [folder.path + "/none.csv", folder.path] {
      let refusal = try #require(throws: Refusal.self) {
        try laboratory.imported(
          ImportRequest(dataset: "acled", file: path, caseArgument: "minimal"))
      }
      #expect(refusal.description == "error: there is no file \(path)")
    }
    let large = folder.path + "/large.csv"
    #expect(FileManager.default.createFile(atPath: large, contents: nil))
    let handle = try #require(FileHandle(forWritingAtPath: large))
    try handle.truncate(atOffset: 50_000_001)
    try handle.close()
    let refusal = try #require(throws: Refusal.self) {
      try laboratory.imported(
        ImportRequest(dataset: "acled", file: large, caseArgument: "minimal"))
    }
    #expect(refusal.description.hasSuffix("has more than 50 MB; export fewer days or countries"))
  }
}
