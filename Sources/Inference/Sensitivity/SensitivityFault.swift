/// Why inputs and results can not be held against each other.
public enum SensitivityFault: Error, Equatable, CustomStringConvertible {
  /// The lists are not equally long.
  case unequal(input: String, count: Int, results: Int)
  /// Too few rows have numbers throughout.
  case tooFew(rows: Int, least: Int)
  /// Two inputs have one name.
  case repeated(input: String)
  /// All results are the same, so nothing explains them.
  case constant

  /// In one sentence.
  public var description: String {
    switch self {
    case .unequal(let input, let count, let results):
      "the input '\(input)' has \(count) values for \(results) results."
    case .tooFew(let rows, let least): "\(rows) usable runs; at least \(least) are needed."
    case .repeated(let input): "two inputs are called '\(input)'."
    case .constant: "every run has the same result."
    }
  }
}
