import Inference
import Testing

@Suite struct `The engine's own proofs` {
  // Seeds are fixed; the long groups belong to the validation page.
  @Test(arguments: everyProof.filter { !$0.isLong }.map(\.id))
  func `quick proofs hold`(id: String) throws {
    let group = try #require(everyProof.first { $0.id == id })
    let proofs = group.run(2022)
    #expect(!proofs.isEmpty)
    for proof in proofs {
      #expect(proof.holds, "\(proof.id): \(proof.measured) \(proof.test.rawValue) \(proof.bound)")
    }
  }

  @Test func `benchmarks that cost little hold too`() {
    let tasks: [BenchmarkTask] = [.gaussianLinear, .gaussianMixture, .twoMoons]
    for proof in tasks.flatMap({ $0.proofs(seed: 2022) }) {
      #expect(proof.holds, "\(proof.id): \(proof.measured) \(proof.test.rawValue) \(proof.bound)")
    }
  }

  @Test func `groups have names of their own`() {
    #expect(Set(everyProof.map(\.id)).count == everyProof.count)
  }

  @Test func `what was not measured does not hold`() {
    for test in [Proof.Test.atMost, .atLeast] {
      let lost = Proof(id: "", title: "", claim: "", measured: .nan, test, 0)
      #expect(!lost.holds)
    }
    #expect(Proof(id: "", title: "", claim: "", measured: 1, .atLeast, 1).holds)
    #expect(!Proof(id: "", title: "", claim: "", measured: 1.1, .atMost, 1).holds)
  }

  @Test func `a classifier tells moved draws from others and not equal ones`() {
    let first = (0..<800).map { [Double($0 * 37 % 800) / 800] }
    let moved = first.map { [$0[0] + 0.5] }
    #expect(TwoSampleTest.accuracy(first, moved, seed: 1) > 0.7)
    #expect(TwoSampleTest.accuracy(first, first, seed: 1) < 0.55)
    #expect(TwoSampleTest.accuracy([], first, seed: 1).isNaN)
    #expect(TwoSampleTest.accuracy([[1, 2]], first, seed: 1).isNaN)
  }

  @Test func `chi-square agrees with tables`() {
    // 5% points for 2, 3, 10 and 16 degrees of freedom.
    for (value, freedom) in [(5.991465, 2), (7.814728, 3), (18.307038, 10), (26.296228, 16)] {
      let tolerance = freedom % 2 == 0 ? 1e-6 : 1e-3
      #expect((ChiSquare.exceedance(value, freedom: freedom) - 0.05).magnitude < tolerance)
    }
    #expect(ChiSquare.exceedance(0, freedom: 2) == 1)
    #expect(ChiSquare.exceedance(1e9, freedom: 4) == 0)
    #expect(ChiSquare.exceedance(1, freedom: 0).isNaN)
    #expect(ChiSquare.uniformity([10, 10, 10]) == 1)
    #expect(ChiSquare.uniformity([30, 0, 0]) < 1e-10)
    #expect(ChiSquare.uniformity([3]).isNaN)
    #expect(ChiSquare.uniformity([0, 0]).isNaN)
  }
}
