/// Every classic, in the order of the table of verdicts.
public let everyClassic: [any Classic.Type] = [
  Granovetter.self, Kuran.self, Epstein.self, Watts.self, SIREpidemic.self, Hawkes.self,
  GlobalGame.self, Edmond.self, Selectorate.self, RulingCoalition.self, Bargaining.self, Moro.self,
  ResistanceCascade.self, CompetingHypotheses.self, ForecastArithmetic.self, Athena.self,
]
