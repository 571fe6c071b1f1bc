import Polity
import Simulation

/// `shows:`, `yes_if:` and `estimate:` name observables, parts of the case and days of the case.
struct ObservablesExist: CaseCheck {
  func findings(_ draft: Draft) -> [Finding] {
    let parts: [Referent] = [.region, .organ, .claimant, .office, .patron, .faction, .group]
    let check = ExpressionCheck(
      observables: draft.reader.knownObservables,
      ids: parts.flatMap { draft.book.declared[$0] ?? [] }, days: draft.days)
    return draft.book.sayings.flatMap { saying in
      check.faults(in: saying.text).map { fault in
        Finding(
          message: "\(saying.path) \(fault.message)",
          place: saying.place.part(fault.word.offset, fault.word.text.unicodeScalars.count),
          suggestion: fault.suggestion)
      }
    }
  }
}
