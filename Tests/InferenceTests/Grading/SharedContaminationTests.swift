import Inference
import RandomStreams
import Testing

@Suite struct `Items of one origin` {
  @Test func `of one credibility count all or none`() {
    let logs = [-1.2, 0.7, -3.1]
    let together = SharedContamination([0.2, 0.2, 0.2]).logLikelihood(logs)
    #expect(abs(together - Elementary.log(0.2 + 0.8 * Elementary.exp(-3.6))) < 1e-14)
  }

  /// The mixture over the draw, by adding up a fine grid of it.
  @Test func `fall in the order of their credibility`() {
    let (doubts, logs) = ([0.4, 0.07, 1, 0.2], [-1.0, 0.5, 9, -0.25])
    let steps = 100_000
    let average =
      (0..<steps).reduce(0.0) { sum, step in
        let draw = (Double(step) + 0.5) / Double(steps)
        let counted = zip(doubts, logs).reduce(0.0) { $0 + ($1.0 <= draw ? $1.1 : 0) }
        return sum + Elementary.exp(counted)
      } / Double(steps)
    let exact = SharedContamination(doubts).logLikelihood(logs)
    #expect(abs(Elementary.exp(exact) - average) < 1e-9)
  }

  @Test func `say less together than apart`() {
    let terms = (0..<4).map { _ in GradedTerm(contamination: 0.2, logClean: -2) }
    let apart = terms.reduce(0) { $0 + $1.logLikelihood }
    #expect(SharedContamination.logLikelihood(terms) > apart)
    #expect(SharedContamination.logLikelihood(terms) >= Elementary.log(0.2))
  }

  @Test(arguments: [0, 1, 2, 10_000])
  func `that can not be judged say exactly nothing, however many`(count: Int) {
    let terms = (0..<count).map { GradedTerm(contamination: 1, logClean: Double($0) - 3) }
    #expect(SharedContamination.logLikelihood(terms) == 0)
  }

  @Test func `never trap on numbers that are none`() {
    let odd = SharedContamination([.nan, -1, 2, 0.5])
    #expect(odd.logLikelihood([1, 1, 1, .nan]) == Elementary.log(0.5))
    #expect(odd.logLikelihood([]) == Elementary.log(0.5))
    #expect(SharedContamination([0]).logLikelihood([-.infinity]) == -.infinity)
    #expect(GradedTerm(contamination: .nan, logClean: .nan).logLikelihood == 0)
  }
}
