import Glibc
import RandomStreams
import Testing

struct LogGammaTests {
  @Test func `logGamma agrees with the C library to its stated error`() {
    var stream = testStream("gamma")
    for range in [1e-8, 0.5, 3, 20, 1e4, 1e15] {
      for _ in 0..<1_000 {
        let x = stream.uniform() * range
        let truth: Double = lgamma(x)
        let slack = x < 16 ? 2e-14 : 2e-15 * truth.magnitude
        #expect((Elementary.logGamma(x) - truth).magnitude <= slack, "at \(x)")
      }
    }
  }

  @Test func `the ends are infinite and below 0 is no number`() {
    #expect(Elementary.logGamma(0) == .infinity)
    #expect(Elementary.logGamma(.infinity) == .infinity)
    #expect(Elementary.logGamma(-0.5).isNaN)
  }
}
