import Glibc
import RandomStreams
import Testing

struct LogarithmTests {
  @Test func `log is within 2 ulp of the C library`() {
    var stream = testStream("log")
    for range in [0.1, 3, 30, 700, 744] {
      for _ in 0..<3_000 {
        let x = Glibc.exp((2 * stream.uniform() - 1) * range)
        #expect(ulps(Elementary.log(x), Glibc.log(x)) <= 2)
      }
    }
  }

  @Test func `log1p is within 2 ulp of the C library, near 0 too`() {
    var stream = testStream("log1p")
    for range in [1.0, 0.3, 1e-3, 1e-12] {
      for _ in 0..<3_000 {
        let x = (2 * stream.uniform() - 1) * range
        #expect(ulps(Elementary.log1p(x), Glibc.log1p(x)) <= 2)
        #expect(
          ulps(Elementary.log1p(x / range * 1e9 + 1e9), Glibc.log1p(x / range * 1e9 + 1e9)) <= 2)
      }
    }
  }

  @Test func `the ends are infinite and beyond them is no number`() {
    #expect(Elementary.log(0) == -.infinity)
    #expect(Elementary.log(1) == 0)
    #expect(Elementary.log(.infinity) == .infinity)
    #expect(Elementary.log(-1).isNaN)
    #expect(Elementary.log1p(-1) == -.infinity)
    #expect(Elementary.log1p(-1.1).isNaN)
    #expect(Elementary.log1p(.infinity) == .infinity)
    #expect(Elementary.log1p(1e-300) == 1e-300)
  }
}
