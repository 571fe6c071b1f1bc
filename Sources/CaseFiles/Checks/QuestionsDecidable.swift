import Polity

/// A question is either yes-or-no or how-many.
struct QuestionsDecidable: CaseCheck {
  func findings(_ draft: Draft) -> [Finding] {
    draft.sheet.questions.compactMap { question in
      let path = "questions.\(question.id)"
      let (yesNo, howMany) = (draft.book.has("\(path).yes_if"), draft.book.has("\(path).estimate"))
      if yesNo, howMany {
        return draft.fault("\(path).estimate", "stands beside 'yes_if'", "keep one of the two")
      }
      guard !yesNo, !howMany else { return nil }
      return draft.fault(path, "has neither 'yes_if' nor 'estimate'")
    }
  }
}
