/// A sentence with the pieces of it that answer, so that a page can make them stand out.
///
/// ```swift
/// let sentence: Sentence = "He still rules: \(said: "likely, 62%")."
/// sentence.text  // "He still rules: likely, 62%."
/// ```
public struct Sentence: Sendable, Equatable, ExpressibleByStringInterpolation {
  /// A piece of it.
  public struct Piece: Sendable, Equatable {
    /// Its words, blanks at its ends included.
    public let text: String
    /// It answers.
    public let isSaid: Bool
  }
  /// Its pieces in order.
  public let pieces: [Piece]

  /// A sentence without anything that stands out.
  public init(_ text: String) { pieces = [Piece(text: text, isSaid: false)] }

  /// A sentence without anything that stands out.
  public init(stringLiteral text: String) { self.init(text) }

  /// A sentence from its pieces.
  public init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

  /// Its words.
  public var text: String { pieces.map(\.text).joined() }

  /// Pieces as they are read from the source.
  public struct StringInterpolation: StringInterpolationProtocol {
    var pieces: [Piece] = []

    /// Nothing yet.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Words of the program.
    public mutating func appendLiteral(_ literal: String) { add(literal, false) }

    /// A value in words.
    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      add(value.description, false)
    }

    /// Words that answer.
    public mutating func appendInterpolation(said: String) { add(said, true) }

    private mutating func add(_ text: String, _ isSaid: Bool) {
      if !text.isEmpty { pieces.append(Piece(text: text, isSaid: isSaid)) }
    }
  }
}
