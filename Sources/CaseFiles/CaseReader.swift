import Inference
public import Polity
public import Simulation

/// Reads a case: text in, a dossier or located faults out.
///
/// ```swift
/// let reader = CaseReader(knownObservables: ["deaths"], knownExplanations: ["uprising"])
/// let reading = reader.read(.load(path: "Cases/minimal"))
/// print(Fault.rendering(of: reading.faults))
/// ```
/// All faults are found in one reading. Nothing a file holds makes it trap.
public struct CaseReader: Sendable {
  /// Names that `shows:`, `yes_if:` and `estimate:` may use; empty: names are not checked.
  public let knownObservables: [String]
  /// Ids of the explanation templates; empty: ids are not checked.
  public let knownExplanations: [String]
  /// Moves and parameters that `what_if:` may name; empty: names are not checked.
  public let knownMoves: [String]
  /// Parameters with the values they may have.
  public let knownParameters: [ParameterCard]
  /// Moves and events that cannot happen in a crisis.
  public let absentEvents: @Sendable (Crisis) -> Set<String>

  /// A reader that knows the model's observables, explanation templates, moves and parameters.
  public init(
    knownObservables: [String], knownExplanations: [String], knownMoves: [String] = [],
    knownParameters: [ParameterCard] = [],
    absentEvents: @escaping @Sendable (Crisis) -> Set<String> = { _ in [] }
  ) {
    self.knownObservables = knownObservables
    self.knownExplanations = knownExplanations
    self.knownMoves = knownMoves
    self.knownParameters = knownParameters
    self.absentEvents = absentEvents
  }

  /// Reads the files of a case.
  public func read(_ files: CaseSources) -> CaseReading {
    var sheet = CaseSheet()
    var book = Notebook()
    var texts: [Int: SourceText] = [:]
    let isRead = [
      read(files.main, 0, CaseKeys.shape, &sheet, &book, &texts),
      read(files.evidence, 1, EvidenceKeys.shape, &sheet, &book, &texts),
      read(files.outcomes, 2, OutcomeKeys.shape, &sheet, &book, &texts),
    ]
    var dossier: Dossier?
    // References and sums say nothing where a whole file could not be read.
    if !isRead.contains(false), files.main != nil {
      let assembly = Assembly(sheet: sheet, id: files.id, book: book)
      let draft = Draft(
        sheet: sheet, dossier: assembly.dossier, book: assembly.book, reader: self)
      book = assembly.book
      for check in everyCheck { book.add(check.findings(draft)) }
      dossier = assembly.dossier
    }
    let faults = files.faults + located(book.findings, files, texts)
    let isSound = !faults.contains { $0.severity == .error }
    return CaseReading(
      dossier: isSound ? dossier : nil, faults: faults, defaults: book.defaults)
  }

  /// Reads one file; false where there is a file that is no YAML.
  private func read(
    _ file: CaseSources.File?, _ index: Int, _ shape: Shape<CaseSheet>, _ sheet: inout CaseSheet,
    _ book: inout Notebook, _ texts: inout [Int: SourceText]
  ) -> Bool {
    guard let file else { return true }
    let (text, findings) = Legibility.text(of: file, index: index)
    book.add(findings)
    texts[index] = text
    guard let text, findings.isEmpty else { return false }
    var tree = TreeReading(text: text, file: index)
    let root = tree.root()
    book.add(tree.findings)
    guard let root else { return false }
    guard case .mapping = root.content else {
      if case .refused = root.content { return false }
      book.fault("\(shape.name) takes a mapping of keys to values, not \(root.kind)", root.place)
      return false
    }
    shape.read(root, into: &sheet, &book)
    return true
  }

  /// Findings with their source lines, by file and place.
  private func located(
    _ findings: [Finding], _ files: CaseSources, _ texts: [Int: SourceText]
  ) -> [Fault] {
    let paths = [files.main, files.evidence, files.outcomes].map { $0?.path ?? files.id }
    let sorted = findings.enumerated().sorted { a, b in
      let (p, q) = (a.element.place, b.element.place)
      return (p.file, p.line, p.column, a.offset) < (q.file, q.line, q.column, b.offset)
    }
    return sorted.map { _, finding in
      let place = finding.place
      return Fault(
        severity: finding.severity, message: finding.message,
        file: paths.indices.contains(place.file) ? paths[place.file] : files.id, line: place.line,
        column: place.column, length: place.length,
        sourceLine: texts[place.file]?.line(place.line) ?? "", suggestion: finding.suggestion)
    }
  }
}
