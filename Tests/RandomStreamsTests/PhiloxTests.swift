import RandomStreams
import Testing

/// Vectors from Random123's `kat_vectors` (Salmon et al. 2011).
struct PhiloxTests {
  static let ones = UInt64.max
  static let digits: (UInt64, UInt64, UInt64) = (
    0x243f_6a88_85a3_08d3, 0x1319_8a2e_0370_7344, 0xa409_3822_299f_31d0
  )

  @Test func `the published vectors for 10 rounds`() {
    let digits = Self.digits
    #expect(
      Philox.block(0, 0, key: 0, rounds: 10) == (0xca00_a045_9843_d731, 0x66c2_4222_c9a8_45b5))
    #expect(
      Philox.block(Self.ones, Self.ones, key: Self.ones, rounds: 10)
        == (0x65b0_21d6_0cd8_310f, 0x4d02_f322_2f86_df20))
    #expect(
      Philox.block(digits.0, digits.1, key: digits.2, rounds: 10)
        == (0x0a5e_742c_2997_341c, 0xb0f8_83d3_8000_de5d))
  }

  @Test func `the published vectors for 7 rounds`() {
    let digits = Self.digits
    #expect(Philox.streamRounds == 7)
    #expect(Philox.block(0, 0, key: 0) == (0xb41d_a69f_bfef_c666, 0x511e_9ce1_a553_4056))
    #expect(
      Philox.block(Self.ones, Self.ones, key: Self.ones)
        == (0xa469_6cc0_4462_015d, 0x7247_82da_e171_69e9))
    #expect(
      Philox.block(digits.0, digits.1, key: digits.2)
        == (0x98ed_1534_392b_f372, 0x6752_8b15_6888_2fd5))
  }

  @Test func `scramble is SplitMix64's output function`() {
    #expect(Philox.scramble(0x9e37_79b9_7f4a_7c15) == 0xe220_a839_7b1d_cdaf)
  }
}
