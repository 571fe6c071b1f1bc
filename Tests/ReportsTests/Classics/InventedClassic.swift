import Classics

/// A small classic that nobody published, with one finding of each kind and an odd table.
enum InventedClassic: Classic {
  static let id = "invented"
  static let title = "The invented model: a | test"
  static let source = "Nobody (2022): Nothing of the kind. doi:10.1000/nothing."
  static let says =
    "People do what they do. It is <b>not</b> a model of anything, and 2 * 2 * 2 is 8."
  static let formulas = ["f(x) = x * x", "g(x) = |x|"]
  static let lookFor = "The line that bends."
  static let feeds = ["mobilisation", "unheard-of"]
  static let presets = [Preset("plain", "as it is"), Preset("odd", "as it is not")]
  static let switches = [
    Switch("rounding", ["floor", "round"], "how to round"), Switch("size", [], "how large"),
  ]

  static func answer(_ request: ClassicRequest) throws(ClassicFault) -> ClassicAnswer {
    _ = try settled(request)
    return ClassicAnswer(
      ["Three things were counted, and the third is missing.", "Nothing follows from it."],
      tables: [
        ClassicTable(
          "things", columns: ["thing", "size in units", "size in units", "remark"],
          rows: [
            [.word("first"), .count(3), .number(0.25, decimals: 2), .word("plain")],
            [.word("second\u{1B}[2J"), .number(-1234.5678, decimals: 3), .count(0), .word("")],
            [
              .word("third"), .number(.nan, decimals: 1), .number(.infinity, decimals: 1),
              .word("a remark that goes on for longer than any column of a table should be wide"),
            ],
          ])
      ])
  }

  static func findings() -> [Finding] {
    let stated = Finding.number(
      "the sum | of all", expected: 4, measured: 5, within: 0.5, decimals: 1, standing: .published)
    let other = Finding.number(
      "the sum", expected: 4, measured: 4.2, within: 0.5, decimals: 1, standing: .published)
    return [
      .number("one", expected: 1, measured: 1, within: 0, decimals: 0, standing: .derived),
      .exact("what is left", expected: [1, 2], measured: [1, 3], standing: .independent),
      .byRule(stated: stated, other: other, rule: "rounding=round"),
      .comparison(
        "it grows", expected: "more", measured: "18 of 20", holds: true, standing: .implied,
        remark: "paired *seeds*"),
    ]
  }

  static func figure() -> Figure {
    Figure(
      title: "Bends & steps", about: "A line, steps and points; the line reaches 97.",
      x: Figure.Axis("day"), y: Figure.Axis("people"),
      series: [
        Figure.Series(
          "a line", .line, (0...8).map { Figure.Point(Double($0), Double($0 * $0) + 33) }),
        Figure.Series("steps", .steps, [0, 2, 5, 8].map { Figure.Point($0, 10 * $0) }),
        Figure.Series("points", .points, [1, 4, 7].map { Figure.Point($0, 90 - $0) }),
      ])
  }
}
