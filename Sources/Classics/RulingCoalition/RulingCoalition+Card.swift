/// The ultimate ruling coalition: whom an elite purges, and who is left.
public enum RulingCoalition: Classic {
  public static let id = "ruling-coalition"
  public static let title = "The ultimate ruling coalition"
  public static let source =
    "D. Acemoglu, G. Egorov and K. Sonin (2008), Coalition formation in non-democracies, Review of "
    + "Economic Studies 75(4), 987-1009, doi:10.1111/j.1467-937X.2008.00503.x"
  public static let says =
    "Where nothing binds, a group that is strong enough throws the others out, and may be split "
    + "again in its turn. So people join only a coalition that will not turn on itself. Power can "
    + "be dangerous to its owner: three who balance one another purge a fourth who is stronger "
    + "than any of them."
  public static let formulas = [
    "X is self-enforcing if no proper part Y of it with power(Y) > a power(X) is self-enforcing",
    "of everybody N rules the least powerful self-enforcing X with power(X) > a power(N)",
    "if there is none, N rules; a >= 1/2",
    "sizes among almost equals: k' = floor(k / a) + 1; for a = 1/2 they are 2^m - 1",
  ]
  public static let lookFor =
    "Almost equal members: the coalition that rules does not grow with the elite but jumps, 1, 3, "
    + "7, 15. Between the jumps newcomers are purged at once."
  public static let feeds = ["bandwagon"]
  public static let presets =
    examples.map { example in
      Preset(example.id, "powers \(words(example.powers)); majority of one half")
    } + [Preset("ten-equals", "ten members of almost equal power; majority of one half")]
  public static let switches = [
    Switch("majority", [], "a, the share of power that rules, from 0.5 to below 1; 0.5 if not set")
  ]

  /// Powers with the ruling coalition computed for them elsewhere.
  struct Example: Sendable {
    var id: String
    var powers: [Double]
    var ruling: [Double]
  }

  static let examples = [
    Example(id: "strongest-purged", powers: [3, 4, 5, 10], ruling: [3, 4, 5]),
    Example(id: "triumvirate", powers: [3, 4, 5], ruling: [3, 4, 5]),
    Example(id: "overwhelming", powers: [3, 4, 5, 20], ruling: [20]),
    Example(id: "weakest-purged", powers: [2, 4, 7, 10], ruling: [4, 7, 10]),
    Example(id: "fifth-man", powers: [2, 4, 7, 10, 1], ruling: [1, 2, 4, 7]),
    Example(id: "strong-newcomer", powers: [2, 4, 7, 10, 17], ruling: [4, 7, 10]),
    Example(id: "five", powers: [3, 5, 7, 9, 11], ruling: [3, 7, 9]),
    Example(id: "pair", powers: [1, 1.01], ruling: [1.01]),
  ]

  public static func answer(_ request: ClassicRequest) throws(ClassicFault) -> ClassicAnswer {
    let (preset, settings) = try settled(request)
    var read = SettingReader(settings)
    let majority = read.number("majority", 0.5, "from 0.5 to below 1") { $0 >= 0.5 && $0 < 1 }
    var faults = read.faults
    var (names, powers) = members(preset)
    if let input = request.input {
      do throws(ClassicFault) {
        let file = try MemberFile(input)
        (names, powers) = (file.names, file.powers)
      } catch {
        faults += error.messages
      }
    }
    guard faults.isEmpty else { throw ClassicFault(faults) }
    do throws(CoalitionFault) {
      let lattice = try CoalitionLattice(powers: powers, majority: majority)
      return report(names, lattice)
    } catch {
      throw ClassicFault([error.message])
    }
  }

  private static func members(_ preset: String) -> (names: [String], powers: [Double]) {
    let powers = examples.first { $0.id == preset }?.powers ?? equals(10)
    return (powers.indices.map { "member \($0 + 1)" }, powers)
  }

  private static func report(_ names: [String], _ lattice: CoalitionLattice) -> ClassicAnswer {
    let ruling = UltimateRulingCoalition(of: lattice.everybody, in: lattice)
    let total = lattice.power(lattice.everybody)
    let rows = lattice.powers.enumerated().map { index, power -> [ClassicTable.Cell] in
      [
        .word(index < names.count ? names[index] : "member \(index + 1)"),
        .number(power, decimals: 4), .number(100 * power / total, decimals: 1),
        .word(ruling.members.contains(index) ? "rules" : "purged"),
      ]
    }
    let who = ruling.members.map { $0 < names.count ? names[$0] : "member \($0 + 1)" }
    let list = who.joined(separator: ", ")
    var sentences = [
      "\(who.count) of \(lattice.powers.count) rule in the end: \(list), with "
        + "\(Figures.text(100 * ruling.power / total, 1)) percent of all power.",
      "Of \(lattice.everybody) coalitions \(lattice.countOfSelfEnforcing) would not turn on "
        + "themselves.",
    ]
    if ruling.alternatives > 0 {
      sentences.append(
        "\(ruling.alternatives) other coalitions have the same power and would do as well: the "
          + "model gives one answer only where no two coalitions are equally strong.")
    }
    return ClassicAnswer(
      sentences,
      tables: [
        ClassicTable(
          "The elite", columns: ["member", "power", "percent of power", "fate"], rows: rows)
      ])
  }

  /// Powers so near to 1 that only counts matter, no two coalitions of one size being equal.
  static func equals(_ count: Int) -> [Double] {
    var extra = 1e-3
    return (0..<max(0, count)).map { _ in
      extra /= 2
      return 1 + extra
    }
  }

  /// Powers as a list, whole ones without decimals.
  static func words(_ powers: [Double]) -> String {
    powers.map { Figures.text($0, $0.rounded() == $0 ? 0 : 2) }.joined(separator: ", ")
  }
}
