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
