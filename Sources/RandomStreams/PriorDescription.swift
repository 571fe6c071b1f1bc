extension Prior: CustomStringConvertible {
  /// The prior in words, such as `LogN(0.12, 0.2)`, `U(0, 1)` or `0.5` for a fixed value.
  public var description: String {
    switch self {
    case .fixed(let value):
      return Self.words(value)
    case .uniform(let low, let high):
      return "U(\(Self.words(low)), \(Self.words(high)))"
    case .normal(let mean, let deviation):
      return "N(\(Self.words(mean)), \(Self.words(deviation)))"
    case .logNormal(let median, let spread):
      return "LogN(\(Self.words(median)), \(Self.words(spread)))"
    case .beta(let a, let b):
      return "Beta(\(Self.words(a)), \(Self.words(b)))"
    case .logitNormal(let median, let spread):
      return "LogitN(\(Self.words(median)), \(Self.words(spread)))"
    }
  }

  /// The shortest decimal that reads back as the same number, without a trailing ".0".
  static func words(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
