import RandomStreams
import Testing

struct NormalTableTests {
  @Test func `the table keeps its stated errors`() {
    let table = NormalTable.shared
    for step in 0...18_000 {
      let x = Double(step) / 1_000 - 9 + 0.00037
      let truth = Elementary.normalDistribution(x)
      let value = table.value(at: x)
      let relative = x > -3 ? 1e-8 : (x > -6 ? 2.1e-7 : 1.1e-6)
      #expect((value - truth).magnitude < 1e-10, "at \(x)")
      #expect((value / truth - 1).magnitude < relative, "at \(x)")
    }
  }

  @Test func `nodes are exact and the ends are flat`() {
    for x in [-9.0, -4.5, -0.015625, 0, 1, 8.984375, 9] {
      #expect(
        (Elementary.fastNormalDistribution(x) - Elementary.normalDistribution(x)).magnitude < 3e-16)
    }
    #expect(Elementary.fastNormalDistribution(-1e9) == Elementary.fastNormalDistribution(-9))
    #expect(Elementary.fastNormalDistribution(.infinity) == 1)
    #expect(Elementary.fastNormalDistribution(.nan) == Elementary.fastNormalDistribution(-9))
  }

  @Test func `the table never falls`() {
    var last = 0.0
    for step in 0...40_000 {
      let value = Elementary.fastNormalDistribution(Double(step) / 2_000 - 10)
      #expect(value >= last - 1e-16)
      last = value
    }
  }
}
