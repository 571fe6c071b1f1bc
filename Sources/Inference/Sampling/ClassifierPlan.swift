/// How a classifier on random features is to be fitted.
public struct ClassifierPlan: Sendable, Equatable {
  /// Random features beside the inputs themselves.
  public let features: Int
  /// Weight of half the sum of squared coefficients against the mean log loss.
  public let penalty: Double
  /// The most steps of the fit.
  public let steps: Int
  /// Seed of the features.
  public let seed: UInt64

  /// A plan; numbers out of range count as the nearest end of it.
  public init(features: Int = 200, penalty: Double = 1e-2, steps: Int = 200, seed: UInt64) {
    self.features = min(max(features, 0), 4000)
    self.penalty = penalty > 1e-9 ? min(penalty, 1e6) : 1e-9
    self.steps = min(max(steps, 1), 100_000)
    self.seed = seed
  }
}

/// Why a classifier cannot be fitted.
public enum ClassifierFault: Error, Equatable, CustomStringConvertible {
  /// There are no rows, or as many labels as rows are missing.
  case rows(Int, labels: Int)
  /// A row has another number of inputs than the first.
  case width(row: Int, wanted: Int, got: Int)
  /// A label is not in 0..<classes.
  case label(row: Int, label: Int, classes: Int)
  /// The equations of the fit have no solution, which the penalty should exclude.
  case singular

  /// The fault in a sentence.
  public var description: String {
    switch self {
    case .rows(let rows, let labels): "\(rows) rows with \(labels) labels cannot be fitted"
    case .width(let row, let wanted, let got):
      "row \(row) has \(got) inputs, the first has \(wanted)"
    case .label(let row, let label, let classes):
      "row \(row) has label \(label), which is not below \(classes)"
    case .singular: "the equations of the fit have no solution"
    }
  }
}
