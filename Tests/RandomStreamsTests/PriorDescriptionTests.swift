import RandomStreams
import Testing

struct PriorDescriptionTests {
  @Test func `priors speak in words`() {
    let priors: [Prior] = [
      .fixed(0.5), .fixed(3), .uniform(0, 1), .normal(mean: -1, deviation: 0.5),
      .logNormal(median: 0.12, spread: 0.2), .beta(2, 5.5), .logitNormal(median: 0.3, spread: 1),
    ]
    #expect(
      priors.map(\.description) == [
        "0.5", "3", "U(0, 1)", "N(-1, 0.5)", "LogN(0.12, 0.2)", "Beta(2, 5.5)", "LogitN(0.3, 1)",
      ])
  }
}
