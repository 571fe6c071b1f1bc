/// Fields as browsers send them: `a=1&b=two+words`.
enum FormFields {
  /// The fields in their order; nil where a byte sequence is no text, or there are more than `most`.
  static func fields(_ bytes: [UInt8], most: Int) -> [(name: String, value: String)]? {
    var fields: [(name: String, value: String)] = []
    for pair in bytes.split(separator: UInt8(ascii: "&")) {
      let halves = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard fields.count < most, let name = decoded(halves[0], plusIsBlank: true),
        let value = halves.count > 1 ? decoded(halves[1], plusIsBlank: true) : ""
      else { return nil }
      fields.append((name, value))
    }
    return fields
  }

  /// Text from percent signs; nil where it is no valid UTF-8, or holds a NUL.
  static func decoded(_ bytes: some Collection<UInt8>, plusIsBlank: Bool) -> String? {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
        else { return nil }
        plain.append(high << 4 | low)
      } else {
        plain.append(plusIsBlank && byte == UInt8(ascii: "+") ? 32 : byte)
      }
    }
    guard !plain.contains(0) else { return nil }
    return String(validating: plain, as: UTF8.self)
  }

  /// Text as part of an address: every byte but letters, digits, `-`, `.`, `_` as `%41`.
  static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      let isPlain =
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || byte == 45 || byte == 46 || byte == 95
      bytes += isPlain ? [byte] : [37, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Fields as a question of an address.
  static func encoded(_ fields: [(name: String, value: String)]) -> String {
    fields.map { encoded($0.name) + "=" + encoded($0.value) }.joined(separator: "&")
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }
}
