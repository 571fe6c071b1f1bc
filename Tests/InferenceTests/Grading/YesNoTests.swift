import Inference
import RandomStreams
import Testing

@Suite struct `A yes or no item` {
  private func ratio(_ item: YesNoLikelihood) -> Double {
    Elementary.exp(item.term(holds: true).logLikelihood - item.term(holds: false).logLikelihood)
  }

  /// What something of a rate is believed to once the item has reported it.
  private func believed(_ rate: Double, _ item: YesNoLikelihood) -> Double {
    let odds = rate / (1 - rate) * ratio(item)
    return odds / (1 + odds)
  }

  @Test(arguments: [("A1", 20), ("B2", 10), ("C3", 4), ("D4", 2), ("E5", 1.3), ("F6", 1)])
  func `multiplies even odds by the cap of its grade`(spelled: String, cap: Double) throws {
    let item = YesNoLikelihood(grade: grade(spelled))
    #expect(abs(ratio(item) - cap) < 1e-9)
    #expect(abs(item.falseAlarm - 1 / cap) < 1e-9)
  }

  @Test(arguments: [("A1", 20), ("B2", 10), ("C3", 4), ("D4", 2), ("E5", 1.3)])
  func `is believed as far as its grade goes, however rare what it reports`(
    spelled: String, cap: Double
  ) throws {
    let knows = (cap - 1) / (cap + 1)
    for rate in [1e-3, 0.02, 0.3, 0.9] {
      let item = YesNoLikelihood(grade: grade(spelled), rate: rate)
      #expect(abs(believed(rate, item) - (knows + (1 - knows) * rate)) < 1e-9)
    }
  }

  @Test func `says nothing on the average of what is not known`() throws {
    let item = YesNoLikelihood(grade: grade("C3"), rate: 0.05)
    let mean =
      0.05 * Elementary.exp(item.term(holds: true).logLikelihood)
      + 0.95 * Elementary.exp(item.term(holds: false).logLikelihood)
    #expect(abs(mean - 1) < 1e-12)
  }

  @Test func `is believed less where its source has a motive`() throws {
    let moved = YesNoLikelihood(grade: grade("B2"), servesMotive: true)
    #expect(abs(ratio(moved) - 5) < 1e-9)
    let weak = YesNoLikelihood(grade: grade("E5"), servesMotive: true)
    #expect(abs(ratio(weak) - 1) < 1e-12)
  }

  @Test func `that can not be judged says exactly nothing`() throws {
    for spelled in ["F6", "A6", "C6"] {
      for (motive, rate) in [(false, 0.5), (true, 0.01)] {
        let item = YesNoLikelihood(grade: grade(spelled), servesMotive: motive, rate: rate)
        #expect(item.term(holds: true).logLikelihood == 0)
        #expect(item.term(holds: false).logLikelihood == 0)
      }
    }
  }

  @Test func `takes a rate that is none for even odds`() throws {
    for rate in [0, 1, -1, 2, Double.nan] {
      let item = YesNoLikelihood(grade: grade("B2"), rate: rate)
      #expect(item == YesNoLikelihood(grade: grade("B2")))
    }
  }
}
