import Foundation
import Reports
import Simulation

/// What `--json` of a command printed, kept in a folder beside the runs and read back for a report.
///
/// You write the keys that are needed and what they add to a report; you get the reading, and a
/// reason in words where a file can not be used.
protocol FiledAnswer: Decodable {
  /// Name and version of its format.
  static var format: String { get }
  /// The command that prints it, as typed.
  static var command: String { get }
  /// What it does with a case, in a word: `weighs`.
  static var does: String { get }
  /// The format that the file names.
  var format: String { get }
  /// SHA-256 of the case that the file is of; nil: it is of no one case.
  var digest: String? { get }

  /// Adds what it says of the case; false, and nothing is added, where its numbers do not fit.
  func add(to findings: inout ReportFindings, of read: ReadCase) -> Bool
}

/// Whether a kept answer was used.
enum FiledUse: Sendable, Equatable {
  /// It was.
  case used
  /// It is there but can not be used, and why.
  case unusable(String)
  /// There is none.
  case none
}

extension FiledAnswer {
  static var does: String { "is of" }

  /// Adds the answer in a file of a folder to a report, if it is of that case.
  static func take(
    _ name: String, from folder: String, of read: ReadCase, into findings: inout ReportFindings
  ) -> FiledUse {
    let url = URL(fileURLWithPath: folder).appendingPathComponent(name)
    guard let data = try? Data(contentsOf: url) else { return .none }
    guard let file = try? JSONDecoder().decode(Self.self, from: data) else {
      return .unusable("it is not what `\(command) --json` prints")
    }
    guard file.format == format else {
      return .unusable("its format is \(file.format), not \(format)")
    }
    guard file.digest == nil || file.digest == read.sha256 else {
      return .unusable("it \(does) other case files than those that were run")
    }
    guard file.add(to: &findings, of: read) else {
      return .unusable("its numbers do not fit each other")
    }
    return .used
  }
}

/// The case that a kept answer is of.
struct FiledCase: Decodable {
  var sha256: String
}

/// A check in words, as it lies in a file.
struct FiledCheck: Decodable {
  var id, status, sentence: String

  /// A status that is not known counts as failed.
  var check: Diagnostic {
    Diagnostic(id: id, status: Diagnostic.Status(rawValue: status) ?? .fail, sentence: sentence)
  }
}
