import Inference
import Polity

/// Marks of an analyst are given to explanations that the case weighs.
struct MarksFit: CaseCheck {
  func findings(_ draft: Draft) -> [Finding] {
    let own = draft.sheet.explanations.map(\.id)
    let weighed = own.isEmpty ? draft.reader.knownExplanations : own
    guard !weighed.isEmpty else { return [] }
    return draft.sheet.evidence.flatMap { sheet in
      sheet.item.marks.keys.sorted().filter { !weighed.contains($0) }.map { name in
        draft.fault(
          "evidence.\(sheet.item.id).judge.\(name)", "marks an explanation that is not weighed",
          NearestWord.hint(name, in: weighed, called: "explanations"))
      }
    }
  }
}
