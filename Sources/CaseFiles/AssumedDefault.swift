/// Something the case leaves out, and what is assumed in its place.
public struct AssumedDefault: Sendable, Equatable {
  /// Where it would stand, as `regions.almaty.urban`.
  public var key: String
  /// What is assumed, spelled as a case file would.
  public var value: String
  /// What the key means, or why this is assumed.
  public var why: String

  /// An assumption.
  public init(key: String, value: String, why: String) {
    self.key = key
    self.value = value
    self.why = why
  }
}
