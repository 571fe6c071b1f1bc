/// Every check over a whole case: a new one is one file and one line here.
let everyCheck: [any CaseCheck] = [
  PeopleKnown(),
  CountryPeopled(),
  SharesSum(),
  OneRuler(),
  OneSeat(),
  DatesWithin(),
  ShockSized(),
  PutschDated(),
  ReferencesExist(),
  ObservablesExist(),
  PriorsPositive(),
  QuestionsDecidable(),
  MeasurementsComplete(),
  AnswersFit(),
  MenWithinPeople(),
  WhatIfsFit(),
]
