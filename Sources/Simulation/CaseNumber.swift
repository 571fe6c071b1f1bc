public import Polity
public import RandomStreams

/// A number of the case that nobody knows: stated as a range, drawn anew for every run.
public struct CaseNumber: Sendable {
  /// Its place in the case file, as `regions.almaty.exposure`.
  public let id: String
  /// Its 90% range as stated.
  public let stated: Uncertain
  /// What the range means for its distribution.
  public let support: Uncertain.Support
  private let purpose: Purpose
  private let lane: Int
  private let set: @Sendable (inout Crisis, Uncertain) -> Void

  init(
    _ id: String, _ stated: Uncertain, _ support: Uncertain.Support, _ name: String,
    lane: Int = 0, _ set: @escaping @Sendable (inout Crisis, Uncertain) -> Void
  ) {
    self.id = id
    self.stated = stated
    self.support = support
    purpose = Purpose("case." + name)
    self.lane = lane
    self.set = set
  }

  /// What a run with these unknowns draws for it.
  public func value(_ unknowns: StreamFamily) -> Double {
    var stream = unknowns.stream(purpose, lane: lane)
    return stated.draw(support, from: &stream)
  }

  /// Where a run keeps it.
  public var place: UnknownPlace { UnknownPlace(purpose, lane: lane) }

  /// What is believed about it.
  public var prior: Prior { stated.prior(support) }

  /// The crisis with the number known to be `value`.
  public func held(at value: Double, in crisis: Crisis) -> Crisis {
    var held = crisis
    set(&held, .exactly(value))
    return held
  }
}

extension Crisis {
  /// Every number of the case that is stated as a range and drawn for a run, in the order of the
  /// format.
  public var uncertainNumbers: [CaseNumber] {
    let all =
      countryNumbers + regionNumbers + eliteNumbers + outsiderNumbers + shockNumbers + laterNumbers
    return all.filter { number in
      if case .between(let low, let high) = number.stated { return low < high }
      return false
    }
  }

  private var countryNumbers: [CaseNumber] {
    [
      CaseNumber(
        "country.repressiveness", country.repressiveness, .real, "repressiveness"
      ) { $0.country.repressiveness = $1 },
      CaseNumber(
        "country.bargain.delivered", country.bargain.delivered, .share, "delivered"
      ) { $0.country.bargain.delivered = $1 },
      CaseNumber(
        "country.channel.openness", country.channel.openness, .share, "openness"
      ) { $0.country.channel.openness = $1 },
      CaseNumber(
        "country.channel.state_media_trust", country.channel.stateMediaTrust, .share, "trust"
      ) { $0.country.channel.stateMediaTrust = $1 },
    ]
  }

  private var regionNumbers: [CaseNumber] {
    country.regions.enumerated().flatMap { place, region in
      let id = "regions.\(region.id)"
      return [
        CaseNumber("\(id).exposure", region.exposure, .share, "exposure", lane: place) {
          $0.country.regions[place].exposure = $1
        },
        CaseNumber("\(id).grievance", region.grievance, .real, "grievance", lane: place) {
          $0.country.regions[place].grievance = $1
        },
        CaseNumber("\(id).garrison", region.garrison, .positive, "garrison", lane: place) {
          $0.country.regions[place].garrison = $1
        },
        CaseNumber(
          "\(id).patron_affinity", region.patronAffinity, .share, "affinity", lane: place
        ) { $0.country.regions[place].patronAffinity = $1 },
      ]
    }
  }

  private var eliteNumbers: [CaseNumber] {
    let factions = country.factions.enumerated().flatMap { place, faction in
      [
        CaseNumber(
          "factions.\(faction.id).strength", faction.strength, .positive, "strength", lane: place
        ) { $0.country.factions[place].strength = $1 },
        CaseNumber(
          "factions.\(faction.id).abroad", faction.abroad, .share, "abroad", lane: place
        ) { $0.country.factions[place].abroad = $1 },
      ]
    }
    let organs = country.organs.enumerated().flatMap { place, organ in
      [
        CaseNumber("organs.\(organ.id).men", organ.men, .positive, "men", lane: place) {
          $0.country.organs[place].men = $1
        },
        CaseNumber("organs.\(organ.id).loyalty", organ.loyalty, .real, "loyalty", lane: place) {
          $0.country.organs[place].loyalty = $1
        },
      ]
    }
    return factions + organs
  }

  private var outsiderNumbers: [CaseNumber] {
    let groups = country.groups.enumerated().flatMap { place, group in
      [
        CaseNumber("groups.\(group.id).men", group.men, .positive, "group-men", lane: place) {
          $0.country.groups[place].men = $1
        },
        CaseNumber("groups.\(group.id).armed", group.armed, .share, "group-armed", lane: place) {
          $0.country.groups[place].armed = $1
        },
      ]
    }
    // Only a patron that may send troops is ever called.
    let first = country.patrons.firstIndex(where: \.sendsTroops)
    let patrons = country.patrons.enumerated().filter { $0.element.sendsTroops }.flatMap {
      place, patron in
      let id = "patrons.\(patron.id)"
      return [
        CaseNumber("\(id).contingent", patron.contingent, .positive, "contingent", lane: place) {
          $0.country.patrons[place].contingent = $1
        },
        CaseNumber("\(id).interest", patron.interest, .share, "interest", lane: place) {
          $0.country.patrons[place].interest = $1
        },
        CaseNumber("\(id).commitments", patron.commitments, .share, "commitments", lane: place) {
          $0.country.patrons[place].commitments = $1
        },
        CaseNumber(
          "\(id).alignment", patron.alignment, .share, "alignment", lane: place == first ? 0 : place
        ) { $0.country.patrons[place].alignment = $1 },
      ]
    }
    return groups + patrons
  }

  private var laterNumbers: [CaseNumber] {
    laterShocks.enumerated().map { place, later in
      CaseNumber(
        "later_shocks.\(later.id).size", later.size, .positive, "later-size", lane: place
      ) { $0.laterShocks[place].size = $1 }
    }
  }

  private var shockNumbers: [CaseNumber] {
    guard let shock else { return [] }
    if let ratio = shock.priceRatio, let budget = shock.budgetShare {
      return [
        CaseNumber("shock.price_ratio", ratio, .positive, "price-ratio") {
          $0.shock?.priceRatio = $1
        },
        CaseNumber("shock.budget_share", budget, .share, "budget-share") {
          $0.shock?.budgetShare = $1
        },
      ]
    }
    return shock.size.map {
      [CaseNumber("shock.size", $0, .positive, "shock-size") { $0.shock?.size = $1 }]
    } ?? []
  }
}
