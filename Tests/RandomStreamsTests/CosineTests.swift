import Glibc
import RandomStreams
import Testing

struct CosineTests {
  #if arch(x86_64)
    @Test func `cosine is within 3e-16 of long double`() {
      var stream = testStream("cosine")
      for range in [1.0, 100, 1e6] {
        for _ in 0..<3_000 {
          let t = (2 * stream.uniform() - 1) * range
          let part = Float80(t) - Float80(t).rounded()
          let truth = Double(cosl(2 * Float80.pi * part))
          #expect((Elementary.cosine(turns: t) - truth).magnitude < 3e-16)
        }
      }
    }
  #endif

  @Test func `quarter turns are exact`() {
    #expect(Elementary.cosine(turns: 0) == 1)
    #expect(Elementary.cosine(turns: 0.25) == 0)
    #expect(Elementary.cosine(turns: 0.5) == -1)
    #expect(Elementary.cosine(turns: -1e9 + 0.75) == 0)
    #expect(Elementary.cosine(turns: 1e300) == 1)
  }
}
