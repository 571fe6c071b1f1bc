public import Inference
import RandomStreams
import Simulation

/// A weighing for ArviZ: groups `posterior`, `posterior_predictive` and `observed_data`.
///
/// Islands are the chains. `posterior` holds the explanation (its place in `explanations`) and every
/// parameter that was not known; `items` are the scored items of evidence, in the order of the list
/// of that name, as runs predict them and as they were reported (1: seen).
public enum ArvizJSON {
  /// Name and version of the format.
  public static let format = "interregnum-arviz/1"

  /// The weighing as JSON, ending in a line feed; islands that were never at the top are left out.
  /// Some megabytes for a usual plan.
  public static func json(_ weigher: Weigher, _ found: Weighing) -> String {
    let crisis = weigher.conditioned
    let trails = found.result.islands.map(\.trail).filter { !$0.isEmpty }
    let draws = Int(trails.map { $0.reduce(0) { $0 + $1.weight } }.min()?.rounded() ?? 0)
    // States count by weight; ArviZ takes draws that count alike.
    let chains = trails.map { trail in
      SystematicResampling.ancestors(
        weights: trail.map(\.weight), count: draws, uniform: 0.5
      ).map { trail[$0] }
    }
    func values(_ read: (Particle<WeighedRun>) -> JSONValue) -> JSONValue {
      .list(chains.map { .list($0.map(read)) })
    }
    let parameters = crisis.parameters.enumerated().map { place, card in
      (
        card.id,
        values { .number(crisis.value(place, of: $0.candidate)) }
      )
    }
    let scored = weigher.model.scored
    var text = ""
    JSONValue.object([
      ("format", .string(format)),
      ("explanations", .list(weigher.ensemble.explanations.map { .string($0.id) })),
      ("items", .list(scored.map { .string($0.item.id) })),
      (
        "posterior",
        .object([("explanation", values { .count($0.payload.explanation) })] + parameters)
      ),
      (
        "posterior_predictive",
        .object([
          ("items", values { .list($0.payload.predictions.map { .number(Double($0)) }) })
        ])
      ),
      (
        "observed_data",
        .object([("items", .list(scored.map { .number($0.item.value ?? 1) }))])
      ),
    ]).write(to: &text)
    return text + "\n"
  }
}
