/// Every observable, in the order of reference pages and exports.
public let everyObservable: [any Observable.Type] = [
  Turnout.self, Riots.self, Organised.self, Deaths.self, SecurityDeaths.self, KnownDeaths.self,
  Wounded.self, Detained.self, Damage.self, LootedArms.self, Strikes.self, ChannelOpenness.self,
  Refusal.self, StandDown.self, Lean.self, RealPower.self, FormalPower.self, Belief.self,
  BargainKept.self, PatronTroops.self, CapitalFlown.self, Sovereignty.self, ExportTerms.self,
  Alignment.self, RulerInOffice.self, UnrestOver.self, Loyalists.self, CaughtForeigners.self,
]
