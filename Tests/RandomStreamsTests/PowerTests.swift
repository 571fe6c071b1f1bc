import Glibc
import RandomStreams
import Testing

struct PowerTests {
  @Test func `power agrees with the C library to its stated error`() {
    var stream = testStream("power")
    for _ in 0..<5_000 {
      let base = Glibc.exp(20 * stream.uniform() - 10)
      let exponent = 30 * stream.uniform() - 15
      let truth = Glibc.pow(base, exponent)
      let bound = (2 + Glibc.log(truth).magnitude) * 2.3e-16
      #expect((Elementary.power(base, exponent) / truth - 1).magnitude <= bound)
    }
  }

  @Test func `signs and special cases follow IEEE 754`() {
    #expect(Elementary.power(-2, 3) == -Elementary.power(2, 3))
    #expect(Elementary.power(-2, 2) == 4)
    #expect(Elementary.power(-2, 0.3).isNaN)
    #expect(Elementary.power(.nan, 0) == 1)
    #expect(Elementary.power(0, 3.5) == 0)
    #expect(Elementary.power(0, -3.5) == .infinity)
    #expect(Elementary.power(9, 0.5) == 3)
    #expect(Elementary.power(2, .infinity) == .infinity)
  }
}
