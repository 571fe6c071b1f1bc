import CaseFiles
import Simulation

/// Parameters that a user holds at a value: the judgement is his, not the program's.
struct ParameterSettings: Sendable, Equatable {
  /// Values by id.
  private(set) var values: [String: Double] = [:]
  /// What is wrong with the words, a sentence each.
  private(set) var faults: [String] = []

  /// Reads words such as `mobilisation.joining=0.3`; a later word replaces an earlier one.
  init(_ words: [String]) {
    let cards = Laboratory.engine.parameters
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let value = Double(parts[1]), value.isFinite else {
        faults.append("error: --set takes PARAMETER=NUMBER, not '\(word)'")
        continue
      }
      let id = String(parts[0])
      guard let card = cards.first(where: { $0.id == id }) else {
        let hint = NearestWord.hint(id, in: cards.map(\.id), called: "parameters")
        let more = hint.isEmpty ? "`interregnum parameters` lists them" : hint
        faults.append("error: there is no parameter '\(id)'; \(more)")
        continue
      }
      guard card.range.contains(value) else {
        let (low, high) = (card.range.lowerBound, card.range.upperBound)
        faults.append("error: \(id) must lie between \(low) and \(high), not \(value)")
        continue
      }
      values[id] = value
    }
  }

  /// The words that give the same settings, sorted.
  var words: [String] { values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" } }
}
