import Inference
import Polity
import Reports
import Simulation

extension OddPage {
  /// Kinds of entities with their state; those of the case, and its scales.
  var entities: [String] {
    let kinds = Self.table(
      ["entity", "state"], OddProse.entities.map { [$0.kind, $0.state] })
    guard let crisis = read?.dossier.crisis else {
      return [
        kinds,
        "Scales: hours, for days to weeks; people are counted, whatever their number; regions as "
          + "the case draws them.",
      ]
    }
    let setting = Setting(crisis)
    return [kinds, "In this case:", parts(crisis.country), scales(setting)]
  }

  private func parts(_ country: Country) -> String {
    let rows: [(String, [String])] = [
      ("regions", country.regions.map { named($0.id, $0.name) }),
      ("classes", country.classes.map(\.id)),
      ("claimants", country.claimants.map { "\(named($0.id, $0.name)) (\($0.kind.rawValue))" }),
      ("offices", country.offices.map { "\(named($0.id, $0.name)), held by \($0.holder)" }),
      ("factions", country.factions.map { named($0.id, $0.name) }),
      ("organs", country.organs.map { "\(named($0.id, $0.name)) (\($0.kind.rawValue))" }),
      ("groups", country.groups.map { named($0.id, $0.name) }),
      ("patrons", country.patrons.map { named($0.id, $0.name) }),
    ]
    return Self.table(
      ["entities", "number", "which"],
      rows.map { [$0.0, "\($0.1.count)", $0.1.joined(separator: "; ")] })
  }

  private func named(_ id: String, _ name: String) -> String {
    name.isEmpty || name == id ? id : "\(name) (\(id))"
  }

  private func scales(_ setting: Setting) -> String {
    let crisis = setting.crisis
    let last = crisis.start.adding(max(0, crisis.days - 1))
    return "Scales: \(crisis.hours) steps of an hour, from \(crisis.start) to \(last); "
      + "\(Amount.grouped(setting.population)) people in \(Amount.count(setting.regions, "region")) of "
      + "\(setting.cellsPerRegion) cells each: \(setting.classes) classes in "
      + "\(setting.strata.count) strata of disposition, and those who loot whatever the cause."
  }

  /// What the case brings.
  var input: [String] {
    guard let read else { return [] }
    let (dossier, crisis) = (read.dossier, read.dossier.crisis)
    var lines: [String] = []
    if let shock = crisis.shock {
      lines.append(
        "- shock (\(shock.kind.rawValue), hour \(shock.hour)): \(Self.plain(shock.what))")
    }
    for later in crisis.laterShocks {
      lines.append("- later shock \(later.id) (hour \(later.hour)): \(Self.plain(later.what))")
    }
    for rally in crisis.rallies {
      lines.append("- rally \(rally.id) (hour \(rally.hour)): \(Self.plain(rally.what))")
    }
    if let putsch = crisis.putsch {
      lines.append("- a putsch" + (putsch.organ.map { " of the organ `\($0)`" } ?? ""))
    }
    lines += [
      "- \(Amount.count(dossier.evidence.count, "item")) of evidence, "
        + "\(Amount.count(crisis.questions.count, "question")), "
        + "\(Amount.count(crisis.whatIfs.count, "what-if"))",
      "- \(read.defaults.count) inputs are assumed (`interregnum check \(crisis.id) --defaults`)",
      "- sha256 of its files: \(read.sha256)",
    ]
    return [lines.joined(separator: "\n")]
  }
}
