import Classics
import RandomStreams
import Testing

@Suite struct `A citizen of Epstein's decides` {
  @Test(arguments: EpsteinRules.ArrestRatio.allCases)
  func `by the bound on C over A exactly as by the chance of arrest`(
    reading: EpsteinRules.ArrestRatio
  ) {
    var luck = StreamFamily(seed: 1, run: 0).stream(Purpose("citizens"))
    for _ in 0..<60 {
      let grievance = luck.uniform()
      let risk = luck.uniform()
      let bound = EpsteinFormulas.bound(
        grievance: grievance, riskAversion: risk, threshold: 0.1, k: 2.3, reading: reading)
      for cops in 0...30 {
        for actives in 1...30 {
          let chance = EpsteinFormulas.arrestProbability(
            cops: cops, actives: actives, k: 2.3, reading: reading)
          let isActive = grievance - risk * chance > 0.1
          #expect(isActive == (Double(cops) < bound * Double(actives)))
        }
      }
    }
  }

  @Test func `one cop and one active mean a chance of nine tenths`() {
    let chance = EpsteinFormulas.arrestProbability(cops: 1, actives: 1, k: 2.3)
    #expect((chance - 0.8997).magnitude < 1e-4)
    #expect(EpsteinFormulas.grievance(hardship: 0.5, legitimacy: 0.82).isAlmost(0.09))
  }

  @Test func `the three readings of one and a half, two and a half and a half`() {
    func chance(_ cops: Int, _ reading: EpsteinRules.ArrestRatio) -> Double {
      EpsteinFormulas.arrestProbability(cops: cops, actives: 2, k: 1, reading: reading)
    }
    func one(_ ratio: Double) -> Double { 1 - Elementary.exp(-ratio) }
    #expect([1, 3, 5].map { chance($0, .literal) } == [0.5, 1.5, 2.5].map(one))
    #expect([1, 3, 5].map { chance($0, .floor) } == [0, 1, 2].map(one))
    #expect([1, 3, 5].map { chance($0, .round) } == [0, 2, 2].map(one))
  }

  @Test func `without actives any cop is certain arrest`() {
    #expect(EpsteinFormulas.arrestProbability(cops: 0, actives: 0, k: 2.3) == 0)
    #expect(EpsteinFormulas.arrestProbability(cops: 1, actives: 0, k: 2.3) == 1)
  }

  @Test func `too little grievance is never, too little fear always`() {
    func bound(_ grievance: Double, _ risk: Double) -> Double {
      EpsteinFormulas.bound(
        grievance: grievance, riskAversion: risk, threshold: 0.1, k: 2.3, reading: .literal)
    }
    #expect(bound(0.1, 0) == 0)
    #expect(bound(0.5, 0.4) == .infinity)
    #expect(bound(.nan, 0.4) == 0)
  }

  @Test func `courses are level outside their line`() {
    let line = EpsteinCourse.line(from: 0.9, to: 0.2, start: 0, end: 70)
    #expect(line.value(at: -5) == 0.9)
    #expect(line.value(at: 10).isAlmost(0.8))
    #expect(line.value(at: 70) == 0.2)
    #expect(line.value(at: .max) == 0.2)
    let jump = EpsteinCourse.jump(from: 0.9, to: 0.7, at: 77)
    #expect([76, 77].map { jump.value(at: $0) } == [0.9, 0.7])
  }
}

extension Double {
  fileprivate func isAlmost(_ other: Double) -> Bool { (self - other).magnitude < 1e-12 }
}
