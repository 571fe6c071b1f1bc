/// Looks up keys of the format.
enum KeyReference {
  /// Where a key belongs that stands in the wrong mapping, in words; nil where it is no key at all,
  /// or at home in more than one mapping.
  static func home(of name: String, besides shape: String) -> String? {
    let paths = every.filter { $0.note.name == name }
    guard paths.count == 1, let path = paths.first?.path else { return nil }
    let parent = path.split(separator: ".").dropLast().joined(separator: ".")
    if !parent.isEmpty { return parent }
    if EvidenceKeys.keys.contains(where: { $0.note.name == name }) { return "evidence.yaml" }
    return name == "answers" ? "outcomes.yaml" : "case.yaml"
  }

  /// A key and where it stands, as `regions.<id>.urban`.
  struct Located: Sendable {
    var path: String
    var note: KeyNote
  }

  /// Every key of the format, in its order.
  static let every: [Located] = flattened(CaseKeys.shape.notes + OutcomeKeys.shape.notes, "")

  private static func flattened(_ notes: [KeyNote], _ prefix: String) -> [Located] {
    notes.flatMap { note in
      let path = prefix + note.name
      let inner = switch note.kind {
      case .table, .priors: path + ".<id>."
      default: path + "."
      }
      return [Located(path: path, note: note)] + flattened(note.kind.keys, inner)
    }
  }
}
