import Inference

/// `id C3`: a source and the Admiralty grade of an item.
struct GradedSource: Sendable, Equatable {
  var source: String
  var grade: Grade

  /// Why a text is no graded source; `offset` and `length` tell which part of it.
  struct Misspelt: Error, Equatable {
    var message: String
    var offset: Int
    var length: Int
    var suggestion: String
  }

  static func read(_ text: String) -> Result<GradedSource, Misspelt> {
    let words = text.split(separator: " ", omittingEmptySubsequences: true)
    let whole = text.unicodeScalars.count
    guard let source = words.first, words.count <= 2 else {
      return .failure(
        Misspelt(
          message: "takes a source and its grade", offset: 0, length: whole,
          suggestion: "write it like 'id C3'"))
    }
    guard words.count == 2 else {
      return .failure(
        Misspelt(
          message: "lacks the grade of source '\(source)'", offset: 0, length: whole,
          suggestion: "write it like '\(source) C3'"))
    }
    if let grade = grade(words[1]) { return .success(Self(source: String(source), grade: grade)) }
    let offset = text.unicodeScalars.distance(
      from: text.startIndex, to: words[1].startIndex)
    let better = grade(Substring(words[1].uppercased()))
    let hint = better.map { "did you mean '\($0)'?" } ?? "reliability A to F, credibility 1 to 6"
    return .failure(
      Misspelt(
        message: "has the grade '\(words[1])', which does not exist", offset: offset,
        length: words[1].unicodeScalars.count, suggestion: hint))
  }

  private static func grade(_ text: Substring) -> Grade? {
    guard text.utf8.count == 2, let letter = text.first, let digit = text.last?.wholeNumberValue,
      let reliability = Grade.Reliability(rawValue: String(letter))
    else { return nil }
    return Grade(reliability, digit)
  }
}
