/// Looks up keys of the format.
enum KeyReference {
  /// Where a key belongs that stands in the wrong mapping, in words; nil where it is no key at all,
  /// or at home in more than one mapping and not at the top of the file.
  static func home(of name: String, besides shape: String) -> String? {
    let paths = every.filter { $0.note.name == name }
    let top = paths.first { $0.path == name }
    guard let path = (paths.count == 1 ? paths.first : top)?.path else { return nil }
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
      let inner =
        switch note.kind {
        case .table, .priors: path + ".<id>."
        default: path + "."
        }
      return [Located(path: path, note: note)] + flattened(note.kind.keys, inner)
    }
  }

  /// Keys with this path or this last part; `regions.almaty.urban` finds `regions.<id>.urban`.
  static func matches(_ key: String) -> [Located] {
    let steps = key.split(separator: ".")
    let exact = every.filter { located in
      let parts = located.path.split(separator: ".")
      return parts.count == steps.count
        && zip(parts, steps).allSatisfy { $0 == $1 || $0 == "<id>" || $1 == "*" }
    }
    return exact.isEmpty ? every.filter { $0.note.name == key } : exact
  }

  /// The reference entry of a key.
  static func text(_ located: Located) -> String {
    let note = located.note
    let absence =
      switch note.need {
      case .required: " Required."
      case .usual: note.usual.map { " Left out: \($0)." } ?? ""
      case .assumed(let words): " Left out: \(words)."
      case .optional: " May be left out."
      }
    var lines = [located.path, "  \(note.says).", "  Takes \(note.kind.words).\(absence)"]
    if !note.kind.keys.isEmpty {
      lines.append("  Its keys: \(note.kind.keys.map(\.name).joined(separator: ", ")).")
    }
    return lines.joined(separator: "\n")
  }
}
