import Inference
import Simulation
import Testing

import Reports

@Suite struct `What a weighing can not say` {
  /// The text in one line, so that sentences can be looked for.
  private func line(_ document: ExplainDocument) -> String {
    ExplainText.text(document).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `explanations that lie alike are not ranked`() {
    let text = line(
      InventedWeighing([("Theatre", 0.5, -20), ("Plot", 0.5, -20.1)], spread: 0.1).document)
    #expect(
      text.contains(
        "Plot and Theatre can not be told apart with what was known on 2022-01-02; Plot: "
          + "roughly even, 48% (range 38 to 58%); Theatre: roughly even, 52% (range 42 to 62%)."))
    #expect(
      text.contains(
        "1 and 2 can not be told apart: their ranges overlap and the evidence between them is 0.4 "
          + "decibans (odds of 1.1 to 1). Their order means nothing."))
    #expect(!text.contains("he likeliest of"))
  }

  @Test func `an order that prior and evidence dispute is open`() {
    let text = line(
      InventedWeighing([("Theatre", 0.9, -22), ("Plot", 0.1, -20)], spread: 0.1).document)
    #expect(
      text.contains(
        "The order of 1 and 2 is open: their ranges overlap, though the evidence between them is "
          + "8.7 decibans (odds of 7.4 to 1)."))
    #expect(text.contains("The likeliest of 2 explanations"))
  }

  @Test func `where a classifier guesses, the bottom line says that such evidence tells nothing`() {
    var document = InventedWeighing([("Theatre", 0.7, -20), ("Plot", 0.3, -20)], spread: 0.01)
      .document
    func shown(_ chance: Double) -> String {
      document.recovery = RecoveryTable(
        chances: (0..<80).map { $0 % 2 == 0 ? [chance, 1 - chance] : [1 - chance, chance] },
        truths: (0..<80).map { $0 % 4 < 2 ? $0 % 2 : 1 - $0 % 2 }, explanations: 2)
      return line(document)
    }
    #expect(
      shown(0.9).contains(
        "Evidence of this kind hardly tells it from any other, dated moves aside: free runs of known "
          + "explanation were named right in 50%, by chance in 50%."))
    document.recovery = RecoveryTable(
      chances: (0..<80).map { $0 % 2 == 0 ? [0.9, 0.1] : [0.1, 0.9] },
      truths: (0..<80).map { $0 % 2 }, explanations: 2)
    #expect(!line(document).contains("Evidence of this kind hardly tells"))
  }

  @Test func `an order that only the prior makes is called so`() {
    let text = line(
      InventedWeighing([("Theatre", 0.9, -20), ("Plot", 0.1, -20.1)], spread: 0.1).document)
    #expect(
      text.contains(
        "1 stands above 2 by its prior: the evidence between them is only 0.4 decibans (odds of "
          + "1.1 to 1)."))
  }

  @Test func `an order that little evidence makes against the prior is called so`() {
    let text = line(
      InventedWeighing([("Theatre", 0.4, -20), ("Plot", 0.6, -20.8)], spread: 0.01).document)
    #expect(
      text.contains(
        "1 stands above 2 on little: the evidence between them is only 3.5 decibans (odds of 2.2 "
          + "to 1)."))
  }

  @Test func `an order that evidence makes needs no remark`() {
    let text = line(InventedWeighing([("Theatre", 0.5, -20), ("Plot", 0.5, -24)]).document)
    #expect(!text.contains("their ranges overlap") && !text.contains("by its prior"))
  }

  @Test func `what no single item moves is said so`() {
    var document = InventedWeighing().document
    document.items.removeFirst(2)
    let text = line(document)
    #expect(text.contains("No single item moves Opportunism by more than 2 points."))
    #expect(text.contains("What would change our mind: no single item moves Opportunism by more"))
  }

  @Test func `the item that moves the leader most would change our mind`() {
    let document = InventedWeighing().document
    let leader = document.explanations[0].posterior
    let text = line(document)
    #expect(
      text.contains(
        "What would change our mind most: losing item-0 (A1, 2021-12-30, \"Number 0 of what "
          + "people said they saw, at some length, and with a...\"); without it Opportunism "
          + "stands at \(Percent(leader - 0.21))."))
    #expect(text.contains("item-1 B2 \(Percent(leader - 0.04)) 1, as before 31 runs"))
    #expect(!text.contains("item-2 C3 \(Percent(leader - 0.01))"))
  }

  @Test func `items that tell nothing are counted`() {
    #expect(line(InventedWeighing().document).contains("2 of 15 items tell us nothing: they"))
    var document = InventedWeighing().document
    document.items.removeFirst(13)
    #expect(line(document).contains("All 2 items tell us nothing: they speak alike"))
    document.imposed = []
    document.ruledOut = []
    #expect(line(document).contains("What was known on 2022-01-02 tells us nothing: all items"))
  }

  @Test func `variants on few runs are called too few, and none of the others turns the order`() {
    let text = line(InventedWeighing().document)
    #expect(
      text.contains(
        "None of those that rest on enough runs puts another explanation first. Too few: stricter "
          + "grade table rests on 8 runs; below 50 it would need runs of its own."))
  }

  @Test func `a variant that turns the order is the weakest part`() {
    var document = InventedWeighing().document
    document.variants = [
      ExplainDocument.Variant(
        named: "equal priors", posterior: [0.2, 0.6, 0.1, 0.1], effectiveSize: 90)
    ]
    let text = line(document)
    #expect(
      text.contains(
        "Weakest part: what is assumed; with equal priors Popular uprising stands first, at 60%."))
    #expect(text.contains("Another explanation stands first with equal priors."))
    #expect(text.contains("Confidence in this ranking: moderate ("))
  }

  @Test func `an item that carries the order alone is the weakest part`() {
    var document = InventedWeighing().document
    document.items[3] = ExplainDocument.Weight(
      of: "item-3", item: document.items[3].item, decibans: document.items[3].decibans,
      diagnosticity: 2, without: [0.3, 0.1, 0.55, 0.05], effectiveSize: 70)
    let text = line(document)
    #expect(text.contains("Weakest part: item-3; without it Theatre stands first, at 55%."))
    #expect(text.contains("one item or source whose absence alone turns it"))
    #expect(text.contains("item-3 A4 30% 3 Theatre 70 runs item-0 A1"))
  }

  @Test func `decibans take at most six columns`() {
    let values = [0, -0.04, 3.14, -12.44, 99.94, 99.96, -123.4, 12_345, -1e9, 1e14, .nan]
    #expect(
      values.map(Decibans.signed) == [
        "0.0", "0.0", "+3.1", "-12.4", "+99.9", "+100", "-123", "+12.3k", "-1G", "+100T", "-",
      ])
    #expect(values.allSatisfy { Decibans.signed($0).count <= 6 })
  }
}
