/// Every check of the validation page, in its order.
let everyCheck: [(name: String, run: @Sendable (CheckRoom) async throws -> Section)] = [
  ("quiet country", QuietCountry.section),
  ("reference class", ReferenceClass.section),
  ("largest crowds", LargestCrowds.section),
  ("Kazakhstan's record", KazakhstanRecord.section),
  ("every citizen", EveryCitizen.section),
  ("explanations", ExplanationContrast.section),
  ("case library", LibraryScores.section),
  ("joint calibration", JointCalibrationCheck.section),
  ("forecasts to day three", DayThreeForecasts.section),
  ("ablation", Ablation.section),
  ("recovery of explanations", ExplanationRecovery.section),
  ("weighing engine", EngineProofs.section),
]
