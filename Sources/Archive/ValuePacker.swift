/// Writes the daily values of a run in few bytes, and back, bit by bit: -0, infinities and every NaN
/// come back as they were.
///
/// The values are cut into stretches, each of one `Kind`. A stretch begins with a byte
/// `length << 3 | kind`; lengths of 31 and more are written as 31, then the rest as a number of 7
/// bits a byte, lowest first, with the high bit set on all bytes but the last. At each place the
/// longest repetition is taken, so equal values give equal bytes. Linear time.
struct ValuePacker {
  /// What a stretch holds.
  enum Kind: UInt8 {
    /// 0 and nothing else.
    case zeros = 0
    /// The value before, again.
    case lastValue = 1
    /// The same columns of the day before, again.
    case lastDay = 2
    /// Counts from 1 to 2^21 - 1, each a number of 7 bits a byte.
    case counts = 3
    /// Any other values, each 4 bytes with the lowest first.
    case written = 4
  }

  private let values: [UInt32]
  private let width: Int
  private var bytes: [UInt8] = []

  private init(_ values: [Float], width: Int) {
    self.values = values.map(\.bitPattern)
    self.width = width
  }

  /// The bytes of `values`, which are days of `width` columns.
  static func pack(_ values: [Float], width: Int) -> [UInt8] {
    var packer = ValuePacker(values, width: width)
    packer.packAll()
    return packer.bytes
  }

  private mutating func packAll() {
    var (next, unwritten) = (0, 0)
    while next < values.count {
      let (kind, length) = longest(next)
      // Even a single repetition pays: at most two bytes instead of four.
      if length > 0 {
        write(unwritten..<next)
        head(kind, length)
        unwritten = next + length
      }
      next += max(1, length)
    }
    write(unwritten..<next)
  }

  private func longest(_ start: Int) -> (Kind, Int) {
    var best = (Kind.zeros, 0)
    var end = start
    while end < values.count, values[end] == 0 { end += 1 }
    best.1 = end - start
    for (kind, back) in [(Kind.lastValue, 1), (.lastDay, width)] where back > 0 && start >= back {
      end = start
      while end < values.count, values[end] == values[end - back] { end += 1 }
      if end - start > best.1 { best = (kind, end - start) }
    }
    return best
  }

  private mutating func write(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let isCount = count(start) != nil
      var end = start
      while end < range.upperBound, (count(end) != nil) == isCount { end += 1 }
      head(isCount ? .counts : .written, end - start)
      for place in start..<end { write(place) }
      start = end
    }
  }

  private mutating func write(_ place: Int) {
    if let count = count(place) {
      number(count)
    } else {
      for shift in stride(from: UInt32(0), to: 32, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: values[place] &>> shift))
      }
    }
  }

  private func count(_ place: Int) -> Int? {
    let value = Float(bitPattern: values[place])
    guard value >= 1, value < 0x1p21 else { return nil }
    let whole = Int(value)
    return Float(whole) == value ? whole : nil
  }

  private mutating func head(_ kind: Kind, _ length: Int) {
    bytes.append(UInt8(min(length, 31)) << 3 | kind.rawValue)
    if length >= 31 { number(length - 31) }
  }

  private mutating func number(_ number: Int) {
    var rest = number
    while rest > 127 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}
