import Polity

/// The parts of a country that a case may leave out; they come from ``Country/plain(people:regions:)``.
struct UsualCountry {
  let sheet: CaseSheet
  /// The claimant who rules, or the id the plain country gives one.
  private let ruler: String
  /// A country of the same size about which nothing is known.
  private let plain: Country

  init(sheet: CaseSheet) {
    self.sheet = sheet
    ruler = sheet.claimants.first { $0.kind == .ruler }?.id ?? "ruler"
    let regional = sheet.regions.reduce(0) { $0 + $1.people }
    let people = sheet.regions.isEmpty ? sheet.country.people ?? 0 : regional
    plain = Country.plain(people: people, regions: 1)
  }

  /// The country with everything in it; what is assumed is noted.
  func filled(_ book: inout Notebook) -> Country {
    var country = Country(
      name: sheet.country.name ?? sheet.title, regions: regions(&book),
      classes: sheet.country.classes.isEmpty ? Country.usualClasses : sheet.country.classes,
      claimants: claimants(&book), offices: offices(&book), factions: factions(&book),
      organs: organs(&book), groups: groups(&book), patrons: sheet.patrons,
      channel: sheet.country.channel, bargain: sheet.country.bargain,
      repressiveness: sheet.country.repressiveness)
    country.supporters = sheet.country.supporters
    country.neighboursFallen = sheet.country.neighboursFallen
    return country
  }

  private func regions(_ book: inout Notebook) -> [Region] {
    guard book.has("regions") else {
      book.declare(.region, plain.regions.map(\.id))
      for region in plain.regions {
        book.assume("regions.\(region.id)", "all people", "One region that is seat and symbol")
      }
      return plain.regions
    }
    var regions = sheet.regions
    let largest = regions.indices.max { regions[$0].people < regions[$1].people }
    if !regions.contains(where: \.isSeat), let largest {
      regions[largest].isSeat = true
      book.assume("regions.\(regions[largest].id).seat", "yes", "The largest region is the seat")
    }
    if !regions.contains(where: \.isSymbolic), let seat = regions.firstIndex(where: \.isSeat) {
      regions[seat].isSymbolic = true
      book.assume("regions.\(regions[seat].id).symbolic", "yes", "The seat is the symbolic city")
    }
    return regions
  }

  private func claimants(_ book: inout Notebook) -> [Claimant] {
    guard !book.has("claimants") else { return sheet.claimants }
    book.declare(.claimant, plain.claimants.map(\.id))
    for claimant in plain.claimants {
      let value = "{ kind: \(claimant.kind.rawValue) }"
      book.assume("claimants.\(claimant.id)", value, "Somebody rules and somebody would")
    }
    return plain.claimants
  }

  private func offices(_ book: inout Notebook) -> [Office] {
    guard !book.has("offices") else { return sheet.offices }
    book.declare(.office, plain.offices.map(\.id))
    return plain.offices.map { office in
      var office = office
      office.holder = ruler
      let value = "{ holder: \(ruler), weight: \(NumberSpelling.plain(office.weight)) }"
      book.assume("offices.\(office.id)", value, "One office with every power")
      return office
    }
  }

  private func factions(_ book: inout Notebook) -> [Faction] {
    guard !book.has("factions") else { return sheet.factions }
    book.declare(.faction, plain.factions.map(\.id))
    return plain.factions.map { faction in
      var faction = faction
      faction.leans = leans(faction.leans)
      book.assume(
        "factions.\(faction.id).leans", spelled(faction.leans), "One faction holds all resources")
      return faction
    }
  }

  private func organs(_ book: inout Notebook) -> [Organ] {
    guard !book.has("organs") else { return sheet.organs }
    book.declare(.organ, plain.organs.map(\.id))
    return plain.organs.map { organ in
      var organ = organ
      let power: LegalPower = organ.kind == .police ? .commandPolice : .commandArmy
      let offices = book.has("offices") ? sheet.offices : plain.offices
      organ.commandedBy = offices.first { $0.powers.contains(power) }?.id
      organ.leans = leans(organ.leans)
      let path = "organs.\(organ.id)"
      book.assume("\(path).men", NumberSpelling.plain(organ.men), "Usual for so many people")
      book.assume("\(path).leans", spelled(organ.leans), "Usual where nothing is known")
      return organ
    }
  }

  private func groups(_ book: inout Notebook) -> [OrganisedGroup] {
    guard !book.has("groups") else { return sheet.groups }
    book.declare(.group, plain.groups.map(\.id))
    for group in plain.groups {
      let value = "{ men: \(NumberSpelling.plain(group.men)) }"
      book.assume("groups.\(group.id)", value, "One group, in the seat and the symbolic city")
    }
    return plain.groups
  }

  /// Leans of the plain country, told of the claimants of this one.
  private func leans(_ leans: [String: Double]) -> [String: Double] {
    let ids = sheet.claimants.map(\.id)
    var told = leans.filter { ids.isEmpty || ids.contains($0.key) }
    if let share = leans["ruler"] {
      told["ruler"] = nil
      told[ruler] = share
    }
    return told
  }

  private func spelled(_ leans: [String: Double]) -> String {
    let parts = leans.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\($0.key): \(NumberSpelling.plain($0.value))" }
    return "{ \(parts.joined(separator: ", ")) }"
  }
}
