/// Counting and finding set bits in a block of 16 x 16, without branches and without a processor's
/// own instructions for it, which not every machine has.
enum EpsteinBits {
  /// The set bits of each of sixteen rows, a byte each.
  struct Rows {
    let upper: UInt64
    let lower: UInt64

    @inline(__always)
    init(_ bits: SIMD16<UInt16>) {
      var sum = bits &- ((bits &>> 1) & 0x5555)
      sum = (sum & 0x3333) &+ ((sum &>> 2) & 0x3333)
      sum = (sum &+ (sum &>> 4)) & 0x0f0f
      sum = (sum &+ (sum &>> 8)) & 0x1f
      let bytes = SIMD16<UInt8>(truncatingIfNeeded: sum)
      let halves = unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
      upper = UInt64(littleEndian: halves.x)
      lower = UInt64(littleEndian: halves.y)
    }

    /// All set bits, 0 to 256.
    @inline(__always)
    var total: Int {
      Int(truncatingIfNeeded: (upper &* ones) &>> 56 &+ (lower &* ones) &>> 56)
    }

    /// Row and column of the set bit with `rank` others before it; the rank is below the total.
    @inline(__always)
    func place(of rank: UInt64, in bits: SIMD16<UInt16>) -> (row: Int, column: Int) {
      let before = (upper &* ones) &>> 56
      let isBelow = 0 &- ((before &- 1 &- rank) &>> 63)
      let sums = (upper ^ ((upper ^ lower) & isBelow)) &* ones
      let rest = rank &- (before & isBelow)
      // A byte's top bit stays set where the rows up to it hold no more than `rest` bits.
      let passed = (((rest &* ones) | tops) &- sums) & tops
      let row = ((passed &>> 7) &* ones) &>> 56
      let left = rest &- (((sums &<< 8) &>> (row &* 8)) & 0xff)
      let lane = Int(truncatingIfNeeded: row &+ (isBelow & 8))
      return (lane, column(of: left, in: UInt64(bits[lane & 15])))
    }
  }

  private static var ones: UInt64 { 0x0101_0101_0101_0101 }
  private static var tops: UInt64 { 0x8080_8080_8080_8080 }

  /// The place of the set bit with `rank` others below it in a word of sixteen bits.
  @inline(__always)
  private static func column(of rank: UInt64, in word: UInt64) -> Int {
    var rest = rank
    var word = word
    var place: UInt64 = 0
    func skip(_ bits: UInt64, holding count: UInt64) {
      let passes = 0 &- (1 ^ ((rest &- count) &>> 63))
      rest &-= count & passes
      place &+= bits & passes
      word &>>= bits & passes
    }
    skip(8, holding: inFour(word) &+ inFour(word &>> 4))
    skip(4, holding: inFour(word))
    skip(2, holding: (word & 1) &+ ((word &>> 1) & 1))
    skip(1, holding: word & 1)
    return Int(truncatingIfNeeded: place)
  }

  /// The set bits among the lowest four, from a table that fits a word.
  @inline(__always)
  private static func inFour(_ word: UInt64) -> UInt64 {
    (0x4332_3221_3221_2110 &>> ((word & 15) &* 4)) & 15
  }
}
