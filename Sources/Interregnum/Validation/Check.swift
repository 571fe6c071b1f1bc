/// A check of the page.
struct Check: Sendable {
  /// What `--only` knows it by.
  let name: String
  /// Takes longer than all others together, and is done where asked for.
  let isLong: Bool
  /// Makes its section.
  let run: @Sendable (CheckRoom) async throws -> Section

  init(
    _ name: String, _ run: @escaping @Sendable (CheckRoom) async throws -> Section,
    isLong: Bool = false
  ) {
    (self.name, self.run, self.isLong) = (name, run, isLong)
  }
}
