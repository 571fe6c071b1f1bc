public import Simulation

/// Every mechanism and move, in the order in which they act within their phase.
public let everyMechanism: [any Mechanism.Type] = [
  ShockCourse.self, NewWave.self, LapsingOrders.self, Attention.self, OfficialToll.self,
  NeighbourFall.self,
  SurvivalBelief.self,
  RulerCharacter.self, InstrumentChoice.self,
  Concede.self, Negotiate.self, DismissCabinet.self, CutChannel.self, DeclareEmergency.self,
  Disperse.self, Blame.self, StandDownOrder.self, TakeOffice.self, Purge.self, CommitArmy.self,
  Appeal.self, Repudiate.self, HireGroups.self, CallOffGroups.self, Jets.self, DeclareNeutral.self,
  DemandExit.self,
  Storm.self, OpenFire.self, CoupStrike.self, Resign.self, Flee.self, Overrun.self,
  PatronBargain.self, UnpaidPatron.self, PatronFight.self, OrganisedGroups.self,
  PutschFight.self,
  OrganLeans.self, Bandwagon.self, EliteFlight.self,
  Obedience.self, Deployment.self, RefusedOrder.self, LoyalCrowd.self, Restoration.self,
  Grievance.self, Emboldening.self, Organising.self, CalledDays.self, Rallies.self, Fear.self,
  Mobilisation.self, Radicalisation.self, Looting.self, Strikes.self,
  Arrests.self, Sweep.self, ForeignersCaught.self, LethalForce.self, OfficerDeaths.self,
  Wounds.self,
  ImplicitBargain.self,
  Endings.self, Aftermath.self,
]
