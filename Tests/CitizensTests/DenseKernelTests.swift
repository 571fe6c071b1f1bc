import Citizens
import Testing

@Suite struct `The citizen kernel` {
  private let hash = CitizenHash(key: 0x0123_4567_89ab_cdef)

  /// States as a populace has them: most at home.
  private func states(_ count: Int) -> [UInt8] {
    (0..<count).map { $0 % 7 == 3 ? UInt8($0 % 6) : 0 }
  }

  private typealias Kernel = (
    CitizenHash, UInt32, UInt32, Int, UnsafePointer<UInt8>, UnsafeMutablePointer<UInt8>
  ) -> Int

  private func flags(_ kernel: Kernel, _ limit: UInt32, _ count: Int) -> ([UInt8], Int) {
    let states = states(count + 1)
    var flags = [UInt8](repeating: 9, count: count + 1)
    let found = states.withUnsafeBufferPointer { states in
      flags.withUnsafeMutableBufferPointer { flags -> Int in
        guard let a = states.baseAddress, let b = flags.baseAddress else { return -1 }
        return kernel(hash, limit, 77, count, a, b)
      }
    }
    return (flags, found)
  }

  @Test(arguments: [0, 1, 15, 16, 17, 64, 1000, 4096])
  func `gives the same bytes in lanes as one by one`(count: Int) {
    for chance in [0, 1e-9, 0.01, 0.5, 0.999, 1] {
      let limit = DenseKernel.limit(chance)
      let lanes = flags(
        { DenseKernel.candidates($0, limit: $1, first: $2, count: $3, states: $4, flags: $5) },
        limit, count)
      let single = flags(
        { DenseKernel.reference($0, limit: $1, first: $2, count: $3, states: $4, flags: $5) },
        limit, count)
      #expect(lanes == single)
      #expect(lanes.0.last == 9, "it wrote beyond the end")
      #expect(lanes.1 == lanes.0.dropLast().reduce(0) { $0 + Int($1) })
      if chance == 1 { #expect(lanes.1 == states(count).count { $0 == 0 }) }
      if chance == 0 { #expect(lanes.1 == 0) }
    }
  }

  /// A branch in the loop would cost a factor of ten and more. The bound is wide: on the slowest
  /// machine tried, lanes were six times as fast.
  @Test func `has not lost its lanes`() {
    let count = 1 << 16
    let limit = DenseKernel.limit(0.3)
    func best(_ kernel: @escaping Kernel) -> Duration {
      let states = states(count)
      var flags = [UInt8](repeating: 0, count: count)
      var best = Duration.seconds(1)
      states.withUnsafeBufferPointer { states in
        flags.withUnsafeMutableBufferPointer { flags in
          guard let a = states.baseAddress, let b = flags.baseAddress else { return }
          for _ in 0..<12 {
            let time = ContinuousClock().measure { _ = kernel(hash, limit, 1, count, a, b) }
            best = min(best, time)
          }
        }
      }
      return best
    }
    let lanes = best {
      DenseKernel.candidates($0, limit: $1, first: $2, count: $3, states: $4, flags: $5)
    }
    let single = best {
      DenseKernel.reference($0, limit: $1, first: $2, count: $3, states: $4, flags: $5)
    }
    #expect(single / lanes > 2, "lanes \(lanes), one by one \(single)")
  }
}
