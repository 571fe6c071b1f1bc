import Inference
import Polity
import Simulation

/// A yes-or-no question can be answered with yes.
struct QuestionsPossible: CaseCheck {
  func findings(_ draft: Draft) -> [Finding] {
    let crisis = draft.dossier.crisis
    let absent = draft.reader.absentEvents(crisis)
    return crisis.questions.compactMap { question in
      guard let text = question.yesIf, let expression = try? ObservableExpression(text),
        let why = expression.impossibility(in: crisis, absent: absent)
      else { return nil }
      return draft.warning("questions.\(question.id).yes_if", "can never be yes: \(why)")
    }
  }
}
