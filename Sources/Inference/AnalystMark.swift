/// How an analyst judges that an item of evidence fits an explanation: the five steps of the analysis
/// of competing hypotheses (Heuer 1999, chapter 8).
///
/// Marks are shown beside the model's decibans. They never enter a likelihood.
public enum AnalystMark: String, Sendable, CaseIterable {
  case veryInconsistent = "very inconsistent"
  case inconsistent
  case neutral
  case consistent
  case veryConsistent = "very consistent"

  /// `II`, `I`, `N`, `C` or `CC`, as on a worksheet.
  public var letters: String {
    switch self {
    case .veryInconsistent: "II"
    case .inconsistent: "I"
    case .neutral: "N"
    case .consistent: "C"
    case .veryConsistent: "CC"
    }
  }

  /// The vote, 1 (speaks strongly against) to 5 (fits very well).
  public var vote: Int {
    switch self {
    case .veryInconsistent: 1
    case .inconsistent: 2
    case .neutral: 3
    case .consistent: 4
    case .veryConsistent: 5
    }
  }

  /// A mark by its words or its letters; nil where the text is neither.
  public init?(spelled text: String) {
    guard let mark = Self.allCases.first(where: { $0.rawValue == text || $0.letters == text })
    else { return nil }
    self = mark
  }
}
