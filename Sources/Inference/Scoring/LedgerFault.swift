/// Why a ledger was refused, or a record.
public enum LedgerFault: Error, Equatable, CustomStringConvertible {
  /// The text does not begin as a ledger does.
  case notALedger
  /// The line is not written as this program writes it.
  case malformed(line: Int)
  /// The first line whose hash does not follow from the lines before it.
  case broken(line: Int)
  /// Every link holds, but the last is not the one that was noted elsewhere: lines were cut off, or
  /// all was written anew.
  case otherEnd(found: String, expected: String)
  /// A record of this line (0: to be appended) can not be.
  case refused(line: Int, why: String)

  /// In one sentence.
  public var description: String {
    switch self {
    case .notALedger: "this is no ledger of forecasts."
    case .malformed(let line): "line \(line) of the ledger is not a record."
    case .broken(let line):
      "line \(line) of the ledger does not follow from the lines before it: it, or one of them, "
        + "was changed after it was written."
    case .otherEnd(let found, let expected):
      "the ledger ends with \(found), not with \(expected): lines are missing, or all was "
        + "rewritten."
    case .refused(let line, let why):
      line == 0 ? "\(why)." : "line \(line) of the ledger: \(why)."
    }
  }
}
