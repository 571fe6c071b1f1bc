import CaseFiles
import Inference
import Polity
import RandomStreams
import Reports
import Simulation

/// Which cases run like one: what to compare.
public struct CompareRequest: Sendable, Equatable {
  /// The case asked for, by id or path.
  public var caseArgument: String
  /// Those to compare with; empty: every other case of the library that is settled.
  public var others: [String]
  /// Runs of each case, 20...2,000.
  public var runs: Int
  /// The seed; with the cases and the options it determines every byte.
  public var seed: UInt64
  /// Threads; changes nothing but the time.
  public var threads: Int

  /// A request.
  public init(
    caseArgument: String, others: [String] = [], runs: Int = 200,
    seed: UInt64 = Laboratory.usualSeed, threads: Int = 2
  ) {
    self.caseArgument = caseArgument
    self.others = others
    self.runs = runs
    self.seed = seed
    self.threads = threads
  }
}

extension CompareRequest {
  /// The cases and the options that determine the results, as one would type them again.
  var arguments: [String] {
    [caseArgument] + others + ["--runs", String(runs), "--seed", String(seed)]
  }
}

extension Laboratory {
  /// Compares how cases run under the model. Everything that can be refused is refused before the
  /// first run. Throws ``Refusal``, and `CancellationError` where the task is cancelled.
  public func compare(
    _ request: CompareRequest, progress: @Sendable (RunProgress) -> Void = { _ in }
  ) async throws -> RunResult {
    try Self.check(request)
    let own = try read(request.caseArgument)
    let others = try others(request, than: own)
    let document = try await Self.analogues(of: own, among: others, request, progress)
    return RunResult(
      text: CompareText.text(document), coloured: CompareText.text(document, colour: true),
      json: CompareJSON.json(document), code: 0,
      notes: ([own] + others).flatMap { $0.warnings.map { $0.rendered() } }, parts: .of(document))
  }

  private static func check(_ request: CompareRequest) throws {
    var wrong: [String] = []
    if !(20...2000).contains(request.runs) {
      wrong.append("error: --runs must lie between 20 and 2000, not \(request.runs)")
    }
    if !(1...1024).contains(request.threads) {
      wrong.append("error: --threads must lie between 1 and 1024, not \(request.threads)")
    }
    guard wrong.isEmpty else {
      throw Refusal((wrong + ["Nothing was run."]).joined(separator: "\n"))
    }
  }

  /// Runs a case and the others, and measures how far they lie apart.
  static func analogues(
    of own: ReadCase, among others: [ReadCase], _ request: CompareRequest,
    _ progress: @Sendable (RunProgress) -> Void
  ) async throws -> AnalogueDocument {
    let cases = [own] + others
    let days = cases.map(\.dossier.crisis.days).min() ?? 1
    var samples: [[[Double]]] = []
    for read in cases {
      progress(RunProgress(finished: samples.count, wanted: cases.count))
      let ensemble = Ensemble(
        read.dossier.crisis, engine: engine, seed: request.seed, runs: request.runs / 2 * 2,
        explanations: explanations(of: read.dossier.crisis))
      let features = RunFeatures(ensemble, days: days)
      samples.append(try await ensemble.all(threads: request.threads).map(features.of))
    }
    return analogues(cases, EnergyDistance.standardised(samples), days, request)
  }

  /// The cases that a request compares with.
  func others(_ request: CompareRequest, than own: ReadCase) throws -> [ReadCase] {
    if !request.others.isEmpty { return try request.others.map { try read($0) } }
    return try CaseLibrary.folders(under: library).map { try read($0.path) }
      .filter { $0.dossier.crisis.id != own.dossier.crisis.id && !$0.dossier.settlements.isEmpty }
  }

  private static func analogues(
    _ cases: [ReadCase], _ samples: [[[Double]]], _ days: Int, _ request: CompareRequest
  ) -> AnalogueDocument {
    let here = samples[0]
    let neighbours = zip(cases, samples).dropFirst().enumerated().map { place, entry in
      neighbour(entry.0, here, entry.1, place, request.seed)
    }
    let even = here.indices.filter { $0 / 2 % 2 == 0 }.map { here[$0] }
    let odd = here.indices.filter { $0 / 2 % 2 == 1 }.map { here[$0] }
    var document = AnalogueDocument(
      title: cases[0].dossier.crisis.title, id: cases[0].dossier.crisis.id, days: days,
      runs: here.count, seed: request.seed, version: version,
      caseSHA256: cases[0].sha256, noise: EnergyDistance.between(even, odd),
      neighbours: neighbours.sorted { ($0.distance, $0.id) < ($1.distance, $1.id) },
      held: neighbours.count { $0.held == true }, settled: neighbours.count { $0.held != nil })
    document.arguments = request.arguments
    return document
  }

  private static func neighbour(
    _ read: ReadCase, _ here: [[Double]], _ there: [[Double]], _ place: Int, _ seed: UInt64
  ) -> AnalogueDocument.Neighbour {
    let draws = (0..<20).map { draw -> Double in
      let family = StreamFamily(seed: seed, run: UInt64(place))
      var stream = family.stream(Purpose("compare.redraw"), tick: draw)
      return EnergyDistance.between(redrawn(here, &stream), redrawn(there, &stream))
    }.sorted()
    let features = RunFeatures.all.indices.map { index in
      let shift = mean(there, index) - mean(here, index)
      return AnalogueDocument.Difference(
        feature: RunFeatures.all[index].name,
        distance: EnergyDistance.between(here, there, along: index), shift: shift)
    }.sorted { ($1.distance, $0.feature) < ($0.distance, $1.feature) }
    let holds = read.dossier.settlements.first { $0.question == "holds" }
    let distance = EnergyDistance.between(here, there)
    return AnalogueDocument.Neighbour(
      id: read.dossier.crisis.id, title: read.dossier.crisis.title, distance: distance,
      low: min(distance, draws[1]), high: max(distance, draws[18]),
      differs: Array(features.prefix(3)), alike: features.suffix(3).map(\.feature),
      held: holds?.answer.map { $0 == 1 }, note: holds?.note ?? "")
  }

  /// A resample of half as many pairs of twins without replacement: whole pairs, because twins share
  /// their unknowns.
  private static func redrawn(_ points: [[Double]], _ stream: inout RandomStream) -> [[Double]] {
    var pairs = Array(0..<(points.count / 2))
    let wanted = max(1, pairs.count / 2)
    for index in 0..<min(wanted, pairs.count) {
      let other =
        index
        + min(
          pairs.count - index - 1, Int(stream.uniform() * Double(pairs.count - index)))
      pairs.swapAt(index, other)
    }
    return pairs.prefix(wanted).flatMap { [points[2 * $0], points[2 * $0 + 1]] }
  }

  private static func mean(_ points: [[Double]], _ index: Int) -> Double {
    points.reduce(0) { $0 + $1[index] } / Double(max(1, points.count))
  }
}
