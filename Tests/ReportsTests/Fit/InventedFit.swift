import Inference
import Simulation

/// An answer of `fit` that nobody computed.
enum InventedFit {
  /// Near what is wanted, or far from it.
  static func document(isNear: Bool) -> FitDocument {
    FitDocument(
      dossier: Dossier(crisis: InventedWhatIf.crisis()),
      caseSHA256: String(repeating: "0123abcd", count: 8), version: "0.0.0", seed: 7, runs: 12_000,
      result: result(isNear), arguments: ["invented", "--to", "deaths=20", "--runs", "12000"])
  }

  private static func result(_ isNear: Bool) -> FitResult {
    FitResult(
      summaries: summaries(isNear),
      shares: [
        .init(id: "uprising", prior: 0.75, accepted: Estimate(0.5, low: 0.4, high: 0.6)),
        .init(id: "theatre", prior: 0.25, accepted: Estimate(0.5, low: 0.4, high: 0.6)),
      ], shifts: isNear ? [shift] : [], drawn: 6000, near: isNear ? 1 : 240, accepted: 300,
      different: 298, effectiveSize: isNear ? 120.4 : 9.9, tolerance: isNear ? 0.25 : 4.5,
      generations: isNear ? 1 : 3, simulations: 11_700)
  }

  private static func summaries(_ isNear: Bool) -> [FitResult.Summary] {
    [
      .init(
        target: FitTarget(text: "deaths", wanted: 20, unit: "people", isLogarithmic: true),
        prior: .init(middle: 0, low: 0, high: 900),
        accepted: isNear
          ? .init(middle: 21, low: 18, high: 24) : .init(middle: 2, low: 0, high: 9),
        left: isNear ? 0.031 : 0.72, isReached: isNear),
      .init(
        target: FitTarget(text: "move.appeal", wanted: 1, isYesNo: true),
        prior: .init(middle: 0.2, low: 0, high: 1), accepted: .init(middle: 1, low: 0, high: 1),
        left: 0, isReached: true),
    ]
  }

  private static var shift: ExplainDocument.Shift {
    .init(
      id: "streets.heat", meaning: "How hot it is.", unit: "share",
      prior: .init(mean: 0.3, low: 0.1, high: 0.5),
      posterior: .init(mean: 0.45, low: 0.4, high: 0.5), moved: 1.2, error: 0.2)
  }
}
