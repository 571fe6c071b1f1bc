/// What is kept of a weighed run: enough to score it again under other evidence.
public struct WeighedRun: Sendable, Equatable {
  /// Index of the explanation that it holds true.
  public var explanation: Int
  /// What it predicts for each scored item.
  public var predictions: [Float]
  /// Log price of the moves imposed on it; minus infinity if the ruler fell before he made the moves
  /// of the record.
  public var moves: Double

  /// A record.
  public init(explanation: Int, predictions: [Float], moves: Double) {
    self.explanation = explanation
    self.predictions = predictions
    self.moves = moves
  }
}
