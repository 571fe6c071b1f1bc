import Polity

/// The parts of a country that a case may leave out: regions, rulers, offices, elite, force.
struct UsualCountry {
  let sheet: CaseSheet

  /// The country with everything in it; what is assumed is noted.
  func filled(_ book: inout Notebook) -> Country {
    let ruler = sheet.claimants.first { $0.kind == .ruler }?.id ?? "ruler"
    let regions = regions(&book)
    let people = regions.reduce(0) { $0 + $1.people }
    let claimants = claimants(&book)
    let offices = offices(ruler, &book)
    return Country(
      name: sheet.country.name ?? sheet.title, regions: regions,
      classes: sheet.country.classes.isEmpty ? Country.usualClasses : sheet.country.classes,
      claimants: claimants, offices: offices, factions: factions(ruler, &book),
      organs: organs(ruler, people: people, offices, &book), groups: groups(&book),
      patrons: sheet.patrons, channel: sheet.country.channel, bargain: sheet.country.bargain,
      repressiveness: sheet.country.repressiveness)
  }

  private func regions(_ book: inout Notebook) -> [Region] {
    guard book.has("regions") else {
      let name = sheet.country.name ?? sheet.title
      book.assume("regions", "one region, country", "It is seat and symbol at once")
      book.declared[.region] = ["country"]
      return [
        Region(
          id: "country", name: name, people: sheet.country.people ?? 0, isSeat: true,
          isSymbolic: true)
      ]
    }
    var regions = sheet.regions
    let seat = regions.indices.filter { regions[$0].isSeat }
    let largest = regions.indices.max { regions[$0].people < regions[$1].people }
    if seat.isEmpty, let largest {
      regions[largest].isSeat = true
      book.assume("regions.\(regions[largest].id).seat", "yes", "The largest region is the seat")
    }
    if !regions.contains(where: \.isSymbolic), let home = seat.first ?? largest {
      regions[home].isSymbolic = true
      book.assume("regions.\(regions[home].id).symbolic", "yes", "The seat is the symbolic city")
    }
    return regions
  }

  private func claimants(_ book: inout Notebook) -> [Claimant] {
    guard !book.has("claimants") else { return sheet.claimants }
    book.assume("claimants", "ruler and opposition", "Somebody rules and somebody would")
    book.declared[.claimant] = ["ruler", "opposition"]
    return [
      Claimant(id: "ruler", name: "the ruler", kind: .ruler),
      Claimant(id: "opposition", name: "the opposition", kind: .opposition),
    ]
  }

  private func offices(_ ruler: String, _ book: inout Notebook) -> [Office] {
    guard !book.has("offices") else { return sheet.offices }
    book.assume("offices", "presidency, held by \(ruler)", "It has every power and weight 0.9")
    book.declared[.office] = ["presidency"]
    return [
      Office(
        id: "presidency", name: "the presidency", holder: ruler, powers: LegalPower.allCases,
        weight: 0.9)
    ]
  }

  private func factions(_ ruler: String, _ book: inout Notebook) -> [Faction] {
    guard !book.has("factions") else { return sheet.factions }
    book.assume("factions", "elite, leaning 0.7 to \(ruler)", "One faction holds all resources")
    book.declared[.faction] = ["elite"]
    return [Faction(id: "elite", name: "the elite", strength: 1, leans: [ruler: 0.7])]
  }

  private func organs(
    _ ruler: String, people: Double, _ offices: [Office], _ book: inout Notebook
  ) -> [Organ] {
    guard !book.has("organs") else { return sheet.organs }
    func commander(_ power: LegalPower) -> String? {
      offices.first { $0.powers.contains(power) }?.id
    }
    let (police, army) = ((people * 0.0035).rounded(), (people * 0.003).rounded())
    book.assume("organs.police.men", NumberSpelling.plain(police), "3.5 police per 1,000 people")
    book.assume("organs.army.men", NumberSpelling.plain(army), "3 soldiers per 1,000 people")
    book.assume("organs.police.leans", "{ \(ruler): 0.7 }", "Most of the state's men follow it")
    book.assume("organs.army.leans", "{ \(ruler): 0.7 }", "Most of the state's men follow it")
    book.declared[.organ] = ["police", "army"]
    return [
      Organ(
        id: "police", name: "the police", kind: .police, men: .exactly(police),
        commandedBy: commander(.commandPolice), leans: [ruler: 0.7]),
      Organ(
        id: "army", name: "the army", kind: .army, men: .exactly(army),
        commandedBy: commander(.commandArmy), leans: [ruler: 0.7]),
    ]
  }

  private func groups(_ book: inout Notebook) -> [OrganisedGroup] {
    guard !book.has("groups") else { return sheet.groups }
    let group = OrganisedGroup(id: "gangs", name: "organised men")
    let value = "gangs, \(NumberSpelling.plain(group.men)) men"
    book.assume("groups", value, "One group, in the seat and the symbolic city")
    book.declared[.group] = ["gangs"]
    return [group]
  }
}
