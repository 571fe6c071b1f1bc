import RandomStreams

/// The decision of one citizen (Epstein 2002, doi:10.1073/pnas.092080199).
public enum EpsteinFormulas {
  /// Hardship times the share of legitimacy that is missing, G = H (1 - L).
  public static func grievance(hardship: Double, legitimacy: Double) -> Double {
    hardship * (1 - legitimacy)
  }

  /// The chance of arrest that a citizen expects, 1 - exp(-k C/A), under a reading of C/A.
  ///
  /// Without any active in sight, its own person included, it is 0 if there are no cops and 1 if
  /// there are.
  public static func arrestProbability(
    cops: Int, actives: Int, k: Double, reading: EpsteinRules.ArrestRatio = .literal
  ) -> Double {
    guard actives > 0 else { return cops > 0 ? 1 : 0 }
    let ratio = Double(cops) / Double(actives)
    switch reading {
    case .literal: return 1 - Elementary.exp(-k * ratio)
    case .floor: return 1 - Elementary.exp(-k * ratio.rounded(.down))
    case .round: return 1 - Elementary.exp(-k * ratio.rounded(.toNearestOrEven))
    }
  }

  /// The bound on cops over actives below which a citizen is active: 0 is never, infinity always.
  ///
  /// G - R P > T solved for C/A, so that the lattice needs no exponential: active exactly if
  /// C < bound x A. For `floor` and `round` the bound is moved to where the step lies.
  public static func bound(
    grievance: Double, riskAversion: Double, threshold: Double, k: Double,
    reading: EpsteinRules.ArrestRatio
  ) -> Double {
    let margin = grievance - threshold
    guard margin > 0 else { return 0 }
    guard margin < riskAversion else { return .infinity }
    let ratio = -Elementary.log1p(-margin / riskAversion) / k
    guard ratio.isFinite else { return .infinity }
    let step = ratio.rounded(.up)
    switch reading {
    case .literal: return ratio
    case .floor: return step
    case .round:
      // Halves round to even: C/A = step - 1/2 still counts as step - 1 when that is even.
      let isEven = (step - 1).truncatingRemainder(dividingBy: 2) == 0
      return step - 0.5 + (isEven ? 1e-9 : 0)
    }
  }
}
