import Inference
import Testing

@Suite struct `A tornado` {
  private func bar(_ name: String, _ swing: Double, _ reach: Double) -> TornadoBar {
    TornadoBar(
      name: name, range: 0...1, atLow: Estimate(10, low: 9, high: 11),
      atHigh: Estimate(10 + swing, low: 9 + swing, high: 11 + swing),
      swing: Estimate(swing, low: swing - reach, high: swing + reach))
  }

  @Test func `puts what surely matters most first`() {
    let tornado = Tornado([
      bar("b", 2, 1), bar("noise", 9, 10), bar("a", -2, 1), bar("large", -5, 1), bar("nil", 0, 0),
      bar("broken", .nan, 1),
    ])
    #expect(tornado.bars.map(\.name) == ["large", "a", "b", "noise", "nil"])
    #expect(tornado.unclear == ["noise", "nil"])
    #expect(tornado.unusable == ["broken"])
    #expect(Tornado([]).bars == [])
  }

  @Test func `takes intervals the wrong way round or without ends`() {
    #expect(Estimate(1, low: 2, high: 0).interval == 0...2)
    #expect(!Estimate(1, low: .nan, high: 2).isClear)
    #expect(Estimate(1, low: 0.5, high: .nan).isClear)
    #expect(!Estimate(.nan, low: 1, high: 2).isClear)
  }
}
