import Inference

/// The JSON Schema of the case file.
enum CaseJSONSchema {
  static var text: String { document.printed() + "\n" }

  private static var document: JSONText {
    .object([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("Interregnum case file")),
      ("description", .string("A country, a shock, what is reported of it and what is asked")),
      ("type", .string("object")),
      ("properties", properties(CaseKeys.shape.notes)),
      ("required", required(CaseKeys.shape.notes)),
      ("additionalProperties", .flag(false)),
      ("$defs", .object(definitions)),
    ])
  }

  /// Spellings that many keys share.
  private static let definitions: [(String, JSONText)] = {
    let number = #"[+-]?\d+(\.\d+)?([eE][+-]?\d+)?[kMB%]?"#
    let word = "(none|low|medium|high|full)"
    return [
      ("number", spelled("^\(number)$", "A number: 5, 0.4, 40%, 19M, 60k")),
      (
        "range",
        spelled("^\(number)( to \(number))?$", "A number, or 'a to b': 90% sure it lies between")
      ),
      (
        "share",
        spelled(
          "^((\(number)|\(word))( to (\(number)|\(word)))?)$",
          "A share: 0.4, 40%, low, or a range 'a to b'")
      ),
      ("id", pattern("^[A-Za-z0-9_-]{1,64}$", "Letters, digits, '-' and '_'")),
      ("day", pattern(#"^\d{4}-\d{2}-\d{2}$"#, "A date like 2022-01-05")),
      (
        "moment",
        pattern(#"^(\d{4}-\d{2}-\d{2}|day \d+)( \d{1,2}:\d{2})?$"#, "A date, or 'day 3'")
      ),
      (
        "flag",
        .object([("enum", .list([.string("yes"), .string("no"), .flag(true), .flag(false)]))])
      ),
      ("gradedSource", pattern("^[A-Za-z0-9_-]+ [A-F][1-6]$", "A source and its grade: id C3")),
    ]
  }()

  private static func spelled(_ pattern: String, _ says: String) -> JSONText {
    .object([
      ("description", .string(says)), ("type", .list([.string("number"), .string("string")])),
      ("pattern", .string(pattern)),
    ])
  }

  private static func pattern(_ pattern: String, _ says: String) -> JSONText {
    .object([
      ("description", .string(says)), ("type", .string("string")), ("pattern", .string(pattern)),
    ])
  }

  private static func properties(_ notes: [KeyNote]) -> JSONText {
    .object(notes.map { ($0.name, property($0)) })
  }

  private static func required(_ notes: [KeyNote]) -> JSONText {
    .list(notes.filter { $0.need == .required }.map { .string($0.name) })
  }

  private static func property(_ note: KeyNote) -> JSONText {
    var pairs: [(String, JSONText)] = [("description", .string(note.says))]
    if note.need == .usual, let usual = note.usual { pairs.append(("default", .string(usual))) }
    return .object(pairs + type(note.kind))
  }

  private static func record(_ notes: [KeyNote]) -> [(String, JSONText)] {
    [
      ("type", .string("object")), ("properties", properties(notes)),
      ("required", required(notes)), ("additionalProperties", .flag(false)),
    ]
  }

  private static func mapping(_ values: JSONText) -> [(String, JSONText)] {
    [
      ("type", .string("object")), ("propertyNames", reference("id")),
      ("additionalProperties", values),
    ]
  }

  /// A mapping whose keys are names of the model, not ids of the case.
  private static func freely(_ values: JSONText) -> [(String, JSONText)] {
    [("type", .string("object")), ("additionalProperties", values)]
  }

  private static func reference(_ name: String) -> JSONText {
    .object([("$ref", .string("#/$defs/\(name)"))])
  }

  private static func type(_ kind: KeyKind) -> [(String, JSONText)] {
    func named(_ name: String) -> [(String, JSONText)] { [("$ref", .string("#/$defs/\(name)"))] }
    switch kind {
    case .text: return [("type", .list([.string("string"), .string("number")]))]
    case .expression: return [("type", .string("string"))]
    case .identifier, .reference: return named("id")
    case .word(let words): return [("enum", .list(words.map { .string($0) }))]
    case .words(let words):
      return list(.object([("enum", .list(words.map { .string($0) }))]))
    case .flag: return named("flag")
    case .number(let rule):
      let bounds: [(String, JSONText)] = [
        ("minimum", .number(rule.bounds.lowerBound)), ("maximum", .number(rule.bounds.upperBound)),
      ]
      return named(rule.takesWords ? "share" : "number") + bounds
    case .range(let rule): return named(rule.takesWords ? "share" : "range")
    case .day: return named("day")
    case .moment: return named("moment")
    case .references: return list(reference("id"))
    case .shares: return mapping(reference("share"))
    case .position:
      return list(.object([("type", .string("number"))])) + [
        ("minItems", .number(2)), ("maxItems", .number(2)),
      ]
    case .gradedSource: return named("gradedSource")
    case .answer:
      return [("type", .list([.string("string"), .string("number"), .string("boolean")]))]
    case .counts: return [("type", .string("string")), ("pattern", .string(#"^\d+ of \d+$"#))]
    case .moments: return freely(reference("moment"))
    case .moves: return list(.object([("type", .string("string"))]))
    case .settings: return freely(reference("number"))
    case .assumptions: return freely(reference("range"))
    case .marks:
      let spellings = AnalystMark.allCases.flatMap { [$0.rawValue, $0.letters] }
      return freely(.object([("enum", .list(spellings.map { .string($0) }))]))
    case .record(let notes): return record(notes)
    case .table(_, let notes): return mapping(.object(record(notes)))
    case .priors(let notes):
      return mapping(.object([("anyOf", .list([reference("number"), .object(record(notes))]))]))
    }
  }

  private static func list(_ items: JSONText) -> [(String, JSONText)] {
    [("type", .string("array")), ("items", items)]
  }
}
