import Mechanisms
import Polity
import Simulation
import TestSupport
import Testing

@Suite struct `What a case can bring about` {
  private func why(_ text: String, _ country: Country = SmallCrises.threeRegions()) throws
    -> String?
  {
    let crisis = SmallCrises.crisis(country)
    return try ObservableExpression(text).impossibility(
      in: crisis, absent: wholeEngine.absentEvents(in: crisis))
  }

  @Test func `leaves open what is only unlikely`() throws {
    let open = [
      "turnout >= 999999", "move.patron-lands", "patron.troops > 100", "move.flee and move.resign",
      "deaths > 5 and deaths < 7", "deaths(from=2022-01-03) > 5 and deaths < 2", "growth > 30",
      "ruler.in-office == 0", "move.putsch == 0", "holder(presidency) == ruler",
    ]
    for text in open { #expect(try why(text) == nil, "\(text)") }
  }

  @Test func `tells what is not there to happen`() throws {
    var alone = SmallCrises.threeRegions()
    alone.patrons = []
    for text in ["move.patron-lands", "move.appeal", "patron.troops > 0", "patron.troops >= 5"] {
      let name = text.split(separator: " ")[0]
      #expect(try why(text, alone) == "nothing in the case can bring about '\(name)'")
    }
    // That none is written down yet is not that none can come.
    for text in ["move.putsch", "move.rally"] { #expect(try why(text) == nil) }
  }

  @Test func `tells numbers that cannot be and terms that shut each other out`() throws {
    #expect(try why("turnout >= 1000001") == "'turnout' lies between 0 and 1000000")
    #expect(try why("deaths < 0") == "'deaths' lies between 0 and 1000000")
    #expect(try why("ruler.in-office == 2") == "'ruler.in-office' lies between 0 and 1")
    #expect(try why("deaths > 100 and deaths < 50") == "its terms on 'deaths' shut each other out")
    #expect(
      try why("move.flee and move.flee == 0") == "its terms on 'move.flee' shut each other out")
  }
}
