/// Systematic resampling: `count` evenly spaced pointers with one random start.
///
/// Every index is chosen within 1 of its expected number of times, and one of weight 0 never is
/// (Kitagawa 1996, doi:10.1080/10618600.1996.10474692).
public enum SystematicResampling {
  /// The chosen indexes, ascending; empty if no weight is positive. Weights that are negative or
  /// NaN count as 0; `uniform` lies in 0..<1. Costs one pass over the weights.
  public static func ancestors(weights: [Double], count: Int, uniform: Double) -> [Int] {
    let total = weights.reduce(0) { $1 > 0 ? $0 + $1 : $0 }
    guard let last = weights.lastIndex(where: { $0 > 0 }), total < .infinity, count > 0 else {
      return []
    }
    var chosen: [Int] = []
    chosen.reserveCapacity(count)
    var index = 0
    var reached = weights[0] > 0 ? weights[0] : 0
    for pointer in 0..<count {
      let wanted = (Double(pointer) + uniform) / Double(count) * total
      while index < last && wanted >= reached {
        index += 1
        if weights[index] > 0 { reached += weights[index] }
      }
      chosen.append(index)
    }
    return chosen
  }
}
