import Archive
import CaseFiles
import Explanations
import Inference
import Mechanisms
import Polity
import Simulation

/// Where every request starts: a library of cases and the simulator.
public struct Laboratory: Sendable {
  /// Version of this program; part of every result.
  public static let version = "0.1.0"
  /// Seed used where none is given.
  public static let usualSeed: UInt64 = 20_220_105
  /// The folder of library cases.
  public let library: String

  /// A laboratory over a folder of cases; the folder may be missing, then only paths name cases.
  public init(library: String) { self.library = library }

  /// The simulator with every mechanism and observable.
  static let engine = Engine(mechanisms: everyMechanism, observables: everyObservable)

  /// The reader of case files, told what can be named in them.
  static let reader = CaseReader(
    knownObservables: ObservableReading.names(engine),
    knownExplanations: everyExplanation.map { $0.id }, knownMoves: moves,
    knownParameters: engine.parameters, absentEvents: engine.absentEvents)

  /// Every decision that can be forced or forbidden.
  static let moves = engine.moves.map { $0.id }
}

/// A request that cannot be carried out: said before any work is done.
public struct Refusal: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong, for the user; may have several lines.
  public let description: String
  /// Exit code for a command line: 2 bad usage or bad case, 1 a stated check failed.
  public let code: Int32

  /// A refusal.
  public init(_ description: String, code: Int32 = 2) {
    self.description = description
    self.code = code
  }
}

/// A case that was read without fault.
struct ReadCase: Sendable {
  let dossier: Dossier
  let defaults: [AssumedDefault]
  let warnings: [Fault]
  let sha256: String
  let texts: [String: String]
}

extension Laboratory {
  /// Reads a case by id or path; every fault of it is in the refusal.
  func read(_ argument: String) throws -> ReadCase {
    let path: String
    do {
      path = try CaseLibrary.path(of: argument, library: library)
    } catch {
      throw Refusal("error: \(error.description)\nNothing was run.")
    }
    return try read(CaseSources.load(path: path))
  }

  /// Reads a case from its texts.
  func read(_ sources: CaseSources) throws -> ReadCase {
    let reading = Self.reader.read(sources)
    let errors = reading.faults.filter { $0.severity == .error }
    guard errors.isEmpty, let dossier = reading.dossier else {
      throw Refusal(Fault.rendering(of: reading.faults))
    }
    var texts: [String: String] = [:]
    var bytes: [UInt8] = []
    for (name, file) in [("case.yaml", sources.main), ("evidence.yaml", sources.evidence)] {
      guard let file else { continue }
      texts[name] = String(decoding: file.bytes, as: UTF8.self)
      bytes += Array(name.utf8) + [0] + file.bytes + [0]
    }
    return ReadCase(
      dossier: dossier, defaults: reading.defaults,
      warnings: reading.faults.filter { $0.severity != .error },
      sha256: Checksum.sha256Hex(bytes), texts: texts)
  }

  /// Facts and priors of the explanations a crisis draws from: the case's own, or every template at
  /// its default prior.
  static func explanations(of crisis: Crisis) -> [(id: String, facts: Facts, weight: Double)] {
    if crisis.explanations.isEmpty {
      return usualExplanations
    }
    return crisis.explanations.map { entry in
      let template = everyExplanation.first { $0.id == entry.id }
      return (entry.id, entry.facts ?? template?.facts ?? Facts(), entry.weight)
    }
  }
}
