import CaseFiles
import Foundation
import Inference
import Polity
import Reports

/// What was asked of an import.
public struct ImportRequest: Sendable {
  /// `acled` or `ucdp`.
  public var dataset: String
  /// Path of the user's own export.
  public var file: String
  /// The case whose regions and days are meant.
  public var caseArgument: String
  /// Provinces of the data set as regions of the case, as `PROVINCE=REGION`.
  public var mapped: [String]
  /// The day its rows became public; nil: the last day of the case, so that they foretell nothing.
  public var known: String?

  /// A request.
  public init(
    dataset: String, file: String, caseArgument: String, mapped: [String] = [],
    known: String? = nil
  ) {
    self.dataset = dataset
    self.file = file
    self.caseArgument = caseArgument
    self.mapped = mapped
    self.known = known
  }
}

extension Laboratory {
  /// The most bytes of an export that are read.
  static let mostImported = 50_000_000

  /// Turns an export of ACLED or UCDP GED into a block of evidence for a case: deaths by day and
  /// region, protests and riots as seen or not. Notes say what was left out.
  ///
  /// Throws ``Refusal`` with every bad row; then nothing is written. O(bytes).
  public func imported(_ request: ImportRequest) throws -> (text: String, notes: [String]) {
    guard let dataset = EventDataset(rawValue: request.dataset) else {
      let hint = NearestWord.hint(
        request.dataset, in: EventDataset.allCases.map(\.rawValue), called: "data sets")
      throw Refusal("error: there is no data set '\(request.dataset)'; \(hint)")
    }
    let read = try read(request.caseArgument)
    let crisis = read.dossier.crisis
    let names = try Self.mapped(request.mapped, crisis)
    let known = try Self.known(request.known, crisis)
    let table = EventTable(try Self.bytes(of: request.file), of: dataset)
    guard table.faults.isEmpty else { throw Self.refusal(table.faults, request.file) }
    let digest = EventDigest(table.events, of: crisis, names: names)
    let file = URL(fileURLWithPath: request.file).lastPathComponent
    var notes = digest.notes(crisis)
    guard !digest.cells.isEmpty else {
      throw Refusal(
        (["error: no event of \(request.file) lies in the case"] + notes).joined(separator: "\n"))
    }
    if request.known == nil {
      notes.append(
        "`known` is \(known), the last day of the case: --known DAY says when the rows became public"
      )
    }
    notes.append("all items are graded F6, which says nothing: judge each")
    let yaml = EventYAML(dataset: dataset, file: file, dossier: read.dossier, known: known)
    return (yaml.text(digest), notes)
  }

  private static func mapped(_ words: [String], _ crisis: Crisis) throws -> [String: String] {
    let regions = crisis.country.regions.map(\.id)
    var names: [String: String] = [:]
    var wrong: [String] = []
    for word in words {
      let parts = word.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let name = parts.first, let region = parts.last, !name.isEmpty else {
        wrong.append("error: --map takes PROVINCE=REGION, not '\(word)'")
        continue
      }
      if !regions.contains(region) {
        let hint = NearestWord.hint(region, in: regions, called: "regions")
        wrong.append(
          "error: --map: the case has no region '\(region)'" + (hint.isEmpty ? "" : "; \(hint)"))
      }
      names[name] = region
    }
    guard wrong.isEmpty else { throw Refusal(wrong.joined(separator: "\n")) }
    return names
  }

  private static func known(_ text: String?, _ crisis: Crisis) throws -> CalendarDay {
    guard let text else { return crisis.start.adding(crisis.days - 1) }
    if let day = CalendarDay(text), day >= crisis.start { return day }
    throw Refusal(
      "error: --known takes a day from the start of the case on, \(crisis.start), not '\(text)'")
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue
    else { throw Refusal("error: there is no file \(path)") }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw Refusal("error: \(path) cannot be read")
    }
    defer { try? handle.close() }
    guard let data = try? handle.read(upToCount: mostImported + 1) else {
      throw Refusal("error: \(path) cannot be read")
    }
    guard data.count <= mostImported else {
      throw Refusal("error: \(path) has more than 50 MB; export fewer days or countries")
    }
    return Array(data)
  }

  private static func refusal(_ faults: [(line: Int, what: String)], _ path: String) -> Refusal {
    let shown = faults.sorted { $0.line < $1.line }.prefix(200).map { line, what in
      "error: \(path):\(line): \(PlainText.cleaned(what))"
    }
    let left = faults.count - shown.count
    let more = left > 0 ? ["and \(Amount.grouped(left)) more"] : []
    return Refusal((shown + more + ["Nothing was written."]).joined(separator: "\n"))
  }
}
