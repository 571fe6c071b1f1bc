extension Elementary {
  /// ln n!, relative accuracy 4e-16; a negative `n` counts as 0. Table below 128, about 3 ns; else
  /// Stirling's series, about 14 ns.
  public static func logFactorial(_ n: Int) -> Double {
    if n < 128 { return factorialLogarithms[n < 0 ? 0 : n] }
    return stirlingLogFactorial(Double(n))
  }

  static let factorialLogarithms: [Double] = {
    var factorial = 1.0
    return (0..<128).map { n in
      // Up to 18! the product is exact, so its logarithm is the better value.
      guard n <= 18 else { return stirlingLogFactorial(Double(n)) }
      factorial *= n == 0 ? 1 : Double(n)
      return log(factorial)
    }
  }()

  static func stirlingLogFactorial(_ n: Double) -> Double {
    (n + 0.5) * log(n) - n + halfLogTwoPi + stirlingSeries(n)
  }

  /// ln n! - ((n + 1/2) ln n - n + ln(2 pi) / 2) for a whole number n >= 1.
  static func stirlingRemainder(_ n: Double) -> Double {
    n < 16 ? smallRemainders[Int(n)] : stirlingSeries(n)
  }

  static let smallRemainders: [Double] = [
    0.0, 0.08106146679532726, 0.0413406959554093, 0.02767792568499834, 0.020790672103765093,
    0.016644691189821193, 0.013876128823070748, 0.01189670994589177, 0.010411265261972096,
    0.009255462182712733, 0.00833056343336287, 0.007573675487951841, 0.00694284010720953,
    0.006408994188004207, 0.0059513701127588475, 0.005554733551962801,
  ]
}
