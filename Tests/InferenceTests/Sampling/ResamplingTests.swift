import Inference
import Testing

@Suite struct `Systematic resampling` {
  @Test func `each is chosen within 1 of its share`() {
    let weights = [0.1, 0, 2.5, 0.4, 1e-9, 0, 1]
    let total = weights.reduce(0, +)
    for step in 0..<100 {
      let chosen = SystematicResampling.ancestors(
        weights: weights, count: 40, uniform: Double(step) / 100)
      #expect(chosen.count == 40)
      for (index, weight) in weights.enumerated() {
        let copies = Double(chosen.count { $0 == index })
        #expect((copies - 40 * weight / total).magnitude < 1)
        #expect(weight > 0 || copies == 0)
      }
    }
  }

  @Test func `equal weights keep everyone`() {
    let chosen = SystematicResampling.ancestors(
      weights: [1, 1, 1, 1], count: 4, uniform: 0.999_999_999)
    #expect(chosen == [0, 1, 2, 3])
  }

  @Test(arguments: [[], [0.0], [-1, 0], [.nan], [.infinity]])
  func `without a positive weight nobody is chosen`(weights: [Double]) {
    #expect(SystematicResampling.ancestors(weights: weights, count: 3, uniform: 0.5) == [])
  }

  @Test func `weights that are not positive never are chosen`() {
    for uniform in [0, 0.5, 0.999] {
      let chosen = SystematicResampling.ancestors(
        weights: [0, .nan, 3, -2, 0], count: 3, uniform: uniform)
      #expect(chosen == [2, 2, 2])
      let first = SystematicResampling.ancestors(
        weights: [.nan, 1, 0], count: 2, uniform: uniform)
      #expect(first == [1, 1])
    }
  }
}
