/// Every check of the validation page, in its order.
let everyCheck: [Check] = [
  Check("quiet country", QuietCountry.section),
  Check("reference class", ReferenceClass.section),
  Check("largest crowds", LargestCrowds.section),
  Check("Kazakhstan's record", KazakhstanRecord.section),
  Check("every citizen", EveryCitizen.section),
  Check("explanations", ExplanationContrast.section),
  Check("case library", LibraryScores.section),
  Check("joint calibration", JointCalibrationCheck.section),
  Check("forecasts to day three", DayThreeForecasts.section),
  Check("ablation", Ablation.section),
  Check("recovery of explanations", ExplanationRecovery.section),
  Check("both routes", BothRoutes.section, isLong: true),
  Check("weighing engine", EngineProofs.section),
]
