import Classics
import Testing

@Suite struct `Granovetter's thresholds` {
  @Test func `one person's threshold decides between a riot of a hundred and of one`() {
    let riot = (0..<100).map(Double.init)
    #expect(Granovetter.course(thresholds: riot) == Array(0...100))
    var altered = riot
    altered[1] = 2
    #expect(Granovetter.course(thresholds: altered) == [0, 1])
  }

  @Test func `every small crowd ends where counting says`() {
    // All 5^4 crowds of four with thresholds 0...4: the outcome is the least n at rest.
    for code in 0..<625 {
      let thresholds = [code % 5, code / 5 % 5, code / 25 % 5, code / 125].map(Double.init)
      let atRest = (0...4).first { n in thresholds.count { $0 <= Double(n) } == n }
      #expect(Granovetter.course(thresholds: thresholds).last == atRest)
    }
  }

  @Test func `nobody, and thresholds that are not numbers`() {
    #expect(Granovetter.course(thresholds: []) == [0])
    #expect(Granovetter.course(thresholds: [.nan, 0, .infinity, -1]) == [0, 2])
    #expect(Granovetter.equilibrium(mean: 0.25, deviation: .nan) == 0)
    #expect(Granovetter.equilibrium(mean: 0, deviation: 0) == 1)
    #expect(Granovetter.crowd(people: -3, mean: 1, deviation: 1, placement: .floor) == 0)
    #expect(Granovetter.jump(people: 100, mean: 25, placement: .floor, step: .nan) == nil)
    #expect(Granovetter.jump(people: 100, mean: 0, placement: .floor) == nil)
  }

  @Test(arguments: [
    (0.05, 0.0), (0.10, 0.007696), (0.11, 0.017130), (0.12, 0.040211), (0.122, 0.054792),
    (0.1222, 0.059757), (0.1223, 1), (0.20, 0.999911), (0.30, 0.993394), (0.50, 0.904852),
    (1, 0.658574),
  ])
  func `a large crowd joins in the share computed independently`(deviation: Double, share: Double) {
    let found = Granovetter.equilibrium(mean: 0.25, deviation: deviation)
    #expect((found - share).magnitude < 1e-6)
  }

  @Test func `the critical point is where the curve touches the diagonal`() throws {
    let point = try #require(Granovetter.criticalPoint(mean: 0.25))
    #expect((point.deviation - 0.12222087).magnitude < 1e-8)
    #expect((point.share - 0.06200325).magnitude < 1e-8)
    #expect((point.score + 1.53817225).magnitude < 1e-8)
    #expect(Granovetter.equilibrium(mean: 0.25, deviation: point.deviation - 1e-6) < 0.07)
    #expect(Granovetter.equilibrium(mean: 0.25, deviation: point.deviation + 1e-6) > 0.99)
    #expect(Granovetter.criticalPoint(mean: 0.5) == nil)
    #expect(Granovetter.criticalPoint(mean: .nan) == nil)
  }

  @Test(arguments: [
    (Granovetter.Placement.floor, 12.87, 6, 99), (.round, 12.54, 6, 100),
    (.quantile, 12.54, 6, 100),
  ])
  func `a hundred people jump where their placement says`(
    placement: Granovetter.Placement, below: Double, before: Int, after: Int
  ) throws {
    let jump = try #require(Granovetter.jump(people: 100, mean: 25, placement: placement))
    #expect((jump.below - below).magnitude < 1e-9)
    #expect((jump.above - below - 0.01).magnitude < 1e-9)
    #expect([jump.before, jump.after] == [before, after])
  }

  @Test func `all hold but the jump of whole people, which differs by rule`() {
    let findings = Granovetter.findings()
    #expect(findings.count == 21)
    let exceptions = findings.filter { $0.verdict != .holds }
    #expect(
      exceptions.map(\.claim) == ["the same jump with 100 whole people, one at each quantile"])
    #expect(exceptions.map(\.verdict) == [.differs])
    #expect(exceptions.first?.measured == "12.55; in the continuous map: 12.22")
  }

  @Test func `every preset and placement runs`() throws {
    for preset in Granovetter.presets {
      for placement in Granovetter.Placement.allCases {
        let answer = try Granovetter.answer(
          ClassicRequest(preset: preset.id, settings: ["placement": placement.rawValue]))
        #expect(answer.isWhole, "\(preset.id)")
      }
    }
    let finite = try Granovetter.answer(
      ClassicRequest(preset: "finite", settings: ["deviation": "12.6", "placement": "quantile"]))
    #expect(
      finite.sentences == [
        "Of 100 people, 100 join at a deviation of 12.60 percent, placed by "
          + "quantile."
      ])
  }

  @Test func `every fault of a request is named`() {
    let request = ClassicRequest(
      preset: "finite", settings: ["people": "2.5", "mean": "0", "deviation": "1e9"])
    #expect(
      throws: ClassicFault([
        "mean must lie between 0.1 and 100, not '0'",
        "deviation must lie between 0.1 and 1000, not '1e9'",
        "people must be a whole number between 1 and 2000, not '2.5'",
      ])
    ) { try Granovetter.answer(request) }
  }
}
