import Classics
import Testing

@Suite struct `Asking who rules in the end` {
  private func ask(_ text: String, _ settings: [String: String] = [:]) throws -> ClassicAnswer {
    let file = InputFile(name: "elite.csv", bytes: Array(text.utf8))
    return try RulingCoalition.answer(ClassicRequest(settings: settings, input: file))
  }

  @Test func `a file of names and powers is answered by name`() throws {
    let text = "\u{FEFF}Name, Power\r\nguard,3\r\n\r\n\"army, north\",4\r\nbank,5\r\nclan,10\r\n"
    let answer = try ask(text)
    #expect(
      answer.sentences == [
        "3 of 4 rule in the end: guard, army, north, bank, with 54.5 percent of all power.",
        "Of 15 coalitions 5 would not turn on themselves.",
      ])
    let fates = answer.tables[0].rows.map { $0[3] }
    #expect(fates == [.word("rules"), .word("rules"), .word("rules"), .word("purged")])
    let tied = try ask("a,4\nb,4\nc,4").sentences
    #expect(
      tied[2]
        == "2 other coalitions have the same power and would do as well: the model gives one "
        + "answer only where no two coalitions are equally strong.")
    let demanding = try ask("a,3\nb,4\nc,5\nd,10", ["majority": "0.8"]).sentences
    #expect(demanding[0] == "3 of 4 rule in the end: b, c, d, with 86.4 percent of all power.")
  }

  @Test func `every fault of a file is named with its line, and of a request with it`() {
    let text = "guard,3\nguard,4\n,5\narmy\nbank,many\nclan,-1\n\"open,3\nx,nan"
    let expected = ClassicFault([
      "majority must be from 0.5 to below 1, not 0.2",
      "elite.csv:7: has a quote that is not closed",
      "elite.csv:2: 'guard' is also on line 1",
      "elite.csv:3: needs a name before the comma",
      "elite.csv:4: needs a name and a power, and has 1 cells",
      "elite.csv:5: power must be a number above 0, not 'many'",
      "elite.csv:6: power must be a number above 0, not '-1'",
      "elite.csv:8: power must be a number above 0, not 'nan'",
    ])
    #expect(throws: expected) { try ask(text, ["majority": "0.2"]) }
  }

  @Test func `nobody, too many and what is no text are refused`() {
    let nobody = "elite.csv: has no members; write one 'name,power' on each line"
    #expect(throws: ClassicFault([nobody])) { try ask("") }
    #expect(throws: ClassicFault([nobody])) { try ask("name,power\n") }
    let crowd = (1...10_000).map { "person \($0),\($0)" }.joined(separator: "\n")
    let many = "elite.csv: at most 20 members can be weighed, not 10000"
    #expect(throws: ClassicFault([many])) { try ask(crowd) }
    let bytes: [UInt8] = [0x61, 0x2C, 0x31, 0x0A, 0xFF, 0xFE, 0x2C, 0x31]
    let file = InputFile(name: "elite.csv", bytes: bytes)
    #expect(throws: ClassicFault(["elite.csv:2: is not UTF-8 text"])) {
      try RulingCoalition.answer(ClassicRequest(input: file))
    }
    let bad = String(repeating: "x\n", count: 60)
    let faults = #expect(throws: ClassicFault.self) { try ask(bad) }
    #expect(faults?.messages.count == 51)
    #expect(faults?.messages.last == "elite.csv: and 10 more faults")
  }

  @Test func `every preset runs and every claim holds`() throws {
    for preset in RulingCoalition.presets.map(\.id) {
      let answer = try RulingCoalition.answer(ClassicRequest(preset: preset))
      #expect(answer.tables[0].rows.allSatisfy { $0.count == 4 })
    }
    let findings = RulingCoalition.findings()
    #expect(findings.count == 13)
    #expect(findings.allSatisfy { $0.verdict == .holds })
    #expect(findings.count { $0.standing == .independent } == 10)
    #expect(findings == RulingCoalition.findings())
    #expect(RulingCoalition.figure().series.map(\.points.count) == [16, 16, 16])
  }
}
