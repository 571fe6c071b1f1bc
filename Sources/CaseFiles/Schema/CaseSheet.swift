import Inference
import Polity

/// What the files of a case state, before defaults are filled in.
struct CaseSheet: Sendable {
  var title = ""
  var id: String?
  var asks = ""
  var start: CalendarDay?
  var days: Double?
  var cutoff: CalendarDay?
  var country = CountrySheet()
  var regions: [Region] = []
  var claimants: [Claimant] = []
  var offices: [Office] = []
  var factions: [Faction] = []
  var organs: [Organ] = []
  var groups: [OrganisedGroup] = []
  var patrons: [Patron] = []
  var shock: ShockSheet?
  var laterShocks: [LaterShockSheet] = []
  var rallies: [RallySheet] = []
  var putsch: PutschSheet?
  var network: SocialNetwork?
  var explanations: [ExplanationPrior] = []
  var questions: [Question] = []
  var whatIfs: [WhatIfSheet] = []
  var sources: [Source] = []
  var evidence: [EvidenceSheet] = []
  var claims: [Claim] = []
  var settlements: [Settlement] = []
}

/// The country as its file states it.
struct CountrySheet: Sendable {
  var name: String?
  var people: Double?
  var repressiveness: Uncertain = 0
  var classes: [SocialClass] = []
  var bargain = Bargain()
  var channel = Channel()
  var supporters: Uncertain = .between(0.1, 0.4)
  var neighboursFallen = 0.0
}

/// The shock and the moment it is dated to.
struct ShockSheet: Sendable {
  var shock = Shock(what: "")
  var moment: Moment?
}

/// A what-if and the moments at which its moves are made.
struct WhatIfSheet: Sendable {
  var whatIf: WhatIf
  var moments: [(move: String, moment: Moment)] = []
}

/// An item of evidence and the moment it is dated to.
struct EvidenceSheet: Sendable {
  var item: Evidence
  var moment: Moment?

  init(id: String) {
    item = Evidence(
      id: id, day: CalendarDay(number: 0), what: "", source: "", grade: Grade.unjudged())
  }
}

extension Grade {
  /// F6: stands until a grade is read. The initializer fails only outside 1...6.
  static func unjudged() -> Grade { Grade(.F, 6) ?? unjudged() }
}
