import Foundation
import Inference
import Polity
import Reports
import Simulation

/// A weighing read back from what `explain --json` wrote.
enum FiledWeighing {
  /// It can be used.
  case found(ExplainDocument)
  /// It is there but can not be used, and why.
  case unusable(String)
  /// There is none.
  case none

  /// The weighing in a folder, if it is of that case.
  static func read(from folder: String, of read: ReadCase) throws -> FiledWeighing {
    let url = URL(fileURLWithPath: folder).appendingPathComponent(Laboratory.weighingFile)
    guard let data = try? Data(contentsOf: url) else { return .none }
    guard let file = try? JSONDecoder().decode(File.self, from: data) else {
      return .unusable("it is not what `interregnum explain CASE --json` prints")
    }
    guard file.format == ExplainJSON.format else {
      return .unusable("its format is \(file.format), not \(ExplainJSON.format)")
    }
    guard file.case.sha256 == read.sha256 else {
      return .unusable("it weighs other case files than those that were run")
    }
    guard let document = file.document(read) else {
      return .unusable("its dates can not be read")
    }
    return .found(document)
  }

  /// The document as it lies in the file; numbers that do not exist are nil.
  private struct File: Decodable {
    struct Case: Decodable { var sha256: String }
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
    struct Marks: Decodable {
      struct Item: Decodable { var id: String }
      var items: [Item]
    }
    struct Band: Decodable {
      var mean, low, high: Double?

      var value: ExplainDocument.Shift.Band {
        ExplainDocument.Shift.Band(mean: mean ?? .nan, low: low ?? .nan, high: high ?? .nan)
      }
    }
    struct Shift: Decodable {
      var id, meaning, unit: String
      var prior, posterior: Band
      var moved, error: Double?

      var value: ExplainDocument.Shift {
        ExplainDocument.Shift(
          id: id, meaning: meaning, unit: unit, prior: prior.value, posterior: posterior.value,
          moved: moved ?? .nan, error: error ?? .nan)
      }
    }
    struct Move: Decodable {
      var move: String
      var hour: Int
    }
    struct Check: Decodable { var id, status, sentence: String }

    var format, version, asOf: String
    var `case`: Case
    var seed: UInt64
    var known, scored, simulations, lessons: Int
    var explanations: [Explanation]
    var facts: [Fact]
    var evidence, origins, sources: [Weight]
    var variants: [Variant]
    var imposed: [Move]
    var ruledOut: [String]
    var diagnostics: [Check]
    var forecast: Forecast?
    var marks: Marks?
    var parameters: [Shift]?

    func document(_ read: ReadCase) -> ExplainDocument? {
      guard let day = CalendarDay(asOf) else { return nil }
      var document = ExplainDocument(
        dossier: read.dossier, caseSHA256: `case`.sha256, version: version, seed: seed, asOf: day,
        known: known, scored: scored, imposed: imposed.map { ($0.move, $0.hour) },
        ruledOut: ruledOut)
      document.explanations = explanations.map { entry in
        ExplainDocument.Ranked(
          of: entry.id, label: entry.label, says: entry.says, prior: entry.prior ?? .nan,
          posterior: entry.posterior ?? .nan, low: entry.low ?? .nan, high: entry.high ?? .nan,
          logEvidence: entry.logEvidence ?? .nan, standardError: entry.standardError ?? .nan,
          disagreement: entry.disagreement ?? .nan, effectiveSize: entry.effectiveSize ?? .nan,
          second: entry.second)
      }
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
      document.forecast = forecast?.value
      let judged = Set(marks?.items.map(\.id) ?? [])
      document.judged = read.dossier.evidence.filter { judged.contains($0.id) }
      document.shifts = parameters?.map(\.value) ?? []
      document.simulations = simulations
      document.lessons = lessons
      document.diagnostics = diagnostics.map {
        Diagnostic(id: $0.id, status: .init(rawValue: $0.status) ?? .fail, sentence: $0.sentence)
      }
      return document
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

  /// Endings and questions under the posterior, as they lie in the file.
  private struct Forecast: Decodable {
    struct Share: Decodable {
      var id: String
      var label, ask: String?
      var probability, low, high: Double?
      var given: Given?

      var value: PosteriorForecast.Share {
        PosteriorForecast.Share(
          of: id, label: label ?? ask ?? id, probability: probability ?? .nan, low: low ?? .nan,
          high: high ?? .nan)
      }
    }
    struct Number: Decodable {
      var id, ask: String
      var median, low, high: Double?
      var given: Given?
    }
    struct Given: Decodable {
      var expression: String
      var runs, of: Int
      var effectiveSize: Double?

      var value: Condition {
        Condition(expression, runs: runs, of: of, effectiveSize: effectiveSize ?? 0)
      }
    }
    struct Untold: Decodable {
      var id: String
      var given: Given
    }
    var runs: Int
    var untold: [Untold]?
    var outcomes, questions: [Share]
    var estimates: [Number]

    private var conditions: [String: Condition] {
      let told = questions.map { ($0.id, $0.given) } + estimates.map { ($0.id, $0.given) }
      let all =
        told.compactMap { id, given in given.map { (id, $0.value) } }
        + (untold ?? []).map { ($0.id, $0.given.value) }
      return Dictionary(all) { first, _ in first }
    }

    var value: PosteriorForecast {
      var forecast = PosteriorForecast(
        endings: outcomes.map(\.value), questions: questions.map(\.value),
        estimates: estimates.map { entry in
          let (low, middle) = (entry.low ?? .nan, entry.median ?? .nan)
          let high = entry.high ?? .nan
          return (entry.id, entry.ask, Quantiles(low: low, median: middle, high: high))
        }, runs: runs)
      forecast.conditions = conditions
      return forecast
    }
  }
}
