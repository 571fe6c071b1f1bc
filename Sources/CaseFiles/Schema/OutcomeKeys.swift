import Inference

/// The keys of `outcomes.yaml`.
enum OutcomeKeys {
  static let shape = Shape<CaseSheet>(
    "the outcomes file", fresh: { CaseSheet() },
    [
      .table(
        "answers", of: .answer, Slot(\.settlements), answer, need: .required,
        new: { Settlement(question: $0, answer: nil, note: "", source: "", grade: .unjudged()) },
        "How the questions were settled; hindsight, never evidence")
    ])

  static let answer = Shape<Settlement>(
    "an answer",
    fresh: { Settlement(question: "", answer: nil, note: "", source: "", grade: .unjudged()) },
    [
      .answer(
        "answer", Slot { ($0.answer, $0.isVoid) = ($1.answer, $1.isVoid) },
        "How the question was settled; void where its condition did not come true"),
      .text("note", Slot(\.note), "In words"),
      .gradedSource(
        need: .optional,
        Slot { answer, graded in (answer.source, answer.grade) = (graded.source, graded.grade) }),
    ])
}

/// What an outcomes file says of a question: 1 yes, 0 no, a number, nothing yet, or void.
struct StatedAnswer: Sendable, Equatable {
  var answer: Double?
  var isVoid = false
}

extension Key {
  /// `yes`, `no`, a number, `unsettled` or `void`.
  static func answer(_ name: String, _ slot: Slot<Root, StatedAnswer>, _ says: String) -> Key {
    let note = KeyNote(name: name, kind: .answer, need: .required, says: says)
    return leaf(note, slot, show: { _ in "" }) { text, place, book in
      switch text {
      case "yes", "true": return StatedAnswer(answer: 1)
      case "no", "false": return StatedAnswer(answer: 0)
      case "unsettled": return StatedAnswer()
      case "void": return StatedAnswer(isVoid: true)
      default: break
      }
      if case .success(let number) = NumberSpelling(rule: .quantity).exact(text) {
        return StatedAnswer(answer: number)
      }
      let hint = NearestWord.hint(text, in: ["yes", "no", "unsettled", "void"], called: "or")
      book.fault("\(book.path) takes \(note.kind.words), not '\(text.prefix(60))'", place, hint)
      return nil
    }
  }
}
