/// Every check of the validation page, in its order.
let everyCheck: [(name: String, run: @Sendable (CheckRoom) async throws -> Section)] = [
  ("quiet country", QuietCountry.section)
]
