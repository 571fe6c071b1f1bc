import RandomStreams
import Testing

struct NormalQuantileTests {
  @Test func `Wichura's check values and two far ones`() {
    for (p, z) in [
      (0.25, -0.6744897501960817), (0.001, -3.090232306167813), (1e-20, -9.262340089798408),
      (0.975, 1.959963984540054), (1e-300, -37.0470962993612),
    ] {
      #expect((Elementary.normalQuantile(p) / z - 1).magnitude < 2e-15, "at \(p)")
    }
  }

  @Test func `the quantile undoes the distribution`() {
    for step in -3_700...800 {
      let z = Double(step) / 100
      // Above 0, a rounding of p moves z by as much as this.
      let slack = 1e-14 + (z > 0 ? 2e-16 / Elementary.normalDensity(z) : 0)
      let back = Elementary.normalQuantile(Elementary.normalDistribution(z))
      #expect((back - z).magnitude < slack * Swift.max(1, z.magnitude), "at \(z)")
    }
  }

  @Test func `the ends are infinite and beyond them is no number`() {
    #expect(Elementary.normalQuantile(0) == -.infinity)
    #expect(Elementary.normalQuantile(1) == .infinity)
    #expect(Elementary.normalQuantile(0.5) == 0)
    #expect(Elementary.normalQuantile(-0.1).isNaN)
    #expect(Elementary.normalQuantile(1.1).isNaN)
  }
}
