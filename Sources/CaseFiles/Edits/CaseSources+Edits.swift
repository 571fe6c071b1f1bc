import Polity

extension CaseSources {
  /// Every number of `case.yaml` that is stated as a range `a to b`, in the order of the file; none
  /// where the file cannot be parsed.
  public func statedRanges() -> [StatedRange] {
    guard let main else { return [] }
    let (text, findings) = Legibility.text(of: main, index: 0)
    guard let text, findings.isEmpty else { return [] }
    var tree = TreeReading(text: text, file: 0)
    guard let root = tree.root() else { return [] }
    var found: [StatedRange] = []
    Self.collect(root, [], &found)
    return found
  }

  /// The case with some of its ranges spelled anew: only the spellings change, every comment, blank
  /// and line end of the author stays.
  ///
  /// An edit takes a number or a range `a to b` within the bounds of its key; the case is not read
  /// again here. Throws all faults at once.
  public func applying(_ edits: [CaseEdit]) throws(CaseEditFaults) -> CaseSources {
    guard !edits.isEmpty, let main else { return self }
    let ranges = statedRanges()
    var wrong: [String] = []
    var places: [(place: Place, spelling: String)] = []
    var seen: Set<String> = []
    for edit in edits {
      guard let range = ranges.first(where: { $0.path == edit.path }) else {
        wrong.append(Self.unknown(edit.path, ranges))
        continue
      }
      guard seen.insert(edit.path).inserted else {
        wrong.append("'\(edit.path)' is changed twice")
        continue
      }
      if let fault = range.fault(in: edit.spelling) {
        wrong.append(fault)
      } else {
        places.append((range.place, edit.spelling))
      }
    }
    guard wrong.isEmpty else { throw CaseEditFaults(all: wrong) }
    var edited = self
    edited.main = File(path: main.path, bytes: Self.patched(main.bytes, places))
    return edited
  }

  private static func unknown(_ path: String, _ ranges: [StatedRange]) -> String {
    let hint = NearestWord.hint(path, in: ranges.map(\.path), called: "ranges")
    let known = "the case states no range '\(path.prefix(80))'"
    return hint.isEmpty ? known : "\(known); \(hint)"
  }

  private static func collect(_ item: Item, _ steps: [String], _ found: inout [StatedRange]) {
    switch item.content {
    case .mapping(let entries):
      for entry in entries where !entry.isRepeated {
        collect(entry.value, steps + [entry.key], &found)
      }
    case .text(let text, false):
      let path = steps.joined(separator: ".")
      guard case .range(let rule)? = KeyReference.at(path)?.kind,
        case .success(.between(let low, let high)) = NumberSpelling(rule: rule).uncertain(text),
        item.place.length == text.unicodeScalars.count
      else { return }
      found.append(
        StatedRange(
          path: path, spelling: text, low: low, high: high, bounds: rule.bounds,
          says: KeyReference.at(path)?.says ?? "", line: item.place.line, place: item.place))
    default: return
    }
  }

  /// The bytes with the texts at some places replaced; a byte order mark stays.
  private static func patched(
    _ bytes: [UInt8], _ places: [(place: Place, spelling: String)]
  ) -> [UInt8] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let hasMark = bytes.starts(with: mark)
    var body = hasMark ? Array(bytes.dropFirst(3)) : bytes
    let text = SourceText(path: "", bytes: body)
    // From the end, so that a patch does not move the places still to come.
    let ordered = places.sorted {
      ($1.place.line, $1.place.column) < ($0.place.line, $0.place.column)
    }
    for (place, spelling) in ordered {
      guard let start = text.offset(line: place.line, column: place.column) else { continue }
      // Spellings of numbers are ASCII: as many bytes as scalars.
      let end = min(start + place.length, body.count)
      body.replaceSubrange(start..<end, with: Array(spelling.utf8))
    }
    return hasMark ? mark + body : body
  }
}

extension StatedRange {
  /// Why a spelling cannot stand here; nil where it can.
  func fault(in spelling: String) -> String? {
    // Nothing but what a number is written with can enter the file.
    let isPlain =
      spelling.utf8.count <= 60
      && spelling.utf8.allSatisfy { byte in
        (48...57).contains(byte) || " .%kMBe+-to".utf8.contains(byte)
      }
    guard isPlain, let note = KeyReference.at(path), case .range(let rule) = note.kind else {
      return "'\(path)' takes a number or a range 'a to b'"
    }
    switch NumberSpelling(rule: rule).uncertain(spelling) {
    case .success: return nil
    case .failure(let misspelt):
      let hint = misspelt.suggestion.isEmpty ? "" : "; \(misspelt.suggestion)"
      return "'\(path)' \(misspelt.message)\(hint)"
    }
  }
}

extension KeyReference {
  /// The key at a path with ids, such as `regions.almaty.urban`; nil where there is none.
  static func at(_ path: String) -> KeyNote? {
    let steps = path.split(separator: ".")
    return every.first { located in
      let parts = located.path.split(separator: ".")
      return parts.count == steps.count
        && zip(parts, steps).allSatisfy { $0 == $1 || $0 == "<id>" }
    }?.note
  }
}
