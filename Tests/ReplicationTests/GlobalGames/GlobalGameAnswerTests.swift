import Classics
import Testing

@Suite struct `Asking for a global game` {
  @Test func `every preset and every switch runs`() throws {
    for preset in GlobalGame.presets.map(\.id) {
      let answer = try GlobalGame.answer(ClassicRequest(preset: preset))
      #expect(answer.tables[0].rows.allSatisfy { $0.count == answer.tables[0].columns.count })
      #expect(!answer.tables[0].rows.isEmpty)
    }
    let settings = [
      "public-mean": "0.5", "public-precision": "5", "private-precision": "1", "cost": "0.5",
    ]
    let asked = try GlobalGame.answer(ClassicRequest(settings: settings))
    #expect(asked == (try GlobalGame.answer(ClassicRequest(preset: "panic-or-calm"))))
    #expect(
      asked.sentences == [
        "3 equilibria: with z = 0.5000, alpha = 5.0000, beta = 1.0000, c = 0.5000.",
        "The weight of public over private knowledge, alpha/sqrt(beta) = 5.000000, is above "
          + "sqrt(2 pi) = 2.506628.",
        "There are three equilibria for every public mean between 0.354997 and 0.645003.",
      ])
  }

  @Test func `numbers out of range are refused together`() {
    let settings = [
      "public-mean": "1e9", "public-precision": "-1", "private-precision": "0", "cost": "1",
    ]
    let expected = ClassicFault([
      "public-mean must be from -1000 to 1000, not 1e9",
      "public-precision must be from 0 to 1e6, not -1",
      "private-precision must be from 1e-6 to 1e9, not 0",
      "cost must be above 0 and below 1, not 1",
    ])
    #expect(throws: expected) { try GlobalGame.answer(ClassicRequest(settings: settings)) }
  }

  @Test func `a regime that manipulates is asked for in the same way`() throws {
    for preset in Edmond.presets.map(\.id) {
      let answer = try Edmond.answer(ClassicRequest(preset: preset))
      #expect(answer.tables[0].rows.count == 11)
    }
    let settings = ["precision": "10", "cost": "0.5", "manipulation-cost": "1"]
    #expect(
      try Edmond.answer(ClassicRequest(settings: settings))
        == (try Edmond.answer(ClassicRequest(preset: "clear-dear"))))
    let expected = ClassicFault([
      "precision must be from 0.0001 to 1000000, not 0",
      "cost must be above 0 and below 1, not 1.5",
      "manipulation-cost must be from 0.0001 to 1000000, not 1e7",
    ])
    let wrong = ["precision": "0", "cost": "1.5", "manipulation-cost": "1e7"]
    #expect(throws: expected) { try Edmond.answer(ClassicRequest(settings: wrong)) }
  }
}
