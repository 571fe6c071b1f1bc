/// Reads what `ValuePacker` wrote; bytes from elsewhere give nil, never a trap.
struct ValueUnpacker {
  private let bytes: ArraySlice<UInt8>
  private let width: Int
  private var next: Int
  private var values: [Float]
  private var filled = 0

  private init(_ bytes: ArraySlice<UInt8>, count: Int, width: Int) {
    self.bytes = bytes
    self.width = width
    next = bytes.startIndex
    values = [Float](repeating: 0, count: count)
  }

  /// The values, or nil unless the bytes hold exactly `count` of them.
  static func unpack(_ bytes: ArraySlice<UInt8>, count: Int, width: Int) -> [Float]? {
    var unpacker = ValueUnpacker(bytes, count: count, width: width)
    while unpacker.next < bytes.endIndex {
      guard unpacker.stretch() else { return nil }
    }
    return unpacker.filled == count ? unpacker.values : nil
  }

  private mutating func stretch() -> Bool {
    guard let (kind, length) = head(), length <= values.count - filled else { return false }
    switch kind {
    case .zeros: filled += length
    case .lastValue: return copy(length, back: 1)
    case .lastDay: return copy(length, back: width)
    case .counts: return count(length)
    case .written: return read(length)
    }
    return true
  }

  private mutating func head() -> (ValuePacker.Kind, Int)? {
    guard let byte = byte(), let kind = ValuePacker.Kind(rawValue: byte & 7) else { return nil }
    guard byte >> 3 == 31 else { return (kind, Int(byte >> 3)) }
    return number().map { (kind, 31 + $0) }
  }

  private mutating func number() -> Int? {
    var (number, shift) = (0, 0)
    while shift <= 28, let byte = byte() {
      number |= Int(byte & 0x7f) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }

  private mutating func byte() -> UInt8? {
    guard next < bytes.endIndex else { return nil }
    defer { next += 1 }
    return bytes[next]
  }

  private mutating func copy(_ length: Int, back: Int) -> Bool {
    guard back > 0, filled >= back else { return false }
    for place in filled..<(filled + length) { values[place] = values[place - back] }
    filled += length
    return true
  }

  private mutating func count(_ length: Int) -> Bool {
    for _ in 0..<length {
      guard let number = number() else { return false }
      values[filled] = Float(number)
      filled += 1
    }
    return true
  }

  private mutating func read(_ length: Int) -> Bool {
    guard bytes.endIndex - next >= 4 * length else { return false }
    for _ in 0..<length {
      let low = UInt32(bytes[next]) | UInt32(bytes[next + 1]) << 8
      let high = UInt32(bytes[next + 2]) | UInt32(bytes[next + 3]) << 8
      values[filled] = Float(bitPattern: low | high << 16)
      filled += 1
      next += 4
    }
    return true
  }
}
