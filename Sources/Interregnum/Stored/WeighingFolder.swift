import CaseFiles
import Foundation
import Inference
import Polity
import Reports
import Simulation

/// The folder that `explain --out` writes: the answer, tables, and what is needed to weigh again.
struct WeighingFolder {
  let path: String

  /// What a weighing was made from and what it found of each explanation; the runs are in
  /// `particles.csv`.
  struct Header: Codable, Equatable {
    struct Entry: Codable, Equatable {
      var id: String
      var prior: Double
      var logEvidence: Double
      var standardError: Double
    }
    var format = "interregnum-weighing/1"
    var version: String
    var caseID: String
    var files: [String: String]
    var caseArgument: String
    var asOf: String
    var ignored: [String]
    var gradesName: String?
    var grades: String?
    var isThorough: Bool
    var seed: UInt64
    var settings: [String]
    var explanations: [Entry]
  }

  /// Whether a folder holds a weighing.
  static func isWeighing(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/weighing.json")
  }

  /// Makes the folder, so that one that cannot be written is refused before anything is run.
  func prepare() throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Refusal("error: cannot make \(path): \(error.localizedDescription)\nNothing was run.")
    }
  }

  /// Writes all; each file is replaced whole.
  func write(
    _ document: ExplainDocument, _ weigher: Weigher, _ found: Weighing, _ read: ReadCase,
    _ request: ExplainRequest
  ) throws {
    let stored = StoredWeighing(weigher, found)
    let header = Header(
      version: Laboratory.version, caseID: read.dossier.crisis.id, files: read.texts,
      caseArgument: request.caseArgument, asOf: "\(document.asOf)", ignored: request.ignored,
      gradesName: request.grades?.name, grades: request.grades?.text,
      isThorough: request.isThorough, seed: request.seed, settings: request.settings,
      explanations: stored.explanations.map {
        Header.Entry(
          id: $0.id, prior: $0.prior, logEvidence: $0.logEvidence,
          standardError: $0.standardError)
      })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let files: [(String, Data)]
    do {
      files = [
        ("explain.json", Data(ExplainJSON.json(document).utf8)),
        ("evidence-weights.csv", Data(ExplainTables.evidenceWeights(document).utf8)),
        ("weights.csv", Data(WeighingTables.weights(document).utf8)),
        ("arviz.json", Data(ArvizJSON.json(weigher, found).utf8)),
        ("particles.csv", Data(WeighingTables.particles(stored).utf8)),
        ("weighing.json", try encoder.encode(header)),
      ]
      for (name, data) in files {
        try data.write(to: URL(fileURLWithPath: path + "/" + name), options: .atomic)
      }
    } catch {
      throw Refusal("error: cannot write to \(path): \(error.localizedDescription)")
    }
  }

  /// What the folder says the weighing was made from. Throws ``Refusal``.
  func header() throws -> Header {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    guard let data = FileManager.default.contents(atPath: path + "/weighing.json"),
      let header = try? decoder.decode(Header.self, from: data),
      header.format == "interregnum-weighing/1"
    else { throw unreadable("weighing.json") }
    guard header.version == Laboratory.version else {
      throw Refusal(
        "error: \(path) was weighed by version \(header.version); this is \(Laboratory.version). "
          + "Weigh anew.")
    }
    return header
  }

  /// The weighed runs of each explanation, whose items must be `items`. Throws ``Refusal``.
  func runs(items: [String]) throws -> [String: [StoredWeighing.Run]] {
    guard let text = try? String(contentsOfFile: path + "/particles.csv", encoding: .utf8) else {
      throw unreadable("particles.csv")
    }
    var lines = text.split(separator: "\n")[...]
    guard let titles = lines.popFirst(),
      titles.split(separator: ",").map(String.init)
        == ["explanation", "island", "state", "weight"] + items
    else { throw unreadable("particles.csv") }
    var runs: [String: [StoredWeighing.Run]] = [:]
    for line in lines {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      let predictions = fields.dropFirst(4).map { $0.isEmpty ? Float.nan : Float($0) }
      guard fields.count == items.count + 4, let island = Int(fields[1]),
        let state = Int(fields[2]), let weight = Double(fields[3]), weight > 0, weight.isFinite,
        predictions.allSatisfy({ $0 != nil })
      else { throw unreadable("particles.csv") }
      runs[String(fields[0]), default: []].append(
        StoredWeighing.Run(
          island: island, state: state, weight: weight, predictions: predictions.compactMap { $0 }))
    }
    return runs
  }

  private func unreadable(_ name: String) -> Refusal {
    Refusal("error: \(path)/\(name) is not what `interregnum explain --out` writes")
  }
}
