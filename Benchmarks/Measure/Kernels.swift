import Citizens

/// The citizen kernel, beside the same one without lanes; `citizens.cpp` is its twin.
enum Kernels {
  private typealias Kernel = (
    CitizenHash, UInt32, UInt32, Int, UnsafePointer<UInt8>, UnsafeMutablePointer<UInt8>
  ) -> Int

  /// COUNT, ROUNDS, and a third number to leave the slow one out: nanoseconds a citizen, best round.
  static func dense(_ numbers: [Double]) -> [String: Double] {
    let count = Int(numbers.at(0, or: 1e6))
    let rounds = Int(numbers.at(1, or: 40))
    let lanes = best(count, rounds) {
      DenseKernel.candidates($0, limit: $1, first: $2, count: $3, states: $4, flags: $5)
    }
    let single = best(count, rounds) {
      DenseKernel.reference($0, limit: $1, first: $2, count: $3, states: $4, flags: $5)
    }
    return ["lanes": lanes, "single": single, "ratio": single / lanes]
  }

  private static func best(_ count: Int, _ rounds: Int, _ kernel: Kernel) -> Double {
    let states = (0..<count).map { $0 % 7 == 3 ? UInt8($0 % 6) : 0 }
    var flags = [UInt8](repeating: 0, count: 4096)
    var best = Double.infinity
    states.withUnsafeBufferPointer { states in
      flags.withUnsafeMutableBufferPointer { flags in
        guard let from = states.baseAddress, let to = flags.baseAddress else { return }
        for round in 0..<rounds {
          let key = 0x0123_4567_89ab_cdef &+ UInt64(round) &* 0x9e37_79b9_7f4a_7c15
          let cost = Meter.cost {
            for start in stride(from: 0, to: count, by: 4096) {
              _ = kernel(
                CitizenHash(key: key), DenseKernel.limit(0.001), UInt32(start),
                min(4096, count - start), from + start, to)
            }
          }
          best = min(best, cost)
        }
      }
    }
    return best / Double(count) * 1e9
  }
}
