import Glibc
import RandomStreams
import Testing

struct LogFactorialTests {
  @Test func `logFactorial agrees with the C library, table and series`() {
    for n in Array(0...300) + [1_000, 123_456, 1_000_000_000, 1_000_000_000_000] {
      let truth: Double = lgamma(Double(n) + 1)
      #expect((Elementary.logFactorial(n) - truth).magnitude <= 1e-15 * truth, "at \(n)")
    }
  }

  @Test func `a negative number counts as 0`() {
    #expect(Elementary.logFactorial(-3) == 0)
  }
}
