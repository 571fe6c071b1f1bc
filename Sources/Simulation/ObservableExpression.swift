/// An expression over observables, cut into words with their places: `deaths(almaty) > 100 and
/// move.purge`. Reads the grammar of the format far enough to name every unknown word.
public struct ObservableExpression: Sendable, Equatable {
  /// A word and where it begins, in Unicode scalars from the start of the expression.
  public struct Word: Sendable, Equatable {
    /// As written.
    public var text: String
    /// Unicode scalars before it.
    public var offset: Int
  }
  /// `from=2022-01-05`, or an id without a key.
  public struct Argument: Sendable, Equatable {
    /// `from`, `to` or `on`; nil for an id.
    public var key: Word?
    /// The date or the id.
    public var value: Word
  }
  /// `name(argument, ...) > value`.
  public struct Term: Sendable, Equatable {
    /// The observable.
    public var name: Word
    /// What stands in its parentheses.
    public var arguments: [Argument] = []
    /// The comparison and what it compares with.
    public var comparison: String?
    public var value: Word?
  }
  /// Why a text is no expression, and where.
  public struct Malformed: Error, Equatable {
    /// What is wrong, continuing "the expression ...".
    public var message: String
    /// Where.
    public var word: Word
  }

  /// Terms joined by `and`.
  public private(set) var terms: [Term] = []

  /// Comparisons of the grammar.
  public static let comparisons = ["==", "!=", ">=", "<=", ">", "<"]

  /// Reads an expression.
  public init(_ text: String) throws(Malformed) {
    var words = ExpressionWords(text)
    repeat {
      terms.append(try Self.term(&words))
    } while try Self.joins(&words)
  }

  private static func joins(_ words: inout ExpressionWords) throws(Malformed) -> Bool {
    guard let next = words.next() else { return false }
    if next.text == "and" { return true }
    let hint = next.text == "or" ? "; ask each as a question of its own" : ""
    throw Malformed(
      message: "goes on with '\(next.text)'; terms are joined by 'and'\(hint)", word: next)
  }

  private static func term(_ words: inout ExpressionWords) throws(Malformed) -> Term {
    let name = try words.word("an observable")
    var term = Term(name: name)
    if words.take("(") != nil, words.take(")") == nil {
      repeat {
        term.arguments.append(try argument(&words))
      } while words.take(",") != nil
      if words.take(")") == nil {
        throw Malformed(message: "lacks ')'", word: words.next() ?? words.end)
      }
    }
    if let sign = words.peek(), comparisons.contains(sign.text) {
      _ = words.next()
      term.comparison = sign.text
      term.value = try words.word("a value")
    } else if let sign = words.peek(), sign.text == "=" {
      throw Malformed(message: "has a single '='; write '=='", word: sign)
    }
    return term
  }

  private static func argument(_ words: inout ExpressionWords) throws(Malformed) -> Argument {
    let first = try words.word("an argument")
    guard words.take("=") != nil else { return Argument(key: nil, value: first) }
    return Argument(key: first, value: try words.word("a date"))
  }
}
