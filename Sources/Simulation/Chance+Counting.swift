import RandomStreams

extension Chance {
  /// The chance of something over an ensemble of twins (runs 2k and 2k+1 share every unknown).
  ///
  /// The covariance within twins estimates the variance of the probability over the unknowns; a beta
  /// distribution of that mean and variance gives the range, never narrower than the Monte-Carlo
  /// interval. `cells` is how many exclusive events share the probability: each gets half a count in
  /// advance (Dirichlet 1/2), so that none is ever 0 or 1; `united` is how many of them this one is
  /// made of.
  public init(counting happened: [Bool], cells: Int = 2, united: Int = 1) {
    self.init(answered: happened, cells: cells, united: united)
  }

  /// The same over the runs that answer at all; nil stands for one that does not. Only twins that
  /// both answer tell of the unknowns.
  public init(answered happened: [Bool?], cells: Int = 2, united: Int = 1) {
    let n = Double(happened.lazy.filter { $0 != nil }.count)
    let count = Double(happened.lazy.filter { $0 == true }.count)
    let p = (count + 0.5 * Double(united)) / (n + 0.5 * Double(max(1, cells)))
    let error = (p * (1 - p) / (n + 1)).squareRoot()
    var both = 0.0
    var pairs = 0.0
    for twin in stride(from: 0, to: happened.count - 1, by: 2) {
      guard let one = happened[twin], let other = happened[twin + 1] else { continue }
      both += one && other ? 1 : 0
      pairs += 1
    }
    let raw = n > 0 ? count / n : 0
    let spread = pairs > 0 ? max(0, both / pairs - raw * raw) : 0
    let noise = (max(0, p - 1.6448536 * error), min(1, p + 1.6448536 * error))
    var range = noise
    let limit = p * (1 - p)
    if spread > 1e-9 && spread < limit {
      let size = limit / spread - 1
      let beta = Prior.beta(p * size, (1 - p) * size)
      range = (
        min(noise.0, beta.value(standardNormal: -1.6448536)),
        max(noise.1, beta.value(standardNormal: 1.6448536))
      )
    }
    self.init(
      probability: p, low: max(0, range.0), high: min(1, range.1), standardError: error)
  }
}
