extension Selectorate: Classic {
  public static let id = "selectorate"
  public static let title = "Selectorate theory"
  public static let source =
    "B. Bueno de Mesquita, A. Smith, R. M. Siverson and J. D. Morrow (2003), The Logic of "
    + "Political Survival, MIT Press"
  public static let says =
    "A leader stays while he pays his winning coalition enough. The smaller the coalition and the "
    + "larger the crowd from which another could be made, the less loyalty costs: members fear to "
    + "be left out of the next coalition. Large coalitions are kept with public goods, small ones "
    + "with private favours."
  public static let formulas = [
    "coalition W of selectorate S; public good x at price p, private good g for each member",
    "v(x) + u(g) + D [v(x*) + u(g*)] >= v(xc) + u(gc) + D [v(x*) + (W/S) u(g*)], D = d/(1-d)",
    "with v = u = square root: xc = R W/(p (W+p)), gc = R p/(W (W+p))",
    "E/R = ((W+p)/(W + kappa p))^2, kappa = (1 - d W/S)/(1-d); the leader keeps 1 - E/R",
  ]
  public static let lookFor =
    "Read from right to left: as the coalition shrinks, what the leader keeps grows; and it grows "
    + "more if many stand ready to replace a member."
  public static let presets = examples.map { example in
    Preset(
      example.id,
      "coalition \(Figures.text(example.coalition, 0)) of \(Figures.text(example.selectorate, 0)), "
        + "price \(Figures.text(example.price, 0)), discount \(Figures.text(example.discount, 1))")
  }
  public static let switches = [
    Switch("coalition", [], "W, members of the winning coalition, above 0"),
    Switch("selectorate", [], "S, people of whom a coalition can be made, at least W"),
    Switch("price", [], "p, price of the public good, 0.000001 to 1,000,000"),
    Switch("discount", [], "d, worth of a period later, 0 to 0.9999"),
  ]

  /// A country with the share of revenue computed for it elsewhere.
  struct Example: Sendable {
    var id: String
    var coalition: Double
    var selectorate: Double
    var price: Double
    var discount: Double
    var spending: Double

    init(
      _ id: String, _ coalition: Double, _ selectorate: Double, _ price: Double,
      _ discount: Double, _ spending: Double
    ) {
      self.id = id
      self.coalition = coalition
      self.selectorate = selectorate
      self.price = price
      self.discount = discount
      self.spending = spending
    }

    var country: Selectorate? {
      Selectorate(
        coalition: coalition, selectorate: selectorate, price: price, discount: discount)
    }
  }

  static let examples = [
    Example("rigged-election", 1, 100, 1, 0.5, 0.447422),
    Example("palace", 1, 2, 1, 0.5, 0.640000),
    Example("junta", 1, 10, 1, 0.5, 0.475624),
    Example("monarchy", 5, 10, 1, 0.5, 0.852071),
    Example("democracy", 50, 100, 1, 0.5, 0.980677),
    Example("large-democracy", 100, 200, 1, 0.5, 0.990172),
    Example("patient", 1, 100, 1, 0.9, 0.033606),
    Example("dear-public-good", 1, 100, 10, 0.5, 0.277008),
    Example("everybody", 10, 10, 1, 0.5, 1),
  ]

  public static func answer(_ request: ClassicRequest) throws(ClassicFault) -> ClassicAnswer {
    let country = try country(request)
    let offer = country.bestOffer(budget: country.spending)
    let rows: [[ClassicTable.Cell]] = [
      [.word("spent, of revenue: closed form"), .number(country.spending, decimals: 6)],
      [.word("spent, of revenue: by search"), .number(country.searchedSpending, decimals: 6)],
      [.word("kept by the leader, of revenue"), .number(country.kept, decimals: 6)],
      [.word("private goods, of spending"), .number(country.privateShare, decimals: 6)],
      [.word("public good x*"), .number(offer.publicGood, decimals: 6)],
      [.word("private good of a member g*"), .number(offer.privateGood, decimals: 6)],
      [.word("chance to be in the next coalition W/S"), .number(country.inclusion, decimals: 6)],
      [.word("weight of loyalty kappa"), .number(country.loyalty, decimals: 6)],
    ]
    return ClassicAnswer(
      [
        "The leader must spend \(Figures.text(100 * country.spending, 1)) percent of revenue and "
          + "keeps \(Figures.text(100 * country.kept, 1)); "
          + "\(Figures.text(100 * country.privateShare, 1)) percent of what he spends are private "
          + "favours."
      ],
      tables: [
        ClassicTable("The leader's budget, revenue 1", columns: ["what", "amount"], rows: rows)
      ])
  }

  private static func country(_ request: ClassicRequest) throws(ClassicFault) -> Selectorate {
    let (preset, settings) = try settled(request)
    let example = examples.first { $0.id == preset } ?? examples[0]
    var read = SettingReader(settings)
    let selectorate = read.number(
      "selectorate", example.selectorate, "from 0.000001 to 1000000000"
    ) { $0 >= 1e-6 && $0 <= 1e9 }
    let coalition = read.number(
      "coalition", example.coalition, "from 0.000001 to the selectorate"
    ) { $0 >= 1e-6 && $0 <= selectorate }
    let price = read.number("price", example.price, "from 0.000001 to 1000000") {
      $0 >= 1e-6 && $0 <= 1e6
    }
    let discount = read.number("discount", example.discount, "from 0 to 0.9999") {
      $0 >= 0 && $0 <= 0.9999
    }
    try read.finish()
    guard
      let country = Selectorate(
        coalition: coalition, selectorate: selectorate, price: price, discount: discount)
    else {
      throw ClassicFault([
        "coalition must not be larger than selectorate: \(coalition) and \(selectorate)"
      ])
    }
    return country
  }
}
