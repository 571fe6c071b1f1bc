public import Inference

/// What came of reading a case: the dossier if there is no error, and all faults at once.
public struct CaseReading: Sendable, Equatable {
  /// The case; nil if any fault is an error.
  public var dossier: Dossier?
  /// All faults, sorted by file and place.
  public var faults: [Fault]
  /// What was left out and what is assumed, in the order of the format.
  public var defaults: [AssumedDefault]

  /// A reading.
  public init(dossier: Dossier?, faults: [Fault], defaults: [AssumedDefault]) {
    self.dossier = dossier
    self.faults = faults
    self.defaults = defaults
  }
}
