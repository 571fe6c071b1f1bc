/// A finished weighing in memory: everything that it found, and its runs, to be asked again without
/// some items of evidence. None is run anew.
public struct KeptWeighing: Sendable {
  /// What it found, the explanations by posterior.
  public let document: ExplainDocument
  /// Its weighed runs.
  public let stored: StoredWeighing

  /// Keeps what was found.
  public init(_ document: ExplainDocument, _ stored: StoredWeighing) {
    self.document = document
    self.stored = stored
  }
}
