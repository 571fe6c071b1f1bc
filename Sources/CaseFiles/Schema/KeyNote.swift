import Inference
import Polity

/// Things of a case that other keys refer to by id.
enum Referent: String, Sendable, CaseIterable {
  case region, claimant, office, faction, organ, group, patron, explanation, question, source
  case evidence, claim, answer
  case whatIf = "what-if"
  case socialClass = "class"
  case laterShock = "later shock"
  case rally

  /// One of them, in words.
  var noun: String { self == .evidence ? "item" : rawValue }

  /// Several of them, in words.
  var plural: String {
    switch self {
    case .faction: "factions"
    case .evidence: "items of evidence"
    case .socialClass: "classes"
    case .rally: "rallies"
    default: rawValue + "s"
    }
  }
}

/// What a key takes.
indirect enum KeyKind: Sendable, Equatable {
  case text
  case identifier
  case word([String])
  case words([String])
  case flag
  case number(NumberRule)
  case range(NumberRule)
  case day
  case moment
  case reference(Referent)
  case references(Referent)
  /// Ids to shares.
  case shares(Referent)
  /// `[latitude, longitude]`.
  case position
  case expression
  case gradedSource
  /// `yes`, `no`, a number, `unsettled` or `void`.
  case answer
  /// `10 of 281`.
  case counts
  /// Moves to moments.
  case moments
  /// Moves of the model.
  case moves
  /// Parameters of the model to numbers.
  case settings
  /// Parameters of the model to numbers or ranges.
  case assumptions
  /// Explanations to marks.
  case marks
  case record([KeyNote])
  /// Ids to records.
  case table(Referent, [KeyNote])
  /// Ids to a prior or a record.
  case priors([KeyNote])

  /// What the key takes, in words.
  var words: String {
    switch self {
    case .text: "a text"
    case .identifier: "an id: letters, digits, '-' and '_'"
    case .word(let words): "one of " + words.joined(separator: ", ")
    case .words(let words): "a list of " + words.joined(separator: ", ")
    case .flag: "yes or no"
    case .number(let rule): rule.words
    case .range(let rule): rule.words + " or a range 'a to b'"
    case .day: "a date like 2022-01-05"
    case .moment: "a date like 2022-01-05, with a time like 12:00 if need be, or 'day 3'"
    case .reference(let referent):
      "the id of \(referent == .evidence ? "an item of evidence" : Self.a(referent))"
    case .references(let referent): "a list of ids of \(referent.plural)"
    case .shares(let referent): "a mapping of \(referent.plural) to shares"
    case .position: "a list of two numbers: degrees north, degrees east"
    case .expression: "an expression over observables"
    case .gradedSource: "a source and its grade, like 'id C3'"
    case .answer: "yes, no, a number, unsettled or void"
    case .counts: "a count of cases like '10 of 281'"
    case .moments: "a mapping of moves to dates like 2022-01-05 12:00"
    case .moves: "a list of moves"
    case .settings: "a mapping of parameters to numbers"
    case .assumptions: "a mapping of parameters to numbers or ranges 'a to b'"
    case .marks: "a mapping of explanations to marks: \(Self.markWords.joined(separator: ", "))"
    case .record: "a mapping of keys to values"
    case .table(let referent, _): "a mapping of ids to \(referent.plural)"
    case .priors: "a mapping of explanations to priors"
    }
  }

  /// The words of a mark; its letters are understood too.
  static let markWords = AnalystMark.allCases.map(\.rawValue)

  /// The keys inside, if any.
  var keys: [KeyNote] {
    switch self {
    case .record(let keys), .table(_, let keys), .priors(let keys): keys
    default: []
    }
  }

  private static func a(_ referent: Referent) -> String {
    let isVowel = "aeiou".contains(referent.rawValue.prefix(1))
    return (isVowel ? "an " : "a ") + referent.rawValue
  }
}

/// Must a key be there, and what holds if it is not.
enum Need: Sendable, Equatable {
  case required
  /// What `Polity` assumes: read off a fresh value.
  case usual
  /// What is assumed, in words.
  case assumed(String)
  /// Nothing is assumed.
  case optional
}

/// A key of the format, said once: read by the reader, the reference, the JSON Schema.
struct KeyNote: Sendable, Equatable {
  var name: String
  var kind: KeyKind
  var need: Need
  /// What it means, in one sentence without a full stop.
  var says: String
  /// The usual value, spelled as in a case file; nil where there is none.
  var usual: String?
}
