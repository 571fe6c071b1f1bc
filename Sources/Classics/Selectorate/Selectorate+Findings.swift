extension Selectorate {
  /// Shares of revenue by the closed form, their agreement with the search, and four signs.
  public static func findings() -> [Finding] {
    examples.map(number) + [agreement] + signs
  }

  private static func number(_ example: Example) -> Finding {
    let place =
      "W \(Figures.text(example.coalition, 0)), S \(Figures.text(example.selectorate, 0)), "
      + "p \(Figures.text(example.price, 0)), d \(Figures.text(example.discount, 1))"
    return .number(
      "Share of revenue spent with \(place)", expected: example.spending,
      measured: example.country?.spending ?? .nan, within: example.spending == 1 ? 0 : 1e-6,
      standing: .derived)
  }

  private static var agreement: Finding {
    let gaps = examples.map { example -> Double in
      guard let country = example.country else { return .infinity }
      return (country.spending - country.searchedSpending).magnitude
    }
    let largest = gaps.max() ?? .infinity
    return .number(
      "The largest gap between the closed form and a search for the least spending that holds",
      expected: 0, measured: largest, within: 1e-6, decimals: 9, standing: .independent,
      remark: "\(gaps.count) parameter sets")
  }

  private static let sizes = [1.0, 2, 5, 10, 20, 50, 100]
  private static let prices = [0.2, 1, 5, 20]
  private static let discounts = [0.1, 0.3, 0.5, 0.7, 0.9]

  /// Every country of the grid with at least as many selectors as members.
  private static var grid: [Selectorate] {
    sizes.flatMap { size in
      sizes.flatMap { coalition in
        prices.flatMap { price in
          discounts.compactMap { discount in
            Selectorate(
              coalition: coalition, selectorate: size * 2, price: price, discount: discount)
          }
        }
      }
    }
  }

  /// In how many countries of the grid, with W < S, a small rise of one number moves `measure` the
  /// way claimed.
  private static func sign(
    _ claim: String, _ changed: (Selectorate) -> Selectorate?, rises: Bool,
    _ measure: (Selectorate) -> Double
  ) -> Finding {
    let pairs = grid.filter { $0.coalition < $0.selectorate }.compactMap { country in
      changed(country).map { (country, $0) }
    }
    let right = pairs.count { before, after in
      rises ? measure(after) > measure(before) : measure(after) < measure(before)
    }
    return .comparison(
      claim, expected: "\(pairs.count) of \(pairs.count) countries",
      measured: "\(right) of \(pairs.count) countries",
      holds: right == pairs.count && !pairs.isEmpty, standing: .implied)
  }

  private static var signs: [Finding] {
    let larger = { (c: Selectorate) in
      Selectorate(
        coalition: c.coalition * 1.01, selectorate: c.selectorate, price: c.price,
        discount: c.discount)
    }
    let wider = { (c: Selectorate) in
      Selectorate(
        coalition: c.coalition, selectorate: c.selectorate * 1.01, price: c.price,
        discount: c.discount)
    }
    let patient = { (c: Selectorate) in
      Selectorate(
        coalition: c.coalition, selectorate: c.selectorate, price: c.price,
        discount: c.discount + 0.01)
    }
    return [
      sign("A larger coalition makes the leader spend more", larger, rises: true, \.spending),
      sign("A larger selectorate lets the leader spend less", wider, rises: false, \.spending),
      sign("A longer view lets the leader spend less", patient, rises: false, \.spending),
      sign(
        "A larger coalition shifts spending from private favours to the public good", larger,
        rises: false
      ) { country in
        let offer = country.bestOffer(budget: country.spending)
        return offer.privateGood * country.coalition / country.spending
      },
    ]
  }

  /// What the leader keeps against the size of his coalition.
  public static func figure() -> Figure {
    let series = [10.0, 100, 1000].map { size in
      let points = (0...40).compactMap { step -> Figure.Point? in
        var coalition = 1.0
        for _ in 0..<step { coalition *= 1.1885022274370185 }
        let country = Selectorate(coalition: coalition, selectorate: size)
        return country.map { Figure.Point(coalition, $0.kept) }
      }
      return Figure.Series("selectorate \(Figures.text(size, 0))", .line, points)
    }
    let ends = [1.0, 50].compactMap { Selectorate(coalition: $0, selectorate: 100)?.kept }
    let words = ends.map { Figures.text(100 * $0, 0) }
    return Figure(
      title: "What the leader keeps",
      about: "Share of revenue that the leader keeps, against the size of his coalition; price 1, "
        + "discount .5. Of a selectorate of 100, a coalition of 1 leaves him \(words.first ?? "") "
        + "percent, one of 50 leaves him \(words.last ?? "").",
      x: .init("members of the winning coalition", isLogarithmic: true),
      y: .init("share of revenue kept"), series: series)
  }
}
