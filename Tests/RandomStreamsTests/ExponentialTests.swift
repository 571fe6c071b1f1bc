import Glibc
import RandomStreams
import Testing

struct ExponentialTests {
  @Test func `exp is within 2 ulp of the C library`() {
    var stream = testStream("exp")
    for range in [1.0, 30, 745, 1e-8] {
      for _ in 0..<4_000 {
        let x = (2 * stream.uniform() - 1) * range
        #expect(ulps(Elementary.exp(x), Glibc.exp(x)) <= 2)
      }
    }
  }

  @Test func `exp ends where doubles end`() {
    #expect(Elementary.exp(0) == 1)
    #expect(Elementary.exp(709.7) < .infinity)
    #expect(Elementary.exp(709.79) == .infinity)
    #expect(Elementary.exp(.infinity) == .infinity)
    #expect(Elementary.exp(-745.1) == .leastNonzeroMagnitude)
    #expect(Elementary.exp(-745.2) == 0)
    #expect(Elementary.exp(-.infinity) == 0)
  }

  @Test func `expm1 is within 3 ulp of the C library, near 0 too`() {
    var stream = testStream("expm1")
    for range in [1.0, 30, 700, 1e-3, 1e-12] {
      for _ in 0..<3_000 {
        let x = (2 * stream.uniform() - 1) * range
        #expect(ulps(Elementary.expm1(x), Glibc.expm1(x)) <= 3)
      }
    }
    #expect(Elementary.expm1(-.infinity) == -1)
    #expect(Elementary.expm1(.infinity) == .infinity)
    #expect(Elementary.expm1(0) == 0)
  }
}
