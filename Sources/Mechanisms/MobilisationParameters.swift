import RandomStreams
import Simulation

/// The numbers of ``Mobilisation``.
enum MobilisationParameters {
  static let all: [Parameter<Mobilisation>] = pool + flow

  static let pool: [Parameter<Mobilisation>] = [
    Parameter(
      \.quietPool, "quiet-pool", unit: .share, range: 1e-6...0.05,
      prior: .logNormal(median: 1.5e-4, spread: 0.4), claims: .raises(.peakTurnout),
      "Share of citizens who could be mobilised on a quiet day (M0).",
      source: "fitted to peak turnout of 281 onsets, Mass Mobilization 1990-2004"),
    Parameter(
      \.quietReproduction, "quiet-reproduction", unit: .none, range: 0.001...0.8,
      prior: .logNormal(median: 0.15, spread: 0.4), claims: .raises(.peakTurnout),
      "Protesters that one protester brings on a quiet day (R0q).",
      source: "must lie well below 1; with it a shock of .6 sd crosses 1"),
    Parameter(
      \.softness, "softness", unit: .deviations, range: 0.02...1, prior: .uniform(0.12, 0.25),
      claims: .unclaimed("the quiet pool and contagion are solved anew at each value"),
      "Width of the threshold of a citizen (tau).", source: "judgement"),
    Parameter(
      \.herding, "herding", unit: .deviations, range: 0...3, prior: .uniform(0.2, 1),
      claims: .raises(.peakTurnout), "Pull of a visible crowd on private thresholds (beta).",
      source: "Kuran 1991, doi:10.2307/2010422; Granovetter 1978, doi:10.1086/226707"),
  ]

  static let flow: [Parameter<Mobilisation>] = [
    Parameter(
      \.joining, "joining", unit: .perHour, range: 0.001...5,
      prior: .logNormal(median: 0.22, spread: 0.3), claims: .raises(.peakTurnout),
      "Rate of joining of a fully exposed, mobilisable citizen (rho).", source: "judgement"),
    Parameter(
      \.leaving, "leaving", unit: .perHour, range: 0.001...5,
      prior: .logNormal(median: 0.12, spread: 0.2),
      claims: .unclaimed("contagion is solved for the same quiet reproduction"),
      "Rate of going home (lambda).", source: "rallies last four to ten hours"),
    Parameter(
      \.tiring, "tiring", unit: .share, range: 0...1, prior: .uniform(0.05, 0.35),
      claims: .lowers(.duration), "Share of the leavers who stay away for days.",
      source: "Burbeck et al. 1978: removal"),
    Parameter(
      \.rest, "rest", unit: .hours, range: 1...5000, prior: .logNormal(median: 120, spread: 0.4),
      claims: .unclaimed("delays comebacks: shorter or longer unrest"), "Time the tired stay away.",
      source: "judgement"),
    Parameter(
      \.spontaneous, "spontaneous", unit: .share, range: 0...1,
      prior: .logNormal(median: 0.002, spread: 0.4), claims: .raises(.peakTurnout),
      "Readiness to go out with no crowd in sight, on any day (iota).", source: "judgement"),
    Parameter(
      \.prompted, "prompted", unit: .share, range: 0...1,
      prior: .logNormal(median: 0.014, spread: 0.5), claims: .raises(.peakTurnout),
      "The same in the region hardest hit by the shock (iota1).", source: "judgement"),
  ]
}
