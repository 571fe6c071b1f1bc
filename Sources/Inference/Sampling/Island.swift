import RandomStreams

/// One island of a tempered sampler: particles climbing from the prior to the posterior.
struct Island<Payload: Sendable>: Sendable {
  let plan: TemperingPlan
  let number: Int
  private let luck: StreamFamily
  /// What it waits to have evaluated; empty when finished.
  private(set) var proposals: [Proposal] = []
  /// The same, with what each answer must reach to matter.
  var questions: [SamplerQuestion] {
    proposals.enumerated().map {
      SamplerQuestion(candidate: $0.element.candidate, least: least($0.offset))
    }
  }
  private(set) var particles: [Particle<Payload>] = []
  /// What was tried in each round at temperature 1: a state left counts by the chance that it was
  /// kept, a proposal by the chance that it was taken, whatever then happened. The mean over both is
  /// the same, with less variance (Frenkel 2004, doi:10.1073/pnas.0407950101: waste recycling).
  private(set) var trail: [Particle<Payload>] = []
  private(set) var climb = Climb()
  /// Number of the batch, which is the tick of every stream.
  private var batch = 0
  private var movesLeft = 0
  private var kernel: MoveKernel

  init(_ plan: TemperingPlan, number: Int) {
    self.plan = plan
    self.number = number
    kernel = MoveKernel(
      dimensions: plan.dimensions, selectors: plan.selectors, models: plan.models)
    luck = StreamFamily(seed: plan.seed, run: UInt64(number))
    proposals = (0..<plan.particles).map { lane in
      var stream = luck.stream(SamplerPurpose.start, lane: lane)
      return Proposal(prior: plan.dimensions, &stream)
    }
    dealModels()
  }

  /// Gives each model its prior share of the particles, to within one: the first number of each is drawn
  /// from its own part of the prior.
  private mutating func dealModels() {
    guard plan.models != nil, plan.dimensions > 0 else { return }
    var stream = luck.stream(SamplerPurpose.start, lane: plan.particles)
    let start = stream.uniform()
    for lane in proposals.indices {
      let place = (Double(lane) + start) / Double(plan.particles)
      proposals[lane].candidate.z[0] = Elementary.normalQuantile(min(1 - 1e-12, max(1e-12, place)))
    }
  }

  /// Takes the answers to `proposals`, in their order, and goes on to the next proposals.
  mutating func receive(_ answers: ArraySlice<Evaluation<Payload>>) {
    climb.simulations += answers.count
    climb.invalid += answers.count { $0.logWeight.isNaN || $0.logWeight == .infinity }
    if batch == 0 { settle(answers) } else { judge(answers) }
    batch += 1
    movesLeft -= 1
    if movesLeft <= 0 { ascend() }
    propose()
  }

  /// The first answers are the particles.
  private mutating func settle(_ answers: ArraySlice<Evaluation<Payload>>) {
    particles = zip(proposals, answers).enumerated().map { index, pair in
      Particle(
        candidate: pair.0.candidate, logLikelihood: Self.possible(pair.1.logWeight),
        payload: pair.1.payload, ancestor: index, state: index)
    }
    let possible = particles.count { $0.logLikelihood > -.infinity }
    climb.possibleShare = Double(possible) / Double(particles.count)
  }

  private var isRecorded: Bool { climb.temperature == 1 && plan.rounds > 0 }

  /// The number that decides on a proposal.
  private func draw(_ lane: Int) -> Double {
    var stream = luck.stream(SamplerPurpose.verdict, tick: batch, lane: lane)
    return stream.uniform()
  }

  /// The log weight below which a proposal is refused, and counts for nothing in the trail either.
  private func least(_ lane: Int) -> Double {
    guard batch > 0, climb.temperature > 0 else { return -.infinity }
    let draw = isRecorded ? min(draw(lane), Self.faint) : draw(lane)
    let gain = (Elementary.log(draw) - proposals[lane].logRatio) / climb.temperature
    return particles[lane].logLikelihood + gain
  }

  /// A chance of being taken below which a proposal counts as what became of it, 0 or 1, instead of by
  /// its chance: the mean is the same, and runs without hope need not be finished.
  private static var faint: Double { 0.02 }

  /// Accepts or refuses each proposal by Metropolis and Hastings' rule at the temperature reached.
  private mutating func judge(_ answers: ArraySlice<Evaluation<Payload>>) {
    for (lane, answer) in answers.enumerated() {
      let proposed = Self.possible(answer.logWeight)
      let gain = climb.temperature * (proposed - particles[lane].logLikelihood)
      let threshold = gain + proposals[lane].logRatio
      let isAccepted = proposed > -.infinity && Elementary.log(draw(lane)) < threshold
      if isRecorded {
        let chance = proposed > -.infinity ? min(1, Elementary.exp(threshold)) : 0
        let counted = chance < Self.faint ? (isAccepted ? 1 : 0) : chance
        recycle(lane, answer, proposed: proposed, chance: counted)
      }
      kernel.record(proposals[lane], isAccepted: isAccepted)
      guard isAccepted else { continue }
      particles[lane].candidate = proposals[lane].candidate
      particles[lane].logLikelihood = proposed
      particles[lane].payload = answer.payload
      particles[lane].state = batch * plan.particles + lane
    }
    climb.note(kernel)
    kernel.adapt()
  }

  /// Notes a state and what was proposed in its place, by the chance of taking it; chances below one
  /// in a million are not worth the room.
  private mutating func recycle(
    _ lane: Int, _ answer: Evaluation<Payload>, proposed: Double, chance: Double
  ) {
    var kept = particles[lane]
    kept.weight = 1 - chance
    if kept.weight > 1e-6 { trail.append(kept) }
    guard chance > 1e-6 else { return }
    trail.append(
      Particle(
        candidate: proposals[lane].candidate, logLikelihood: proposed, payload: answer.payload,
        ancestor: kept.ancestor, state: batch * plan.particles + lane, weight: chance))
  }

  /// Goes up one rung: reweights, resamples. At the top, or where no particle is possible, stops.
  private mutating func ascend() {
    movesLeft = plan.moves
    guard climb.possibleShare > 0, climb.temperature < 1 else { return movesLeft = 0 }
    let weights = climb.step(plan.ladder, particles.map(\.logLikelihood))
    var stream = luck.stream(SamplerPurpose.selection, tick: batch)
    let order = byModel()
    let chosen = SystematicResampling.ancestors(
      weights: order.map { weights[$0] }, count: particles.count, uniform: stream.uniform())
    particles = chosen.map { particles[order[$0]] }
    kernel.fit(particles.map(\.candidate))
    if climb.temperature == 1 { movesLeft += plan.rounds }
  }

  /// Places of the particles, those of one model together: even pointers then leave each model its share,
  /// to within one.
  private func byModel() -> [Int] {
    guard let models = plan.models else { return Array(particles.indices) }
    let held = particles.map { models.model($0.candidate.z.first ?? 0) }
    return particles.indices.sorted { (held[$0], $0) < (held[$1], $1) }
  }

  /// More rounds for an island that has arrived; nothing for one that has not.
  mutating func goOn(_ rounds: Int) {
    guard proposals.isEmpty, isRecorded, climb.possibleShare > 0 else { return }
    movesLeft = rounds
    propose()
  }

  /// A move of every particle, half of them with fresh luck; none when the climb is over.
  private mutating func propose() {
    guard movesLeft > 0 else { return proposals = [] }
    proposals = particles.enumerated().map { lane, particle in
      var stream = luck.stream(SamplerPurpose.move, tick: batch, lane: lane)
      return kernel.proposal(
        from: particle.candidate, isTop: climb.temperature == 1, &stream)
    }
  }

  private static func possible(_ logWeight: Double) -> Double {
    logWeight.isFinite ? logWeight : -.infinity
  }
}
