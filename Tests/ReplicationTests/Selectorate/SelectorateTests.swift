import Classics
import Testing

@Suite struct `What a coalition costs its leader` {
  @Test(arguments: [
    ([1.0, 2, 1, 0.5], 0.640000), ([1, 10, 1, 0.5], 0.475624), ([1, 100, 1, 0.5], 0.447422),
    ([5, 10, 1, 0.5], 0.852071), ([50, 100, 1, 0.5], 0.980677),
    ([100, 200, 1, 0.5], 0.990172), ([1, 100, 1, 0.9], 0.033606),
    ([1, 100, 10, 0.5], 0.277008),
  ])
  func `the closed form and the search give the share of revenue known before`(
    numbers: [Double], spending: Double
  ) throws {
    let country = try #require(
      Selectorate(
        coalition: numbers[0], selectorate: numbers[1], price: numbers[2], discount: numbers[3]))
    #expect((country.spending - spending).magnitude < 1e-6)
    #expect((country.searchedSpending - spending).magnitude < 1e-6)
    #expect(country.advantage(budget: country.spending).magnitude < 1e-7)
  }

  @Test func `where everybody is in the coalition the leader keeps exactly nothing`() {
    #expect(Selectorate(coalition: 10, selectorate: 10)?.spending == 1)
    #expect(Selectorate(coalition: 10, selectorate: 10)?.kept == 0)
  }

  @Test func `the search agrees with the closed form everywhere`() throws {
    for coalition in [0.5, 1, 3, 40] {
      for factor in [1.0, 1.5, 10, 1e4] {
        for price in [0.1, 1, 30] {
          for discount in [0, 0.2, 0.8, 0.99] {
            let country = try #require(
              Selectorate(
                coalition: coalition, selectorate: coalition * factor, price: price,
                discount: discount))
            #expect((country.spending - country.searchedSpending).magnitude < 1e-6)
            let offer = country.bestOffer(budget: 1)
            let share = offer.privateGood * coalition
            #expect((share - country.privateShare).magnitude < 1e-6)
          }
        }
      }
    }
  }

  @Test func `numbers out of range make no country`() {
    #expect(Selectorate(coalition: 0, selectorate: 10) == nil)
    #expect(Selectorate(coalition: 11, selectorate: 10) == nil)
    #expect(Selectorate(coalition: .nan, selectorate: 10) == nil)
    #expect(Selectorate(coalition: 1, selectorate: .infinity) == nil)
    #expect(Selectorate(coalition: 1, selectorate: 10, price: 0) == nil)
    #expect(Selectorate(coalition: 1, selectorate: 10, discount: 1) == nil)
    #expect(Selectorate(coalition: 1, selectorate: 10, discount: -0.1) == nil)
  }

  @Test func `every claim holds`() {
    let findings = Selectorate.findings()
    #expect(findings.count == 14)
    #expect(findings.allSatisfy { $0.verdict == .holds })
    #expect(findings.count { $0.standing == .implied } == 4)
    #expect(findings == Selectorate.findings())
  }

  @Test func `every preset and every switch runs`() throws {
    for preset in Selectorate.presets.map(\.id) {
      let answer = try Selectorate.answer(ClassicRequest(preset: preset))
      #expect(answer.tables[0].rows.count == 8)
    }
    let settings = ["coalition": "5", "selectorate": "10", "price": "1", "discount": "0.5"]
    #expect(
      try Selectorate.answer(ClassicRequest(settings: settings))
        == (try Selectorate.answer(ClassicRequest(preset: "monarchy"))))
    let answer = try Selectorate.answer(ClassicRequest())
    #expect(
      answer.sentences == [
        "The leader must spend 44.7 percent of revenue and keeps 55.3; 50.0 percent of what he "
          + "spends are private favours."
      ])
  }

  @Test func `numbers out of range are refused together`() {
    let settings = ["coalition": "20", "selectorate": "10", "price": "0", "discount": "1"]
    let expected = ClassicFault([
      "coalition must be from 0.000001 to the selectorate, not 20",
      "price must be from 0.000001 to 1000000, not 0",
      "discount must be from 0 to 0.9999, not 1",
    ])
    #expect(throws: expected) { try Selectorate.answer(ClassicRequest(settings: settings)) }
  }

  @Test func `the leader keeps less as his coalition grows`() {
    for series in Selectorate.figure().series {
      #expect(series.points.count > 10)
      #expect(zip(series.points, series.points.dropFirst()).allSatisfy { $0.y > $1.y })
    }
  }
}
