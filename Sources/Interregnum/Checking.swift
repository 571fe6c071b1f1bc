import CaseFiles
import Inference
import Polity
import RandomStreams
import Reports
import Simulation

extension Laboratory {
  /// Validates a case: a sentence if all is well, else a ``Refusal`` with every fault. With
  /// `defaults`, lists what is assumed.
  public func check(_ argument: String, defaults: Bool) throws -> String {
    let read = try read(argument)
    let crisis = read.dossier.crisis
    var lines = read.warnings.map { $0.rendered() }
    lines.append(
      "\(crisis.id): no faults. \(Amount.count(crisis.country.regions.count, "region")), "
        + "\(Amount.count(read.dossier.evidence.count, "item")) of evidence, "
        + "\(Amount.count(crisis.questions.count, "question")), "
        + "\(Amount.count(read.defaults.count, "default")) assumed.")
    if defaults {
      lines += read.defaults.map { "  \($0.key): \($0.value) (\($0.why))" }
    } else if !read.defaults.isEmpty {
      lines.append("`interregnum check \(argument) --defaults` lists what is assumed.")
    }
    return lines.joined(separator: "\n")
  }

  /// The library's cases, a line each. Throws ``Refusal`` where there are none.
  public func cases() throws -> String {
    let shelves = CaseLibrary.folders(under: library)
    guard !shelves.isEmpty else {
      throw Refusal(
        "error: no cases found under \(library)\n"
          + "INTERREGNUM_CASES names the folder of the library: `Cases` of the program's source.")
    }
    let width = shelves.map(\.id.count).max() ?? 0
    return shelves.map { shelf in
      shelf.id + String(repeating: " ", count: width - shelf.id.count + 2) + shelf.title
    }.joined(separator: "\n")
  }

  /// The commented text of a new case.
  public static func template(title: String) -> String { CaseTemplate.text(title: title) }

  /// Refuses a word that is none of `words`, with the nearest one.
  public static func refuse(_ word: String, notAmong words: [String], called name: String) throws {
    guard !words.contains(word) else { return }
    let hint = NearestWord.hint(word, in: words, called: name + "s")
    throw Refusal("error: there is no \(name) '\(word)'" + (hint.isEmpty ? "" : "; \(hint)"))
  }

  /// The JSON Schema of the case file.
  public static func schema() -> String { CaseSchema.jsonSchema() }

  /// What a key of the case file means; throws a ``Refusal`` with the nearest key.
  public static func explanation(of key: String) throws -> String {
    // `regions.exposure` means what is written `regions.<id>.exposure`.
    let meant = CaseSchema.everyKey.first { $0.replacing("<id>.", with: "") == key } ?? key
    if let text = CaseSchema.explanation(of: meant) { return text }
    let nearest = CaseSchema.nearestKey(to: key).map { "; did you mean '\($0)'?" } ?? ""
    throw Refusal("error: the case file has no key '\(key)'\(nearest)")
  }

  /// Every observable with unit, axis and meaning; then every event with its meaning.
  public static func observables() -> String {
    var lines = ["Observables, by day (in `shows:`, `yes_if:`, `estimate:` and exports):", ""]
    for words in engine.observables.map({ words(of: $0) }) {
      lines.append("  \(words.id)")
      lines.append("      \(words.meaning)")
      lines.append(
        "      unit: \(words.unit); told for: \(words.axis); hours of a day: \(words.fold)")
    }
    lines += ["", "Derived from a run's record:", ""]
    lines.append("  holder(office) == claimant   who holds an office on the last day asked")
    lines.append(
      "  growth(on=DATE)              peak turnout of the day over that of the day before")
    lines.append("  arrival-lag                  hours from the appeal to the landing")
    lines += [
      "", "Moves and events, 1 if it happened (`move.<name>(region)`, from=DATE, to=DATE):", "",
    ]
    for (event, meaning) in engine.eventMeanings {
      lines += ["  move.\(event)", "      \(meaning)"]
    }
    return lines.joined(separator: "\n")
  }

  /// Every parameter of the model with prior, unit, range, meaning and source.
  public static func parameters() -> String {
    engine.parameters.map { card in
      let words = words(of: card)
      return "\(words.id)  \(words.prior)  [\(words.unit)]\n    \(words.meaning)\n"
        + "    source: \(words.source)"
    }.joined(separator: "\n")
  }
}
