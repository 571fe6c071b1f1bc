import Inference
import Polity
import Reports
import Simulation

/// A weighing as `explain --json` wrote it; numbers that do not exist are nil.
struct FiledWeighing: FiledAnswer {
  static let format = ExplainJSON.format
  static let command = "interregnum explain CASE"
  static let does = "weighs"

  struct Explanation: Decodable {
    var id, label, says: String
    var prior, posterior, low, high, logEvidence, standardError: Double?
    var disagreement, effectiveSize, second: Double?
  }
  struct Fact: Decodable {
    var fact, value: String
    var prior, posterior: Double?
  }
  struct Weight: Decodable {
    var id: String
    var decibans: [String: Double?]
    var diagnosticity: Double?
    var without: [String: Double?]
    var effectiveSize: Double?
    var produced: Double?
  }
  struct Variant: Decodable {
    var name: String
    var posterior: [String: Double?]
    var effectiveSize: Double?
  }
  struct Move: Decodable {
    var move: String
    var hour: Int
  }
  struct Marks: Decodable {
    struct Item: Decodable { var id: String }
    var items: [Item]
  }
  struct Shift: Decodable {
    struct Band: Decodable {
      var mean, low, high: Double?

      var value: ExplainDocument.Shift.Band {
        ExplainDocument.Shift.Band(mean: mean ?? .nan, low: low ?? .nan, high: high ?? .nan)
      }
    }
    var id, meaning, unit: String
    var prior, posterior: Band
    var moved, error: Double?

    var value: ExplainDocument.Shift {
      ExplainDocument.Shift(
        id: id, meaning: meaning, unit: unit, prior: prior.value, posterior: posterior.value,
        moved: moved ?? .nan, error: error ?? .nan)
    }
  }
  /// Whether the explanations can be told apart; `takenFor` in the order of `explanations`.
  struct Recovery: Decodable {
    struct Pair: Decodable {
      var between: [String]
      var right, error: Double
    }
    var explanations: [String]
    var takenFor: [[Int]]
    var pairs: [Pair]
    var slope, slopeError: Double?
  }

  var format, version, asOf: String
  var `case`: FiledCase
  var seed: UInt64
  var known, scored, simulations, lessons: Int
  var explanations: [Explanation]
  var facts: [Fact]
  var evidence, origins, sources: [Weight]
  var variants: [Variant]
  var imposed: [Move]
  var ruledOut: [String]
  var diagnostics: [FiledCheck]
  var forecast: Forecast?
  var recovery: Recovery?
  var arguments: [String]?
  var marks: Marks?
  var parameters: [Shift]?

  var digest: String? { `case`.sha256 }

  func add(to findings: inout ReportFindings, of read: ReadCase) -> Bool {
    guard let document = document(read) else { return false }
    findings.weighing = document
    return true
  }

  private func document(_ read: ReadCase) -> ExplainDocument? {
    guard let day = CalendarDay(asOf) else { return nil }
    var document = ExplainDocument(
      dossier: read.dossier, caseSHA256: `case`.sha256, version: version, seed: seed, asOf: day,
      known: known, scored: scored, imposed: imposed.map { ($0.move, $0.hour) },
      ruledOut: ruledOut, arguments: arguments ?? [])
    document.explanations = ranked
    document.marginals = facts.map {
      ExplainDocument.Marginal(
        of: $0.fact, value: $0.value, prior: $0.prior ?? .nan, posterior: $0.posterior ?? .nan)
    }
    document.items = evidence.map { weight($0, read) }
    document.origins = origins.map { weight($0, nil) }
    document.sources = sources.map { weight($0, nil) }
    document.variants = variants.map {
      ExplainDocument.Variant(
        named: $0.name, posterior: ordered($0.posterior), effectiveSize: $0.effectiveSize ?? .nan)
    }
    document.forecast = forecast?.value(start: read.dossier.crisis.start)
    let judged = Set(marks?.items.map(\.id) ?? [])
    document.judged = read.dossier.evidence.filter { judged.contains($0.id) }
    document.shifts = parameters?.map(\.value) ?? []
    if let recovery {
      guard let table = table(recovery) else { return nil }
      document.recovery = table
    }
    document.simulations = simulations
    document.lessons = lessons
    document.diagnostics = diagnostics.map(\.check)
    return document
  }

  private var ranked: [ExplainDocument.Ranked] {
    explanations.map { entry in
      ExplainDocument.Ranked(
        of: entry.id, label: entry.label, says: entry.says, prior: entry.prior ?? .nan,
        posterior: entry.posterior ?? .nan, low: entry.low ?? .nan, high: entry.high ?? .nan,
        logEvidence: entry.logEvidence ?? .nan, standardError: entry.standardError ?? .nan,
        disagreement: entry.disagreement ?? .nan, effectiveSize: entry.effectiveSize ?? .nan,
        second: entry.second)
    }
  }

  /// The table in the order of the ranking; nil where it is of other explanations.
  private func table(_ recovery: Recovery) -> RecoveryTable? {
    guard recovery.explanations == explanations.map(\.id),
      recovery.takenFor.count == explanations.count
    else { return nil }
    let pairs = recovery.pairs.compactMap { pair -> RecoveryTable.Pair? in
      let ends = pair.between.compactMap { recovery.explanations.firstIndex(of: $0) }
      guard ends.count == 2 else { return nil }
      return RecoveryTable.Pair(
        first: ends[0], second: ends[1], right: pair.right, error: pair.error)
    }
    guard pairs.count == recovery.pairs.count else { return nil }
    return RecoveryTable(
      reading: recovery.takenFor, pairs: pairs,
      reliability: ReliabilityCurve(
        slope: recovery.slope ?? .nan, slopeError: recovery.slopeError ?? .nan))
  }

  private func ordered(_ values: [String: Double?]) -> [Double] {
    explanations.map { (values[$0.id] ?? nil) ?? .nan }
  }

  private func weight(_ entry: Weight, _ read: ReadCase?) -> ExplainDocument.Weight {
    ExplainDocument.Weight(
      of: entry.id, item: read?.dossier.evidence.first { $0.id == entry.id },
      decibans: ordered(entry.decibans), diagnosticity: entry.diagnosticity ?? .nan,
      without: ordered(entry.without), effectiveSize: entry.effectiveSize ?? .nan,
      produced: entry.produced)
  }
}
