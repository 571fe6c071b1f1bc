import Archive
import Foundation
import Inference

/// A ledger of forecasts on disk: read with every link checked, then only ever appended to.
struct LedgerFile {
  /// Where it lies.
  let path: String
  /// What it holds.
  private(set) var ledger: ForecastLedger
  private var written: Int

  static let digest: ForecastLedger.Digest = { Checksum.sha256Hex($0) }

  /// The ledger at a path. Throws ``Refusal`` where a link is broken, or there is none and `isNew` is
  /// not allowed.
  init(_ path: String, isNew: Bool, head: String? = nil) throws {
    self.path = path
    let place = URL(fileURLWithPath: path).deletingLastPathComponent().path
    if isNew, !FileManager.default.isWritableFile(atPath: place) {
      throw Refusal("error: cannot write \(path): \(place) cannot be written\nNothing was run.")
    }
    guard FileManager.default.fileExists(atPath: path) else {
      guard isNew else { throw Refusal("error: there is no ledger \(path)\nNothing was run.") }
      ledger = ForecastLedger(digest: Self.digest)
      written = 0
      return
    }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw Refusal("error: \(path) cannot be read as text\nNothing was run.")
    }
    do throws(LedgerFault) {
      ledger = try ForecastLedger(reading: text, head: head, digest: Self.digest)
    } catch {
      throw Refusal("error: \(path): \(error.description)\nNothing was run.")
    }
    written = text.utf8.count
  }

  /// Is a file a ledger, by its first words.
  static func isLedger(_ path: String) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? handle.close() }
    let first = try? handle.read(upToCount: 26)
    return first == Data("interregnum forecast ledger".utf8.prefix(26))
  }

  /// Adds forecasts that are not in the ledger yet; how many were new.
  mutating func append(_ forecasts: [LedgerForecast]) throws -> Int {
    var added = 0
    for forecast in forecasts where !ledger.records.contains(.forecast(forecast)) {
      do throws(LedgerFault) {
        try ledger.append(forecast)
      } catch {
        throw Refusal("error: \(path): \(error.description)")
      }
      added += 1
    }
    try write()
    return added
  }

  /// Adds settlements of questions that were forecast and are open; how many were new.
  mutating func settle(_ settlements: [LedgerSettlement]) throws -> Int {
    var added = 0
    for settlement in settlements {
      let known = ledger.settlement(of: settlement.question, caseID: settlement.caseID)
      guard known == nil else { continue }
      do throws(LedgerFault) {
        try ledger.settle(settlement)
      } catch {
        throw Refusal("error: \(path): \(error.description)")
      }
      added += 1
    }
    try write()
    return added
  }

  /// Appends the lines that are not on disk; what is there stays as it is.
  private mutating func write() throws {
    let rest = Data(ledger.text.utf8.dropFirst(written))
    guard !rest.isEmpty else { return }
    do {
      if written == 0 {
        try rest.write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
      } else {
        let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        let end = try handle.seekToEnd()
        guard end == UInt64(written) else {
          throw Refusal("error: \(path) was changed meanwhile; nothing was added")
        }
        try handle.write(contentsOf: rest)
      }
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw Refusal("error: cannot write \(path): \(error.localizedDescription)")
    }
    written = ledger.text.utf8.count
  }
}
