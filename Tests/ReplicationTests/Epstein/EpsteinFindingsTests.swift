import Classics
import Testing

@Suite struct `What of Epstein reproduces` {
  /// Seeds are fixed, so nothing here is left to chance; it costs some twenty seconds.
  @Test func `every band of the replications holds, and six claims do not`() {
    let findings = Epstein.findings()
    func claims(_ verdict: Verdict) -> [String] {
      findings.filter { $0.verdict == verdict }.map(\.claim)
    }
    #expect(
      claims(.fails) == [
        "Run 2: mean wait between outbursts, ticks",
        "Run 2: deviation of waits, ticks",
        "Run 2: deviation of activations",
        "Runs 3 and 4: one jump jails more",
        "Run 3, arrest-ratio=floor: seeds of 60 in which legitimacy lost in slices brings a spike",
        "Run 8: cops on 0.04 of the sites delay extinction",
      ])
    #expect(
      claims(.differs) == [
        "Run 2: outbursts break the calm again and again",
        "Run 2: mean activation, actives summed over an outburst",
      ])
    #expect(findings.filter { $0.standing == .independent }.allSatisfy { $0.verdict == .holds })
    #expect(findings.count == 42)
  }
}
