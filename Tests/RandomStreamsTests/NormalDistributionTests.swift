import Glibc
import RandomStreams
import Testing

struct NormalDistributionTests {
  /// erfc in C loses x^2 / 2 ulp to rounding its argument, so the bound here is wider than ours.
  @Test func `both tails agree with the C library's erfc to 1e-12`() {
    for step in -3_740...900 {
      let x = Double(step) / 100 + 0.0012345
      let truth = 0.5 * erfc(-x / 2.0.squareRoot())
      #expect((Elementary.normalDistribution(x) / truth - 1).magnitude < 1e-12, "at \(x)")
    }
  }

  @Test func `known values to 16 digits`() {
    #expect(Elementary.normalDistribution(0) == 0.5)
    #expect((Elementary.normalDistribution(-1) / 0.15865525393145705 - 1).magnitude < 4e-15)
    #expect((Elementary.normalDistribution(-10) / 7.619853024160527e-24 - 1).magnitude < 4e-15)
    #expect((Elementary.normalDistribution(-37) / 5.725571222524577e-300 - 1).magnitude < 4e-15)
    #expect(Elementary.normalDistribution(-.infinity) == 0)
    #expect(Elementary.normalDistribution(.infinity) == 1)
  }

  #if arch(x86_64)
    @Test func `the density is that of a standard normal`() {
      for step in -370...370 {
        let x = Double(step) / 10
        let truth = Double(expl(-0.5 * Float80(x) * Float80(x)) / (2 * Float80.pi).squareRoot())
        #expect((Elementary.normalDensity(x) / truth - 1).magnitude < 1e-15)
      }
    }
  #endif
}
