import Foundation
import Inference
import Polity
import Reports
import Simulation

/// Gathers what a report tells from a folder, and makes what is missing.
///
/// What is made is kept as the JSON that its command prints, and then read back like any other file:
/// the next report of the folder is the same.
struct ReportGathering {
  typealias Progress = @Sendable (String, RunProgress) -> Void

  /// An answer that can be made.
  enum Making {
    case weighing, sensitivity, analogues
    case whatIf(WhatIf)
    case score(ledger: String)
  }

  /// What was found.
  private(set) var findings: ReportFindings
  /// What could not be used or made, and why.
  private(set) var notes: [String] = []
  private let maker: AnswerMaker
  private let request: ReportRequest
  private let runs: StoredRuns

  init(_ laboratory: Laboratory, _ request: ReportRequest, _ runs: StoredRuns) {
    maker = AnswerMaker(laboratory: laboratory, threads: request.threads, runs: runs)
    self.request = request
    self.runs = runs
    findings = Laboratory.findings(runs.document)
  }

  /// Reads every file that a report can use; makes those that are asked for and missing.
  mutating func gather(_ progress: Progress) async throws {
    let isMaking = request.isFull && runs.isAsWritten
    if request.isFull, !runs.isAsWritten {
      notes.append(
        "what matters, what-ifs and analogues are not made: these runs hold a number, a size or a "
          + "resolution that those can not hold")
    }
    let weighs = request.explains || request.isFull
    try await take(
      FiledWeighing.self, "explain.json", weighs ? .weighing : nil, isNeeded: request.explains,
      progress)
    try await take(FiledOutlook.self, "forecast.json", nil, progress)
    try await take(
      FiledSensitivity.self, "sensitivity.json", isMaking ? .sensitivity : nil, progress)
    for (name, change) in whatIfs {
      try await take(FiledWhatIf.self, name, isMaking ? change.map { .whatIf($0) } : nil, progress)
    }
    try await take(
      FiledAnalogues.self, "compare.json", isMaking ? .analogues : nil, progress)
    if let ledger = request.ledger {
      try keep(try await maker.json(.score(ledger: ledger), progress), "score.json")
    }
    try await take(FiledScore.self, "score.json", nil, progress)
  }

  /// Files of what-ifs: those of the case in its order, then others that lie there, by name.
  private var whatIfs: [(name: String, change: WhatIf?)] {
    let own = runs.read.dossier.crisis.whatIfs.map { ("what-if-\($0.id).json", Optional($0)) }
    let there = (try? FileManager.default.contentsOfDirectory(atPath: request.folder)) ?? []
    let others = there.filter { name in
      name.hasPrefix("what-if") && name.hasSuffix(".json") && !own.contains { $0.0 == name }
    }
    return own + others.sorted().map { ($0, nil) }
  }

  /// Takes a file up; makes it first where it is missing or of no use, and can be made.
  private mutating func take(
    _ kind: (some FiledAnswer).Type, _ name: String, _ making: Making?, isNeeded: Bool = false,
    _ progress: Progress
  ) async throws {
    switch kind.take(name, from: request.folder, of: runs.read, into: &findings) {
    case .used: return
    case .unusable(let why):
      notes.append(
        "\(request.folder)/\(name) is not used: \(why)"
          + (making == nil ? "" : "; it is made anew"))
    case .none: break
    }
    guard let making else { return }
    do {
      try keep(try await maker.json(making, progress), name)
      _ = kind.take(name, from: request.folder, of: runs.read, into: &findings)
    } catch let refusal as Refusal {
      if isNeeded { throw refusal }
      notes.append("\(name) is not made: \(refusal)")
    }
  }

  private func keep(_ json: String, _ name: String) throws {
    try Laboratory.write(json, to: request.folder + "/" + name)
  }
}
