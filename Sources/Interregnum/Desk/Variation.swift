import Simulation
import Inference
public import CaseFiles
import Foundation

/// A case with some of its numbers changed: what to run, said once. Equal variations of one case
/// give the same bytes.
public struct Variation: Sendable, Hashable {
  /// How many runs, and the seed.
  public var runs: Int
  public var seed: UInt64
  /// Parameters of the model held at a value, by id.
  public var held: [String: Double] = [:]
  /// Ranges of the case file spelled anew.
  public var edits: [CaseEdit] = []
  /// Explanations left out, by id.
  public var without: Set<String> = []

  /// A variation that changes nothing.
  public init(runs: Int = 500, seed: UInt64 = Laboratory.usualSeed) {
    self.runs = runs
    self.seed = seed
  }

  /// Something is changed against the case as its author wrote it.
  public var isChanged: Bool { !held.isEmpty || !edits.isEmpty || !without.isEmpty }

  /// Names and values that say the same, in one order: the address of a view, and its key.
  public var fields: [(name: String, value: String)] {
    var fields = [(name: "runs", value: String(runs)), (name: "seed", value: String(seed))]
    fields += held.sorted { $0.key < $1.key }.map { ("set." + $0.key, "\($0.value)") }
    fields += edits.sorted { $0.path < $1.path }.map { ("edit." + $0.path, $0.spelling) }
    fields += without.sorted().map { ("off", $0) }
    return fields
  }
}

/// What a variation may ask for.
public struct VariationLimits: Sendable {
  /// Runs at most, and changed numbers.
  public var runs: Int
  public var changes: Int

  /// Limits.
  public init(runs: Int = 5000, changes: Int = 200) {
    self.runs = runs
    self.changes = changes
  }
}

extension Variation {
  /// Reads a variation of a case from names and values that came from outside; names that begin
  /// with nothing known are left to others. A number that is as the case or the model has it changes
  /// nothing. Throws ``Refusal`` with every fault, a sentence each.
  public init(
    _ fields: [(name: String, value: String)], of open: OpenCase,
    limits: VariationLimits = VariationLimits()
  ) throws {
    self.init()
    var wrong: [String] = []
    let explanations = Laboratory.explanations(of: open.dossier.crisis).map(\.id)
    var kept: Set<String> = []
    var asksForExplanations = false
    for (name, value) in fields {
      switch name {
      case "runs": wrong += take(runs: value, limits)
      case "seed": wrong += take(seed: value)
      case "off": without.insert(value)
      case "explanations": asksForExplanations = true
      case "keep": kept.insert(value)
      case _ where name.hasPrefix("set."): wrong += hold(String(name.dropFirst(4)), value)
      case _ where name.hasPrefix("edit."): edit(String(name.dropFirst(5)), value, open)
      default: break
      }
    }
    // Boxes that are not ticked are not sent.
    if asksForExplanations { without.formUnion(Set(explanations).subtracting(kept)) }
    wrong += without.subtracting(explanations).sorted().map {
      "there is no explanation '\($0.prefix(60))'"
    }
    if explanations.allSatisfy(without.contains) {
      wrong.append("at least one explanation must take part")
    }
    if held.count + edits.count > limits.changes {
      wrong.append("more than \(limits.changes) numbers are changed at once")
    }
    do { _ = try open.sources.applying(edits) } catch { wrong += error.all }
    guard wrong.isEmpty else { throw Refusal(wrong.joined(separator: "\n")) }
  }

  private mutating func take(runs text: String, _ limits: VariationLimits) -> [String] {
    guard let count = Int(text), (2...limits.runs).contains(count) else {
      return ["runs takes a whole number from 2 to \(limits.runs), not '\(text.prefix(40))'"]
    }
    runs = count
    return []
  }

  private mutating func take(seed text: String) -> [String] {
    guard let number = UInt64(text) else {
      return ["seed takes a whole number from 0 on, not '\(text.prefix(40))'"]
    }
    seed = number
    return []
  }

  private mutating func hold(_ id: String, _ text: String) -> [String] {
    guard let card = Laboratory.engine.parameters.first(where: { $0.id == id }) else {
      return ["there is no parameter '\(id.prefix(60))'"]
    }
    // An empty field leaves the number to its prior.
    if text.isEmpty { return [] }
    guard let value = Double(text), card.range.contains(value) else {
      let (low, high) = (card.range.lowerBound, card.range.upperBound)
      return ["\(id) takes a number from \(low) to \(high), not '\(text.prefix(40))'"]
    }
    held[id] = value
    return []
  }

  private mutating func edit(_ path: String, _ text: String, _ open: OpenCase) {
    let spelling = text.split(separator: " ").joined(separator: " ")
    guard !spelling.isEmpty, open.ranges.first(where: { $0.path == path })?.spelling != spelling
    else { return }
    edits.append(CaseEdit(path: path, spelling: spelling))
  }
}
