import Polity

/// The keys of a question.
enum QuestionKeys {
  static let shape = Shape<Question>(
    "a question", fresh: { Question(id: "", ask: "") },
    [
      .text("ask", Slot(\.ask), need: .required, "In words, as one would bet on it"),
      .expression("yes_if", Slot(\.yesIf), "What makes it true, for a yes-or-no question"),
      .expression("estimate", Slot(\.estimate), "What is estimated, for a how-many question"),
      .expression(
        "given", Slot(\.given),
        "What must hold for it to be answered: only runs in which it does are counted"),
      .day(
        "settles", Slot(\.settles), need: .assumed("the last day of the case"), "The day it settles"
      ),
      .baseRate(
        "base_rate", Slot(\.baseRate), "How often it came true in a class of like cases"),
    ])
}

extension Key {
  /// `10 of 281`.
  static func baseRate(
    _ name: String, _ slot: Slot<Root, Question.BaseRate>, _ says: String
  ) -> Key {
    let note = KeyNote(name: name, kind: .counts, need: .optional, says: says)
    return leaf(note, slot, show: { "\($0.happened) of \($0.cases)" }) { text, place, book in
      let words = text.split(separator: " ", omittingEmptySubsequences: false)
      if words.count == 3, words[1] == "of", let happened = Int(words[0]),
        let cases = Int(words[2]), let rate = Question.BaseRate(happened: happened, of: cases)
      {
        return rate
      }
      book.fault("\(book.path) takes \(note.kind.words), not '\(text.prefix(60))'", place)
      return nil
    }
  }
}
