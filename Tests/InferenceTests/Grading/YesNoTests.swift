import Inference
import RandomStreams
import Testing

@Suite struct `A yes or no item` {
  private func ratio(_ item: YesNoLikelihood) -> Double {
    Elementary.exp(item.term(holds: true).logLikelihood - item.term(holds: false).logLikelihood)
  }

  @Test(arguments: [("A1", 20), ("B2", 10), ("C3", 4), ("D4", 2), ("E5", 1.3), ("F6", 1)])
  func `speaks for its claim as far as its grade allows`(spelled: String, cap: Double) throws {
    let item = try #require(YesNoLikelihood(grade: grade(spelled)))
    #expect(abs(ratio(item) - cap) < 1e-12)
    #expect(abs(item.hit / item.falseAlarm - cap) < 1e-12)
  }

  @Test func `keeps its own rates where they are humbler than the cap`() throws {
    let humble = try #require(YesNoLikelihood(hit: 0.9, falseAlarm: 0.3, grade: grade("A1")))
    #expect(abs(ratio(humble) - 3) < 1e-12)
    let bold = try #require(YesNoLikelihood(hit: 0.9, falseAlarm: 0.001, grade: grade("A1")))
    #expect(abs(ratio(bold) - 20) < 1e-12)
    let against = try #require(YesNoLikelihood(hit: 0.01, falseAlarm: 0.9, grade: grade("C3")))
    #expect(abs(ratio(against) - 0.25) < 1e-12)
  }

  @Test func `is believed less where its source has a motive`() throws {
    let moved = try #require(YesNoLikelihood(grade: grade("B2"), servesMotive: true))
    #expect(abs(ratio(moved) - 5) < 1e-12)
    let weak = try #require(YesNoLikelihood(grade: grade("E5"), servesMotive: true))
    #expect(ratio(weak) == 1)
  }

  @Test func `mixes over how likely its claim is`() throws {
    let item = try #require(YesNoLikelihood(grade: grade("C3")))
    for p in [0, 0.25, 1.0] {
      let wanted = Elementary.log(p + (1 - p) * 0.25)
      #expect(abs(item.term(probability: p).logLikelihood - wanted) < 1e-12)
    }
    #expect(item.term(probability: .nan) == item.term(holds: false))
    #expect(item.term(probability: 2) == item.term(probability: 0))
  }

  @Test func `that can not be judged says exactly nothing`() throws {
    for spelled in ["F6", "A6", "C6"] {
      for motive in [false, true] {
        let item = try #require(
          YesNoLikelihood(falseAlarm: 0.3, grade: grade(spelled), servesMotive: motive))
        #expect(item.term(holds: true).logLikelihood == 0)
        #expect(item.term(holds: false).logLikelihood == 0)
      }
    }
  }

  @Test func `with rates that are none is none`() {
    #expect(YesNoLikelihood(hit: 0, grade: grade("B2")) == nil)
    #expect(YesNoLikelihood(hit: .nan, grade: grade("B2")) == nil)
    #expect(YesNoLikelihood(falseAlarm: 1.1, grade: grade("B2")) == nil)
    #expect(YesNoLikelihood(falseAlarm: -0.1, grade: grade("B2")) == nil)
  }
}
