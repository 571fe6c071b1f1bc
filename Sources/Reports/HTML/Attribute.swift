/// An attribute of an element: a name of the program, and a value that is always escaped.
public struct Attribute: Sendable, Equatable {
  private let name: String
  private let value: String?

  /// An attribute with a value.
  ///
  /// Where the name is one that loads or leads somewhere (`href`, `src`, `action`), an address that
  /// is neither `http`, `https`, `mailto`, a fragment nor a path becomes `#`: no case can bring in
  /// `javascript:`.
  public init(_ name: StaticString, _ value: String) {
    self.name = name.description
    let leads = ["href", "src", "action", "formaction"].contains(self.name)
    self.value = leads && !Self.isHarmless(value) ? "#" : value
  }

  /// An attribute that is there or not, such as `hidden`.
  public init(flag name: StaticString) {
    self.name = name.description
    value = nil
  }

  private init(name: String, value: String) {
    self.name = name
    self.value = value
  }

  /// Several classes at once.
  public static func classes(_ names: String...) -> Attribute {
    Attribute("class", names.joined(separator: " "))
  }

  /// What a link holds that saves a text as a file, which is part of the page: nothing is loaded.
  /// `type` is its media type.
  public static func saving(_ text: String, as file: String, type: StaticString) -> [Attribute] {
    [
      Attribute(name: "href", value: "data:\(type);charset=utf-8," + percentEncoded(text)),
      Attribute("download", file),
    ]
  }

  /// Appends a blank and the attribute.
  func write(to html: inout String) {
    html += " \(name)=\""
    html += value.map(Drawing.escaped) ?? name
    html += "\""
  }

  /// Schemes that a link may have; addresses without a scheme stay on the page's own site.
  private static func isHarmless(_ address: String) -> Bool {
    let start = address.prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
    guard start.count < address.count, address.dropFirst(start.count).first == ":" else {
      return address.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F } && !address.hasPrefix("//")
    }
    return ["http", "https", "mailto"].contains(start.lowercased())
  }

  /// Every byte but letters, digits and some plain marks as `%41`.
  private static func percentEncoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122: bytes.append(byte)
      case _ where plain.contains(byte): bytes.append(byte)
      default: bytes += [37, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let plain = Set("-._~!*(),;=@$'[]{}".utf8)
}
