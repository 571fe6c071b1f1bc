import Inference
import Simulation

/// Weighings that might break a page.
enum OddWeighings {
  private static let long = "Кассым-Жомарт 大統領 " + String(repeating: "Longname", count: 30)

  static let all = [
    InventedWeighing([]).document,
    InventedWeighing([("Alone", 1, -3)]).document,
    InventedWeighing([("Alone", 1, 0)], items: 0).document,
    InventedWeighing([("One", 0.5, -3), ("Other", 0.5, -.infinity)], items: 1).document,
    InventedWeighing(
      (0..<9).map { ("\(long)\($0)", 1.0 / 9, -Double($0)) }, title: long + "\u{1B}[2J",
      ruler: long
    ).document,
    unknown, crowded,
  ]

  /// Nothing that could be reckoned.
  private static var unknown: ExplainDocument {
    var document = InventedWeighing().document
    let none = document.explanations.map { _ in Double.nan }
    document.items = document.items.map { weight in
      ExplainDocument.Weight(
        of: weight.id, item: nil, decibans: none, diagnosticity: .nan, without: none,
        effectiveSize: .nan, produced: .nan)
    }
    document.origins = [
      ExplainDocument.Weight(
        of: "gone", decibans: [], diagnosticity: .infinity, without: [], effectiveSize: .infinity)
    ]
    document.variants = [
      ExplainDocument.Variant(named: "nothing", posterior: none, effectiveSize: .nan),
      ExplainDocument.Variant(named: "less", posterior: [], effectiveSize: 0),
    ]
    document.diagnostics = []
    document.forecast = PosteriorForecast(endings: [], runs: 0)
    document.imposed = [("x", 100_000), ("y", -1)]
    return document
  }

  /// Long names and great numbers everywhere.
  private static var crowded: ExplainDocument {
    var document = InventedWeighing(
      [(long, 0.5, 1e6), (long, 0.3, -1e9), (long, 0.1, 12), ("", 0.1, 0)], items: 40
    ).document
    document.items = document.items.map { weight in
      var item = weight.item
      item?.what = long + "\u{1B}[2J\u{202E}" + long
      return ExplainDocument.Weight(
        of: weight.id + long, item: item, decibans: [1e9, -123.4, 99.96, -1e-9],
        diagnosticity: 1e9, without: [0, 1, 0, 0], effectiveSize: 1e18, produced: 0)
    }
    document.sources = document.items
    document.origins = document.items
    document.variants = document.variants.map {
      ExplainDocument.Variant(named: long, posterior: $0.posterior, effectiveSize: 1e12)
    }
    document.diagnostics = [Diagnostic(id: "x", status: .fail, sentence: long)]
    document.ruledOut = [long, long]
    document.forecast?.unreported = [
      .init(
        made: .init(of: long, label: long, probability: 0.9999, low: 0.99, high: 1),
        fallsWith: .init(of: long, label: "", probability: 1e-9, low: 0, high: 1e-3),
        fallsWithout: .init(of: long, label: "", probability: 1, low: 0.9999, high: 1)),
      .init(
        made: .init(of: "", label: "", probability: .nan, low: .nan, high: .nan), fallsWith: nil,
        fallsWithout: nil),
    ]
    document.arguments = [long, "--ignore", long]
    return document
  }
}
