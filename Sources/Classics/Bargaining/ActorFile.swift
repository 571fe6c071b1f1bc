/// The actors of a user's file, one list for each dimension of the issue.
///
/// Two layouts are read. Simple: a header with `name`, `capability`, `position` and `salience` in
/// any order (also `actor`, `influence`, `power`), salience as a share 0...1. KTAB (King Abdullah
/// Petroleum Studies and Research Center, spatial model of politics): a line with scenario,
/// description, number of actors and number of dimensions; a line of titles; then for each actor
/// name, description, influence and, for each dimension, position and salience, 0...100.
public struct ActorFile: Sendable, Equatable {
  /// An aspect of the issue with everybody's stand on it.
  public struct Dimension: Sendable, Equatable {
    /// Its title; empty in the simple layout.
    public var name: String
    public var actors: [Bargainer]

    /// A dimension.
    public init(name: String, actors: [Bargainer]) {
      self.name = name
      self.actors = actors
    }
  }

  /// At least one; each with the same actors in the order of the file.
  public var dimensions: [Dimension]
  /// What was assumed or passed over, in sentences.
  public var notes: [String]

  /// What salience counts to.
  public enum Scale: String, Sendable {
    /// 1 in the simple layout, 100 in KTAB's.
    case layout
    case share
    case percent
  }

  /// The most actors a file may hold: a round takes about half a minute with that many.
  public static let mostActors = 10_000
  /// The most bytes a file may have.
  public static let mostBytes = 16_000_000
  /// The most faults told at once; the rest are counted.
  public static let mostFaults = 20

  /// Reads a file, of any bytes; throws every fault with its line.
  public init(_ file: InputFile, scale: Scale = .layout) throws(ClassicFault) {
    guard file.bytes.count <= Self.mostBytes else {
      throw ClassicFault(["\(file.name): larger than 16 MB; no list of actors is"])
    }
    var reading = ActorReading(CSVRows(file.bytes), scale: scale)
    reading.read()
    guard reading.faults.isEmpty else {
      let sorted = reading.faults.enumerated().sorted {
        ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
      }
      var lines: [String] = []
      for (_, fault) in sorted {
        let line = "\(file.name):\(fault.line): \(fault.what)"
        if line != lines.last { lines.append(line) }
      }
      var told = Array(lines.prefix(Self.mostFaults))
      let rest = lines.count - told.count
      if rest > 0 { told.append("\(file.name): and \(rest) more") }
      throw ClassicFault(told)
    }
    dimensions = reading.dimensions
    notes = reading.notes
  }
}
