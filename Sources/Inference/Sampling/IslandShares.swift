import RandomStreams

/// The share of the posterior that one model holds on each of several islands.
struct IslandShares {
  /// One share for each island, 0...1; above 0 where the prior is.
  let shares: [Double]

  /// The shares in `trails` of the particles that hold the model; half a particle is added to each island by
  /// the model's prior, so that none is 0. One pass over the trails.
  init<Payload>(
    prior: Double, trails: [[Particle<Payload>]], holds: (Particle<Payload>) -> Bool
  ) {
    shares = trails.map { trail in
      var (own, all) = (0.5 * prior, 0.5)
      for particle in trail {
        all += particle.weight
        if holds(particle) { own += particle.weight }
      }
      return own / all
    }
  }

  /// Shares that are known.
  init(_ shares: [Double]) { self.shares = shares }

  /// Their mean: islands count alike, for their evidences differ by the luck of the climb far more than by
  /// weight.
  var mean: Double { shares.reduce(0, +) / Double(max(1, shares.count)) }

  /// Largest less smallest logarithm, nats.
  var disagreement: Double {
    let logs = shares.map(Elementary.log)
    return (logs.max() ?? 0) - (logs.min() ?? 0)
  }

  /// Standard deviation of the logarithms, nats.
  var spread: Double {
    let logs = shares.map(Elementary.log)
    let centre = logs.reduce(0, +) / Double(max(1, logs.count))
    let squares = logs.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
    return (squares / Double(max(1, logs.count - 1))).squareRoot()
  }
}
