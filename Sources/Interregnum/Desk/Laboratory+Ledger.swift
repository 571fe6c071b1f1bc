public import Inference

extension Laboratory {
  /// The ledger of forecasts at a path, every link of it checked. Throws ``Refusal`` where there is
  /// none or a link is broken.
  public static func ledger(at path: String) throws -> ForecastLedger {
    try LedgerFile(path, isNew: false).ledger
  }
}
