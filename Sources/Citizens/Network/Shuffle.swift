import RandomStreams

/// A shuffle of the numbers 0 ..< n that can be asked for any place, both ways, and is stored in a
/// few words.
///
/// Rounds of multiplication and shifting permute the words of the least number of bits that holds
/// n; a word outside is shuffled on until it lies inside (cycle walking, Black and Rogaway 2002,
/// doi:10.1007/3-540-45760-7_9): at most two rounds on average. Enough disorder to lay a network
/// by; no cipher.
struct Shuffle {
  private let size: UInt64
  private let mask: UInt64
  private let shift: UInt64
  private let factors: (UInt64, UInt64, UInt64)
  private let inverses: (UInt64, UInt64, UInt64)
  private let terms: (UInt64, UInt64, UInt64)

  /// Of 0 ..< max(1, `count`).
  init(_ count: Int, _ stream: inout RandomStream) {
    size = UInt64(max(1, count))
    var bits: UInt64 = 4
    while bits < 62, size > 1 &<< bits { bits += 1 }
    mask = (1 &<< bits) - 1
    shift = (bits + 1) / 2
    let odd = (stream.next() | 1, stream.next() | 1, stream.next() | 1)
    factors = odd
    inverses = (Self.inverse(odd.0), Self.inverse(odd.1), Self.inverse(odd.2))
    terms = (stream.next(), stream.next(), stream.next())
  }

  /// Where a number goes; numbers outside count as 0.
  @inline(__always)
  func place(of number: Int) -> Int {
    var x = number >= 0 && UInt64(number) < size ? UInt64(number) : 0
    repeat {
      x = (x &* factors.0 &+ terms.0) & mask
      x ^= x &>> shift
      x = (x &* factors.1 &+ terms.1) & mask
      x ^= x &>> shift
      x = (x &* factors.2 &+ terms.2) & mask
      x ^= x &>> shift
    } while x >= size
    return Int(x)
  }

  /// Which number goes to a place: the inverse.
  @inline(__always)
  func number(at place: Int) -> Int {
    var x = place >= 0 && UInt64(place) < size ? UInt64(place) : 0
    repeat {
      x ^= x &>> shift
      x = ((x &- terms.2) &* inverses.2) & mask
      x ^= x &>> shift
      x = ((x &- terms.1) &* inverses.1) & mask
      x ^= x &>> shift
      x = ((x &- terms.0) &* inverses.0) & mask
    } while x >= size
    return Int(x)
  }

  /// The inverse of an odd number modulo 2^64, by Newton's iteration.
  private static func inverse(_ odd: UInt64) -> UInt64 {
    var x = odd
    for _ in 0..<6 { x = x &* (2 &- odd &* x) }
    return x
  }
}
