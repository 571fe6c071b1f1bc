import Inference
import Polity

/// Answers belong to questions of the case and are of their kind.
struct AnswersFit: CaseCheck {
  func findings(_ draft: Draft) -> [Finding] {
    let questions = draft.sheet.questions
    return draft.sheet.settlements.flatMap { settlement -> [Finding] in
      let path = "answers.\(settlement.question)"
      guard let question = questions.first(where: { $0.id == settlement.question }) else {
        let hint = NearestWord.hint(
          settlement.question, in: questions.map(\.id), called: "questions")
        return [draft.fault(path, "answers a question that is not asked", hint)]
      }
      return kind(settlement, question, path, draft) + void(settlement, question, path, draft)
        + source(settlement, path, draft)
    }
  }

  private func kind(
    _ settlement: Settlement, _ question: Question, _ path: String, _ draft: Draft
  ) -> [Finding] {
    guard let answer = settlement.answer, question.yesIf != nil, answer != 0, answer != 1 else {
      return []
    }
    let plain = NumberSpelling.plain(answer)
    return [draft.fault("\(path).answer", "is \(plain), but the question takes yes or no")]
  }

  /// Only a question with a condition can come to nothing.
  private func void(
    _ settlement: Settlement, _ question: Question, _ path: String, _ draft: Draft
  ) -> [Finding] {
    guard settlement.isVoid, question.given == nil else { return [] }
    return [
      draft.fault(
        "\(path).answer", "is void, but the question has no condition",
        "'given' states one; write 'unsettled' where the answer is not known")
    ]
  }

  private func source(_ settlement: Settlement, _ path: String, _ draft: Draft) -> [Finding] {
    guard settlement.answer != nil || settlement.isVoid, !draft.book.has("\(path).source") else {
      return []
    }
    return [draft.fault(path, "lacks the key 'source'", "only what is unsettled needs none")]
  }
}
