import Polity
import RandomStreams

extension World {
  /// Fills the world with the country as it stood before the first hour.
  func settle() {
    let country = setting.crisis.country
    for (index, value) in setting.strata.disposition.enumerated() { disposition[index] = value }
    for (index, region) in country.regions.enumerated() {
      exposure[index] = draw(region.exposure, .share, "exposure", lane: index)
      regionalGrievance[index] = draw(region.grievance, .real, "grievance", lane: index)
      openness[index] = draw(country.channel.openness, .share, "openness")
      patronAffinity[index] = draw(region.patronAffinity, .share, "affinity", lane: index)
      populate(region: index)
    }
    postOrgans(country)
    settleElite(country)
    neighboursFallen = country.neighboursFallen
    repressiveness = draw(country.repressiveness, .real, "repressiveness")
    if let sender = country.patrons.first(where: \.sendsTroops) {
      patron.alignment = draw(sender.alignment, .share, "alignment")
    }
    street.tally(hour: -1)
  }

  /// Exact multinomial split of a region's people over classes and strata.
  private func populate(region: Int) {
    let strata = setting.strata
    let classes = setting.crisis.country.classes
    var weights: [Double] = []
    for entry in classes { weights += strata.share.map { $0 * entry.share } }
    weights.append(0)
    var stream = unknowns.stream(Purpose("populate"), lane: region)
    let counts = stream.multinomial(Int(setting.people[region]), weights: weights)
    for (cell, count) in counts.enumerated() {
      street.home[region * street.stride + cell] = Double(count)
    }
  }

  /// Police follow people and garrisons; of guards and security men two in five stand at the seat and
  /// the symbol; bodyguards stand at the seat; the army is in barracks everywhere.
  private func postOrgans(_ country: Country) {
    var share = setting.people.map { $0 / setting.population }
    for (index, region) in country.regions.enumerated() {
      share[index] *= draw(region.garrison, .positive, "garrison", lane: index)
    }
    let total = max(share.reduce(0, +), 1e-12)
    for (index, organ) in country.organs.enumerated() {
      let men = draw(organ.men, .positive, "men", lane: index)
      forces.loyalty[index] = draw(organ.loyalty, .real, "loyalty", lane: index)
      forces.active[index] = [.police, .guards, .bodyguard].contains(organ.kind) ? 1 : 0
      let central =
        switch organ.kind {
        case .police, .army: 0.0
        case .guards, .security: 0.4
        case .bodyguard: 1.0
        }
      for region in 0..<setting.regions {
        var here = men * (1 - central) * share[region] / total
        let atSeat = organ.kind == .bodyguard ? 1 : 0.6
        if region == setting.seat { here += men * central * atSeat }
        if region == setting.symbol { here += men * central * (1 - atSeat) }
        forces.men[forces.place(index, region)] = here.rounded()
        forces.obedience[forces.place(index, region)] = 0.95
        if forces.active[index] > 0 { forces.present[region] += here.rounded() * 0.95 }
      }
      for (claimant, entry) in country.claimants.enumerated() {
        let place = index * setting.claimants + claimant
        forces.lean[place] = organ.leans[entry.id] ?? 0
        initialOrganLean[place] = forces.lean[place]
      }
    }
  }

  private func settleElite(_ country: Country) {
    var total = 0.0
    for (index, faction) in country.factions.enumerated() {
      power.resources[index] = draw(faction.strength, .positive, "strength", lane: index)
      power.capitalHome[index] = 1 - draw(faction.abroad, .share, "abroad", lane: index)
      total += power.resources[index]
      for (claimant, entry) in country.claimants.enumerated() {
        power.lean[index * setting.claimants + claimant] = faction.leans[entry.id] ?? 0
      }
    }
    for index in country.factions.indices { power.resources[index] /= max(total, 1e-12) }
    var lean = 0.0
    for claimant in 0..<setting.claimants {
      initialFollowing[claimant] = power.following(claimant)
      lean += initialFollowing[claimant] * sideWithRuler(claimant)
    }
    power.rulerLean = min(1, max(0, lean))
  }
}
