import CaseFiles
import Polity

/// A change as typed on the command line, read against a crisis; every fault of it at once.
struct WhatIfWords {
  /// What is to be changed.
  private(set) var whatIf = WhatIf()
  /// What is wrong with the words, a sentence each.
  private(set) var faults: [String] = []
  private let crisis: Crisis

  init(_ request: WhatIfRequest, _ crisis: Crisis) {
    self.crisis = crisis
    if let name = request.name { named(name) }
    for word in request.forced { force(word) }
    for move in request.forbidden where isMove(move, "--forbid") {
      if !whatIf.forbidden.contains(move) { whatIf.forbidden.append(move) }
    }
    let settings = ParameterSettings(request.settings)
    faults += settings.faults
    whatIf.settings.merge(settings.values) { $1 }
    for word in request.facts { fact(word) }
    for move in whatIf.forced.keys.sorted() where whatIf.forbidden.contains(move) {
      faults.append("error: \(move) is both forced and forbidden")
    }
  }

  private mutating func named(_ name: String) {
    if let known = crisis.whatIfs.first(where: { $0.id == name }) {
      whatIf = known
      return
    }
    let names = crisis.whatIfs.map(\.id)
    let hint = NearestWord.hint(name, in: names, called: "what-ifs")
    let more = names.isEmpty ? "; the case has none" : hint.isEmpty ? "" : "; \(hint)"
    faults.append("error: the case has no what-if '\(name)'\(more)")
  }

  private mutating func force(_ word: String) {
    let parts = word.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      faults.append("error: --force takes MOVE@TIME such as appeal@\(crisis.start), not '\(word)'")
      return
    }
    let move = String(parts[0])
    guard isMove(move, "--force") else { return }
    guard let hour = MomentSpelling.hour(String(parts[1]), start: crisis.start) else {
      faults.append(
        "error: --force takes a time such as '\(crisis.start) 12:00' or 'day 3', not '\(parts[1])'")
      return
    }
    guard (0..<crisis.hours).contains(hour) else {
      let last = crisis.start.adding(crisis.days - 1)
      faults.append(
        "error: \(parts[1]) lies outside the case, which runs from \(crisis.start) to \(last)")
      return
    }
    whatIf.forced[move] = hour
  }

  private mutating func isMove(_ move: String, _ option: String) -> Bool {
    if Laboratory.moves.contains(move) { return true }
    let hint = NearestWord.hint(move, in: Laboratory.moves, called: "moves")
    let more = hint.isEmpty ? "`interregnum observables` lists them" : hint
    faults.append("error: \(option): there is no move '\(move)'; \(more)")
    return false
  }

  private mutating func fact(_ word: String) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let (name, value) = (String(parts[0]), parts.count == 2 ? String(parts[1]) : "")
    let flag = ["yes": true, "no": false][value]
    var change = whatIf.facts
    let isRead: Bool
    switch name {
    case "sponsor": (change.sponsor, isRead) = Self.read(value)
    case "intent": (change.intent, isRead) = Self.read(value)
    case "rival_hostile": (change.rivalHostile, isRead) = (flag, flag != nil)
    case "patron_forewarned": (change.patronForewarned, isRead) = (flag, flag != nil)
    case "foreign_fighters": (change.foreignFighters, isRead) = (flag, flag != nil)
    default:
      let hint = NearestWord.hint(name, in: Self.names.map(\.name), called: "facts")
      faults.append(
        "error: --fact: there is no fact '\(name)'" + (hint.isEmpty ? "" : "; \(hint)"))
      return
    }
    guard isRead else {
      let words = Self.names.first { $0.name == name }?.words ?? []
      faults.append(
        "error: --fact \(name) takes \(words.joined(separator: ", ")), not '\(value)'")
      return
    }
    whatIf.facts = change
  }

  private static func read<Value: RawRepresentable>(_ word: String) -> (Value?, Bool)
  where Value.RawValue == String {
    let value = Value(rawValue: word)
    return (value, value != nil)
  }

  private static let names: [(name: String, words: [String])] = [
    ("sponsor", Facts.Sponsor.allCases.map(\.rawValue)), ("rival_hostile", ["yes", "no"]),
    ("intent", Facts.Intent.allCases.map(\.rawValue)), ("patron_forewarned", ["yes", "no"]),
    ("foreign_fighters", ["yes", "no"]),
  ]
}
