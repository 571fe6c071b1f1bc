/// Every id that is referred to is defined.
struct ReferencesExist: CaseCheck {
  func findings(_ draft: Draft) -> [Finding] {
    draft.book.uses.compactMap { use in
      let known = Self.known(use.referent, draft)
      guard let known, !known.contains(use.name) else { return nil }
      let name = use.name.unicodeScalars.count <= 60 ? use.name : "\(use.name.prefix(60))..."
      let verb = use.referent == .explanation ? "holds" : "names"
      let hint = NearestWord.hint(use.name, in: known, called: use.referent.plural)
      return Finding(
        message: "\(use.path) \(verb) the \(use.referent.noun) '\(name)', which is not defined",
        place: use.place, suggestion: Self.hint(hint, known, use.referent))
    }
  }

  /// What is defined; nil where anything may be named.
  private static func known(_ referent: Referent, _ draft: Draft) -> [String]? {
    guard referent == .explanation else { return draft.book.declared[referent] ?? [] }
    let templates = draft.reader.knownExplanations
    return templates.isEmpty ? nil : templates
  }

  private static func hint(_ hint: String, _ known: [String], _ referent: Referent) -> String {
    if referent == .explanation, !hint.hasPrefix("did") {
      return "an explanation of your own needs 'facts' or 'set'; \(hint)"
    }
    return hint.isEmpty && known.isEmpty ? "no \(referent.plural) are defined" : hint
  }
}
