/// A running SHA-256 (FIPS 180-4): bytes in, as they come, 32 bytes out.
struct SHA256Digest {
  private var state: SIMD8<UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var pending: [UInt8] = []
  private var length: UInt64 = 0

  /// Takes in more of the message.
  mutating func update(_ bytes: some Sequence<UInt8>) {
    let isContiguous: Void? = bytes.withContiguousStorageIfAvailable { take($0[...]) }
    if isContiguous == nil { take(Array(bytes)[...]) }
  }

  /// The digest of all that was taken in, in lower-case hexadecimal: 64 digits.
  func hex() -> String {
    var last = self
    let bits = length &* 8
    let gap = (119 - Int(length % 64)) % 64
    last.update([0x80] + [UInt8](repeating: 0, count: gap))
    last.update((0..<8).map { UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * $0)) })
    return (0..<8).map { place in
      let digits = String(last.state[place], radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  private mutating func take<Bytes: RandomAccessCollection>(_ bytes: Bytes)
  where Bytes.Element == UInt8, Bytes.Index == Int {
    length &+= UInt64(bytes.count)
    var start = bytes.startIndex
    if !pending.isEmpty {
      start =
        bytes.index(start, offsetBy: 64 - pending.count, limitedBy: bytes.endIndex)
        ?? bytes.endIndex
      pending.append(contentsOf: bytes[..<start])
      guard pending.count == 64 else { return }
      let block = pending
      compress(block, from: 0)
      pending.removeAll(keepingCapacity: true)
    }
    while bytes.endIndex - start >= 64 {
      compress(bytes, from: start)
      start += 64
    }
    pending.append(contentsOf: bytes[start...])
  }

  private mutating func compress<Bytes: RandomAccessCollection>(_ bytes: Bytes, from start: Int)
  where Bytes.Element == UInt8, Bytes.Index == Int {
    var words = InlineArray<64, UInt32>(repeating: 0)
    for place in 0..<16 {
      let at = start + 4 * place
      let high = UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16
      words[place] = high | UInt32(bytes[at + 2]) << 8 | UInt32(bytes[at + 3])
    }
    for place in 16..<64 {
      let (near, far) = (words[place - 2], words[place - 15])
      let low = Self.turn(far, 7) ^ Self.turn(far, 18) ^ far &>> 3
      let high = Self.turn(near, 17) ^ Self.turn(near, 19) ^ near &>> 10
      words[place] = words[place - 16] &+ low &+ words[place - 7] &+ high
    }
    for place in 0..<64 { words[place] = words[place] &+ Self.constants[place] }
    mix(words)
  }

  private mutating func mix(_ words: borrowing InlineArray<64, UInt32>) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    // Eight rounds at once: the letters move on by renaming, not by copying, a quarter faster.
    for round in stride(from: 0, to: 64, by: 8) {
      Self.step(a, b, c, &d, e, f, g, &h, words[round])
      Self.step(h, a, b, &c, d, e, f, &g, words[round + 1])
      Self.step(g, h, a, &b, c, d, e, &f, words[round + 2])
      Self.step(f, g, h, &a, b, c, d, &e, words[round + 3])
      Self.step(e, f, g, &h, a, b, c, &d, words[round + 4])
      Self.step(d, e, f, &g, h, a, b, &c, words[round + 5])
      Self.step(c, d, e, &f, g, h, a, &b, words[round + 6])
      Self.step(b, c, d, &e, f, g, h, &a, words[round + 7])
    }
    state = state &+ SIMD8(a, b, c, d, e, f, g, h)
  }

  @inline(__always)
  private static func step(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32,
    _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    let turned = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    h = h &+ turned &+ (e & f ^ ~e & g) &+ word
    d = d &+ h
    h = h &+ (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) &+ (a & b ^ a & c ^ b & c)
  }

  @inline(__always)
  private static func turn(_ word: UInt32, _ places: UInt32) -> UInt32 {
    word &>> places | word &<< (32 &- places)
  }

  /// The fractions of the cube roots of the first 64 primes, 32 bits each.
  private static let constants: InlineArray<64, UInt32> = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1,
    0x923f_82a4, 0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3,
    0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786,
    0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147,
    0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13,
    0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a,
    0x5b9c_ca4f, 0x682e_6ff3, 0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208,
    0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
