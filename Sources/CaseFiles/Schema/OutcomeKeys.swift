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
      .answer("answer", Slot { $0.answer = $1 }, "How the question was settled"),
      .text("note", Slot(\.note), "In words"),
      .gradedSource(
        need: .optional,
        Slot { answer, graded in (answer.source, answer.grade) = (graded.source, graded.grade) }),
    ])
}

extension Key {
  /// `yes`, `no`, a number, or `unsettled`.
  static func answer(_ name: String, _ slot: Slot<Root, Double?>, _ says: String) -> Key {
    let note = KeyNote(name: name, kind: .answer, need: .required, says: says)
    return leaf(note, slot, show: { _ in "" }) { text, place, book in
      switch text {
      case "yes", "true": return .some(1)
      case "no", "false": return .some(0)
      case "unsettled": return .some(nil)
      default: break
      }
      if case .success(let number) = NumberSpelling(rule: .quantity).exact(text) { return number }
      let hint = NearestWord.hint(text, in: ["yes", "no", "unsettled"], called: "or")
      book.fault("\(book.path) takes \(note.kind.words), not '\(text.prefix(60))'", place, hint)
      return nil
    }
  }
}
