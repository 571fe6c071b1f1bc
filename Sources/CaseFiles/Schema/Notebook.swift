import Polity

/// What reading leaves behind besides values: faults, assumptions, places and references.
struct Notebook: Sendable {
  /// A word that refers to something by id.
  struct Use: Sendable {
    var name: String
    var referent: Referent
    var path: String
    var place: Place
  }
  /// An expression over observables, as written.
  struct Saying: Sendable {
    var text: String
    var path: String
    var place: Place
  }
  /// Faults kept at most; hostile files would have millions.
  static let most = 1000

  private(set) var findings: [Finding] = []
  var defaults: [AssumedDefault] = []
  /// Where the value of a key stands, or the key itself for mappings and lists.
  private(set) var places: [String: Place] = [:]
  var uses: [Use] = []
  var sayings: [Saying] = []
  private(set) var declared: [Referent: [String]] = [:]
  /// Keys whose values have been reported.
  private(set) var faulted: Set<String> = []
  private var steps: [String] = []

  /// The key being read, as `regions.almaty.urban`.
  var path: String { steps.joined(separator: ".") }

  /// Is there no room for more faults.
  var isFull: Bool { findings.count >= Self.most }

  /// Reads something one key deeper.
  mutating func within(_ key: String, at place: Place, _ body: (inout Notebook) -> Void) {
    steps.append(key)
    places[path] = place
    body(&self)
    steps.removeLast()
  }

  /// Does what `body` does, but keeps only its faults.
  mutating func faultsOnly(_ body: (inout Notebook) -> Void) {
    var scratch = self
    body(&scratch)
    findings = scratch.findings
  }

  /// The place of a key, or the nearest one around it.
  func place(_ path: String) -> Place {
    var steps = path.split(separator: ".")
    while !steps.isEmpty {
      if let place = places[steps.joined(separator: ".")] { return place }
      steps.removeLast()
    }
    return Place(file: 0, line: 1, column: 1, length: 1)
  }

  /// Was the key written at all.
  func has(_ path: String) -> Bool { places[path] != nil }

  /// Reports an error.
  mutating func fault(_ message: String, _ place: Place, _ suggestion: String = "") {
    guard !isFull else { return }
    faulted.insert(path)
    findings.append(Finding(message: message, place: place, suggestion: suggestion))
    if isFull {
      findings.append(
        Finding(
          message: "there are more faults than \(Self.most); the rest is not listed",
          place: .whole(place.file)))
    }
  }

  /// Notes ids that may be referred to.
  mutating func declare(_ referent: Referent, _ ids: [String]) {
    declared[referent, default: []] += ids
  }

  /// Reports what others found.
  mutating func add(_ others: [Finding]) { findings += others }

  /// Notes what is assumed for a key of the mapping being read.
  mutating func assume(_ key: String, _ value: String, _ why: String) {
    let path = steps.isEmpty ? key : self.path + "." + key
    defaults.append(AssumedDefault(key: path, value: value, why: why))
  }
}
