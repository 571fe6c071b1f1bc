/// An expression over observables, cut into words with their places: `deaths(almaty) > 100 and
/// move.purge`. Reads the grammar of the format far enough to name every unknown word.
struct ObservableExpression: Sendable, Equatable {
  /// A word and where it begins, in Unicode scalars from the start of the expression.
  struct Word: Sendable, Equatable {
    var text: String
    var offset: Int
  }
  /// `from=2022-01-05`, or an id with an empty key.
  struct Argument: Sendable, Equatable {
    var key: String
    var value: Word
  }
  /// `name(argument, ...) > value`.
  struct Term: Sendable, Equatable {
    var name: Word
    var arguments: [Argument] = []
    /// The comparison and what it compares with.
    var comparison: String?
    var value: Word?
  }
  /// Why a text is no expression, and where.
  struct Malformed: Error, Equatable {
    var message: String
    var word: Word
  }

  /// Terms joined by `and`.
  private(set) var terms: [Term] = []

  /// Comparisons of the grammar.
  static let comparisons = ["==", "!=", ">=", "<=", ">", "<"]

  /// Reads an expression.
  init(_ text: String) throws(Malformed) {
    var words = ExpressionWords(text)
    repeat {
      terms.append(try Self.term(&words))
    } while try Self.joins(&words)
  }

  private static func joins(_ words: inout ExpressionWords) throws(Malformed) -> Bool {
    guard let next = words.next() else { return false }
    if next.text == "and" { return true }
    throw Malformed(message: "goes on with '\(next.text)'; terms are joined by 'and'", word: next)
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
    guard words.take("=") != nil else { return Argument(key: "", value: first) }
    return Argument(key: first.text, value: try words.word("a date"))
  }
}

/// The words and signs of an expression.
struct ExpressionWords {
  private var rest: ArraySlice<ObservableExpression.Word>
  /// The end of the expression.
  let end: ObservableExpression.Word

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    var words: [ObservableExpression.Word] = []
    var index = 0
    while index < scalars.count {
      let start = index
      let kind = Self.kind(scalars[index])
      index += 1
      if kind == .space { continue }
      while index < scalars.count, kind != .single, Self.kind(scalars[index]) == kind { index += 1 }
      var word = String.UnicodeScalarView()
      word.append(contentsOf: scalars[start..<index])
      words.append(ObservableExpression.Word(text: String(word), offset: start))
    }
    rest = words[...]
    end = ObservableExpression.Word(text: "", offset: max(0, scalars.count - 1))
  }

  /// The next word, left in place.
  func peek() -> ObservableExpression.Word? { rest.first }

  /// The next word.
  mutating func next() -> ObservableExpression.Word? { rest.popFirst() }

  /// The next word if it is a given sign.
  mutating func take(_ sign: String) -> ObservableExpression.Word? {
    rest.first?.text == sign ? rest.popFirst() : nil
  }

  /// The next word, which must be no sign.
  mutating func word(
    _ wanted: String
  ) throws(ObservableExpression.Malformed) -> ObservableExpression.Word {
    guard let word = rest.popFirst() else {
      throw ObservableExpression.Malformed(message: "ends where \(wanted) should stand", word: end)
    }
    guard let first = word.text.unicodeScalars.first, Self.kind(first) == .letter else {
      throw ObservableExpression.Malformed(
        message: "has '\(word.text)' where \(wanted) should stand", word: word)
    }
    return word
  }

  private enum Kind { case space, letter, comparison, single }

  private static func kind(_ scalar: Unicode.Scalar) -> Kind {
    switch scalar {
    case " ", "\n", "\t": .space
    case "=", "!", "<", ">": .comparison
    case "(", ")", ",": .single
    default: .letter
    }
  }
}
