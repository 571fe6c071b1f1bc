extension RandomStream {
  /// A standard exponential variate (mean 1), in 1.1e-16...36.8. One draw.
  @inlinable
  public mutating func exponential() -> Double {
    -Elementary.logOfNormal(uniform(), shift: 0)
  }

  /// A standard normal variate, within -8.3...8.3, by inverting the distribution. One draw.
  ///
  /// Inversion spends one draw per variate and is monotone, so paired runs stay paired.
  @inlinable
  public mutating func normal() -> Double {
    Elementary.normalQuantile(uniform())
  }

  /// A normal variate with the given mean and standard deviation. One draw.
  @inlinable
  public mutating func normal(mean: Double, deviation: Double) -> Double {
    mean + deviation * normal()
  }

  /// A log-normal variate: its logarithm is normal about ln(`median`) with deviation `spread`.
  ///
  /// A `median` of 0 gives 0. One draw.
  @inlinable
  public mutating func logNormal(median: Double, spread: Double) -> Double {
    median * Elementary.exp(spread * normal())
  }
}
