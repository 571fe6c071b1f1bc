public import Inference

/// The answer of `compare` as one JSON document.
public enum CompareJSON {
  /// Name and version of the format.
  public static let format = "interregnum.compare/1"

  /// The document; the same numbers as the text, unrounded.
  public static func json(_ document: AnalogueDocument) -> String {
    var text = ""
    JSONValue.object([
      ("format", .string(format)), ("case", .string(document.id)),
      ("sha256", .string(document.caseSHA256)),
      ("version", .string(document.version)), ("seed", .integer(String(document.seed))),
      ("runs", .count(document.runs)), ("days", .count(document.days)),
      ("noise", .number(document.noise)), ("held", .count(document.held)),
      ("settled", .count(document.settled)),
      ("bottomLine", .list(CompareText.sentences(document).map { .string($0) })),
      (
        "neighbours",
        .list(
          document.neighbours.map { neighbour in
            .object([
              ("id", .string(neighbour.id)), ("title", .string(neighbour.title)),
              ("distance", .number(neighbour.distance)), ("q05", .number(neighbour.low)),
              ("q95", .number(neighbour.high)),
              ("held", neighbour.held.map { .flag($0) } ?? .null),
              ("note", .string(neighbour.note)),
              (
                "differs",
                .list(
                  neighbour.differs.map { difference in
                    .object([
                      ("feature", .string(difference.feature)),
                      ("distance", .number(difference.distance)),
                      ("shift", .number(difference.shift)),
                    ])
                  })
              ),
              ("alike", .list(neighbour.alike.map { .string($0) })),
            ])
          })
      ),
      ("arguments", .list(document.arguments.map { .string($0) })),
    ]).write(to: &text)
    return text + "\n"
  }
}
