import Exercises
import Foundation
import Interregnum
import Reports
import Testing

@Suite struct `The exercise of a library case` {
  static let laboratory = Laboratory(
    library: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path + "/Cases")

  @Test func `every move of the ruler has its sentence, in every world`() throws {
    let table = try Self.laboratory.exercise(ExerciseRequest(caseArgument: "kazakhstan-2022"))
    for world in 0..<40 {
      let exercise = Exercise(table.exercise.ensemble, world: world)
      for move in exercise.rulersMoves { #expect(OrderWords.meaning(move) != "", "\(move)") }
    }
  }

  @Test func `an exercise goes on from its file, and not on another case`() throws {
    var table = try Self.laboratory.exercise(ExerciseRequest(caseArgument: "minimal"))
    try table.exercise.decide([])
    let record = try Laboratory.orders(reading: table.record.text, name: "mine.txt")
    let again = try Self.laboratory.resumed(record, of: "minimal")
    #expect(again.record == table.record)
    #expect(
      throws: Refusal("error: this exercise is of the case 'minimal', not of 'kazakhstan-2022'")
    ) {
      try Self.laboratory.resumed(record, of: "kazakhstan-2022")
    }
    var other = record
    other.caseSHA256 = String(repeating: "0", count: 64)
    let refusal = try #require(throws: Refusal.self) {
      try Self.laboratory.resumed(other, of: "minimal")
    }
    #expect(refusal.description.contains("have changed since this exercise was kept"))
  }

  @Test func `an order that does not exist is refused with the nearest one`() throws {
    let refusal = try #require(throws: Refusal.self) {
      try Laboratory.orders(reading: "day 5: conceed, disperse\nday 6: emergancy", name: "--choose")
    }
    #expect(
      refusal.description == """
        error: --choose: day 5: there is no order 'conceed'; did you mean 'concede'?
        error: --choose: day 6: there is no order 'emergancy'; did you mean 'emergency'?
        """)
  }

  @Test func `the sheet has an inject for each decision, and room to write on the open one`()
    async throws
  {
    var table = try Self.laboratory.exercise(ExerciseRequest(caseArgument: "minimal", world: 2))
    let first = try #require(table.exercise.position().day)
    try table.exercise.decide(["concede"])
    let sheet = try await Laboratory.sheet(of: table.exercise, continuations: 10, threads: 1)
    #expect(sheet.markdown.hasPrefix("# Exercise: Fuel-price riots in Steppeland\n"))
    #expect(sheet.markdown.contains("## Inject 1: evening before day \(first + 1), "))
    #expect(sheet.markdown.contains("Ordered: **concede**"))
    #expect(sheet.markdown.contains("### What may come of it"))
    if table.exercise.position().day != nil {
      #expect(sheet.markdown.contains("## Inject 2: "))
      #expect(sheet.markdown.contains("Ordered: ______________________________"))
    }
    #expect(sheet.page.contains("Inject 1: evening before day \(first + 1)"))
    #expect(!sheet.page.contains("http://") && !sheet.page.contains("https://"))
  }
}
