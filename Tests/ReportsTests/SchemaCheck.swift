import Foundation

/// As much of JSON Schema as `docs/run.schema.json` uses; keys that no schema names are faults too.
struct SchemaCheck {
  private let root: [String: Any]

  /// The schema of a file below the package.
  static func read(_ path: String) throws -> SchemaCheck {
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: package.appending(path: path))
    let value = try JSONSerialization.jsonObject(with: data)
    return SchemaCheck(root: value as? [String: Any] ?? [:])
  }

  private static let known: Set = [
    "$schema", "$id", "$defs", "$ref", "title", "description", "type", "required", "properties",
    "additionalProperties", "items", "enum", "const", "minimum", "maximum", "pattern",
  ]

  /// Keywords of the schema that this check does not read.
  var unknownKeywords: [String] { unknown(root) }

  private func unknown(_ schema: [String: Any]) -> [String] {
    var found = schema.keys.filter { !Self.known.contains($0) }
    for key in ["properties", "$defs"] {
      for (_, part) in schema[key] as? [String: [String: Any]] ?? [:] { found += unknown(part) }
    }
    for key in ["items", "additionalProperties"] {
      found += (schema[key] as? [String: Any]).map(unknown) ?? []
    }
    return found
  }

  /// What a value does that the schema does not allow, with its place.
  func faults(in value: Any) -> [String] { faults(value, root, "$") }

  private func faults(_ value: Any, _ schema: [String: Any], _ place: String) -> [String] {
    var found: [String] = []
    if let name = schema["$ref"] as? String, let definitions = root["$defs"] as? [String: Any],
      let part = definitions[String(name.dropFirst("#/$defs/".count))] as? [String: Any]
    {
      found += faults(value, part, place)
    }
    found += plainFaults(value, schema).map { "\(place): \($0)" }
    if let members = value as? [String: Any], schema["type"] as? String == "object" {
      found += memberFaults(members, schema, place)
    }
    if let items = schema["items"] as? [String: Any], let values = value as? [Any] {
      for (index, entry) in values.enumerated() {
        found += faults(entry, items, "\(place)[\(index)]")
      }
    }
    return found
  }

  private func plainFaults(_ value: Any, _ schema: [String: Any]) -> [String] {
    var found: [String] = []
    let types = schema["type"] as? [String] ?? (schema["type"] as? String).map { [$0] } ?? []
    if !types.isEmpty && !types.contains(where: { Self.has(value, $0) }) {
      found.append("is no \(types)")
    }
    if let wanted = schema["const"] as? String, value as? String != wanted {
      found.append("is not \(wanted)")
    }
    if let words = schema["enum"] as? [String], !words.contains(value as? String ?? "") {
      found.append("is none of \(words)")
    }
    if let number = value as? Double {
      if let least = schema["minimum"] as? Double, number < least { found.append("too small") }
      if let most = schema["maximum"] as? Double, number > most { found.append("too large") }
    }
    if let pattern = (schema["pattern"] as? String).flatMap({ try? Regex($0) }),
      let text = value as? String, !text.contains(pattern)
    {
      found.append("does not match")
    }
    return found
  }

  private func memberFaults(
    _ members: [String: Any], _ schema: [String: Any], _ place: String
  ) -> [String] {
    let named = schema["properties"] as? [String: [String: Any]] ?? [:]
    let others = schema["additionalProperties"] as? [String: Any]
    var found = (schema["required"] as? [String] ?? []).filter { members[$0] == nil }
      .map { "\(place): lacks \($0)" }
    for (key, value) in members {
      if let part = named[key] ?? others {
        found += faults(value, part, "\(place).\(key)")
      } else {
        found.append("\(place): \(key) is in no schema")
      }
    }
    return found
  }

  private static func has(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "boolean": (value as? NSNumber).map(isFlag) ?? false
    case "null": value is NSNull
    case "number": (value as? NSNumber).map { !isFlag($0) } ?? false
    case "integer":
      (value as? NSNumber).map { number in
        !isFlag(number) && number.doubleValue.rounded() == number.doubleValue
      } ?? false
    default: false
    }
  }

  private static func isFlag(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c" || number === NSNumber(value: true)
      || number === NSNumber(value: false)
  }
}
