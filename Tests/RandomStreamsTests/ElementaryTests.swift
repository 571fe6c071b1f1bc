import RandomStreams
import Testing

struct ElementaryTests {
  @Test func `no function traps on awkward numbers`() {
    for x in awkwardDoubles {
      _ = Elementary.exp(x) + Elementary.expm1(x) + Elementary.log(x) + Elementary.log1p(x)
      _ = Elementary.logistic(x) + Elementary.logit(x) + Elementary.cosine(turns: x)
      _ = Elementary.normalDensity(x) + Elementary.normalDistribution(x)
      _ = Elementary.normalQuantile(x) + Elementary.logGamma(x)
      _ = Elementary.fastNormalDistribution(x)
      for y in awkwardDoubles { _ = Elementary.power(x, y) }
    }
    for n in awkwardInts { _ = Elementary.logFactorial(n) }
  }

  @Test func `NaN in gives NaN out`() {
    let functions: [(Double) -> Double] = [
      Elementary.exp, Elementary.expm1, Elementary.log, Elementary.log1p, Elementary.logistic,
      Elementary.logit, Elementary.cosine(turns:), Elementary.normalDensity,
      Elementary.normalDistribution, Elementary.normalQuantile, Elementary.logGamma,
    ]
    for function in functions { #expect(function(.nan).isNaN) }
  }

  /// The golden numbers were made in debug mode on x86-64; any machine and any mode must match.
  @Test func `the bits do not depend on machine or optimisation`() {
    var hash: UInt64 = 0
    func note(_ value: Double) { hash = Philox.scramble(hash ^ value.bitPattern) }
    for step in 0..<2_000 {
      let x = Double(step) * 0.0137 - 13.1
      note(Elementary.exp(x))
      note(Elementary.expm1(x))
      note(Elementary.log(x * x))
      note(Elementary.log1p(x * x))
      note(Elementary.logistic(x))
      note(Elementary.cosine(turns: x))
      note(Elementary.normalDistribution(x))
      note(Elementary.fastNormalDistribution(x))
      note(Elementary.normalQuantile(Elementary.logistic(x)))
      note(Elementary.logGamma(x * x))
      note(Elementary.power(x * x, 1.7))
    }
    #expect(hash == 9_590_027_220_659_267_750)
  }
}
