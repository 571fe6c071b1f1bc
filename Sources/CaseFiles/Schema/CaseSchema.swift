/// The format of case files, as a reference and as a JSON Schema; both come from the declaration
/// that the reader itself reads.
public enum CaseSchema {
  /// Every key, as `country.bargain.delivered` or `regions.<id>.urban`, in the order of the format.
  public static var everyKey: [String] { KeyReference.every.map(\.path) }

  /// What a key takes, means and defaults to; `key` is its path or its last part. Nil: no such key.
  ///
  /// ```
  /// regions.<id>.urban
  ///   Share of its people who live in towns.
  ///   Takes a share from 0 to 1 or a range 'a to b'. Left out: 0.55.
  /// ```
  public static func explanation(of key: String) -> String? {
    let found = KeyReference.matches(key)
    return found.isEmpty ? nil : found.map(KeyReference.text).joined(separator: "\n\n")
  }

  /// The key nearest to a misspelt one, by its path or its last part.
  public static func nearestKey(to key: String) -> String? {
    let paths = KeyReference.every.map(\.path)
    if let near = NearestWord.of(key, in: paths) { return near }
    return NearestWord.of(key, in: KeyReference.every.map(\.note.name))
  }

  /// The JSON Schema (draft 2020-12) of a case in a single file, for editors.
  public static func jsonSchema() -> String { CaseJSONSchema.text }
}
