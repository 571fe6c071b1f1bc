/// What a stream of luck is for, such as "turnout": draws for one purpose never disturb another's.
///
/// ```swift
/// let turnout = Purpose("turnout")
/// ```
public struct Purpose: Hashable, Sendable {
  /// The name as given; any text.
  public let name: String

  /// The FNV-1a 32-bit hash of the name's UTF-8 bytes (RFC 9923). Two names may share a code with
  /// chance 2^-32 per pair; a program's list of purposes should be tested for it.
  public let code: UInt32

  /// Names a purpose. Costs one pass over the name; keep purposes in constants.
  public init(_ name: String) {
    self.name = name
    var hash: UInt32 = 0x811c_9dc5
    for byte in name.utf8 {
      hash = (hash ^ UInt32(byte)) &* 0x0100_0193
    }
    code = hash
  }
}
