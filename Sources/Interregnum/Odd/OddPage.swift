import Inference
import Polity
import RandomStreams
import Simulation

/// The model under the headings of the ODD protocol (Grimm et al. 2020, doi:10.18564/jasss.4259),
/// from its own declarations.
struct OddPage {
  let engine: Engine
  /// The case whose entities and scales are told; nil: the model alone.
  let read: ReadCase?

  /// The page in Markdown.
  var markdown: String {
    let title = read.map { ": \($0.dossier.crisis.title)" } ?? ""
    let sections = [
      ["# ODD of interregnum \(Laboratory.version)\(Self.plain(title))", opening],
      ["## 1. Purpose and patterns", OddProse.purpose, OddProse.patterns] + questions,
      ["## 2. Entities, state variables and scales"] + entities,
      ["## 3. Process overview and scheduling", OddProse.scheduling, schedule],
      ["## 4. Design concepts"] + concepts,
      ["## 5. Initialisation", OddProse.initialisation, explanations],
      ["## 6. Input data", OddProse.input] + input,
      ["## 7. Submodels", OddProse.submodels] + engine.mechanisms.map(submodel),
    ]
    return sections.flatMap { $0 }.joined(separator: "\n\n")
  }

  private var opening: String {
    let moves = engine.mechanisms.count { $0 is any Move.Type }
    let cards = engine.parameters
    let open = cards.count { Self.isOpen($0.prior) }
    return "Generated from the declarations of the model by `interregnum odd`: "
      + "\(engine.mechanisms.count - moves) processes and \(moves) moves with \(cards.count) "
      + "parameters, \(open) of them uncertain, and \(engine.observables.count) observables. "
      + "Headings after Grimm et al. 2020, doi:10.18564/jasss.4259."
  }

  private static func isOpen(_ prior: Prior) -> Bool {
    if case .fixed = prior { return false }
    return true
  }

  private var questions: [String] {
    guard let crisis = read?.dossier.crisis, !crisis.questions.isEmpty else { return [] }
    let lines = crisis.questions.map { "- `\($0.id)`: \(Self.plain($0.ask))" }
    return ["Questions of the case:", lines.joined(separator: "\n")]
  }

  private var schedule: String {
    Phase.allCases.enumerated().map { place, phase in
      let own = engine.mechanisms.filter { $0.phase == phase }.map { "`\($0.id)`" }
      return
        "\(place + 1). **\(phase)**: \(OddProse.meaning(phase)). \(own.joined(separator: ", "))"
    }.joined(separator: "\n")
  }

  private var concepts: [String] {
    let all = OddProse.concepts.map { "- *\($0.name)*: \($0.text)" }
    let seen = Self.table(
      ["observable", "unit", "told for", "hours of a day", "meaning"],
      engine.observables.map { observable in
        let words = Laboratory.words(of: observable)
        return ["`\(words.id)`", words.unit, words.axis, words.fold, words.meaning]
      })
    return [
      all.joined(separator: "\n"),
      "*Observation*: a closed list, folded from hours to days, and a ledger of dated events:",
      seen,
    ]
  }

  private var explanations: String {
    let crisis = read?.dossier.crisis
    let entries = crisis.map(Laboratory.explanations) ?? Laboratory.usualExplanations
    let words = crisis.map(Laboratory.words) ?? []
    return Self.table(
      ["explanation", "prior weight", "says"],
      entries.enumerated().map { place, entry in
        let says = words.indices.contains(place) ? words[place].says : Laboratory.says(entry.id)
        return ["`\(entry.id)`", "\(entry.weight)", says]
      })
  }

  private func submodel(_ type: any Mechanism.Type) -> String {
    let kind = type is any Move.Type ? "move" : "process"
    var parts = ["### `\(type.id)`: \(kind) of the phase \(type.phase)"]
    if let move = type as? any Move.Type { parts.append(move.meaning) }
    if !type.events.isEmpty {
      parts.append(
        type.events.map { "- `move.\($0.key)`: \($0.value)" }.joined(separator: "\n"))
    }
    parts.append(
      type.cards.isEmpty
        ? "No parameter."
        : Self.table(
          ["parameter", "prior", "unit", "range", "raising it", "meaning", "source"],
          type.cards.map { card in
            let words = Laboratory.words(of: card)
            return [
              "`\(card.id)`", words.prior, words.unit, words.range, words.claim, words.meaning,
              words.source,
            ]
          }))
    return parts.joined(separator: "\n\n")
  }

  /// A table; words of a cell cannot end it.
  static func table(_ head: [String], _ rows: [[String]]) -> String {
    let line = { (cells: [String]) in
      "| " + cells.map { plain($0).replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
    return ([line(head), line(head.map { _ in "---" })] + rows.map(line)).joined(separator: "\n")
  }

  /// Words of a case on one line, without marks that Markdown would take for its own.
  static func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ").replacing("<", with: "&lt;")
  }
}
