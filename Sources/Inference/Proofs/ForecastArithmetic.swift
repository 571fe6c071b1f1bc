/// The chance over a window as a chance per day.
enum ForecastArithmetic {
  static func proofs() -> [Proof] {
    let hazard = EvidenceArithmetic.chancePerPeriod(0.3, periods: 14) ?? .nan
    return [
      Proof(
        id: "forecast-arithmetic.hazard", title: "Chance over a window",
        claim: "A chance of .30 over 14 days is .025155 a day: h = 1 - (1 - P)^(1/n), to 6 digits.",
        measured: (hazard - 0.025155).magnitude, .atMost, 5e-7)
    ]
  }
}
