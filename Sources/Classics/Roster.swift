/// Every classic, in the order of the table of verdicts.
public let everyClassic: [any Classic.Type] = [
  Granovetter.self, Kuran.self, ResistanceCascade.self, Watts.self, SIREpidemic.self, Hawkes.self,
  GlobalGame.self, Edmond.self, Selectorate.self, RulingCoalition.self, Moro.self,
  CompetingHypotheses.self, Athena.self, ForecastArithmetic.self,
]
