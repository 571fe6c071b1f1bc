import Glibc
import RandomStreams
import Testing

struct LogisticTests {
  #if arch(x86_64)
    @Test func `logistic is within 3 ulp of its formula in long double`() {
      var stream = testStream("logistic")
      for _ in 0..<5_000 {
        let x = 60 * stream.uniform() - 30
        let truth = Double(1 / (1 + expl(-Float80(x))))
        #expect(ulps(Elementary.logistic(x), truth) <= 3)
      }
      #expect(Elementary.logistic(-.infinity) == 0)
      #expect(Elementary.logistic(.infinity) == 1)
    }
  #endif

  #if arch(x86_64)
    @Test func `logit is within 4 ulp of its formula in long double`() {
      var stream = testStream("logit")
      for _ in 0..<5_000 {
        let p = stream.uniform()
        let truth = Double(logl(Float80(p) / (1 - Float80(p))))
        #expect(ulps(Elementary.logit(p), truth) <= 4)
      }
      #expect(Elementary.logit(0) == -.infinity)
      #expect(Elementary.logit(1) == .infinity)
      #expect(Elementary.logit(1.5).isNaN)
    }
  #endif
}
