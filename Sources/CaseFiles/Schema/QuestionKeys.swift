import Polity

/// The keys of a question.
enum QuestionKeys {
  static let shape = Shape<Question>(
    "a question", fresh: { Question(id: "", ask: "") },
    [
      .text("ask", Slot(\.ask), need: .required, "In words, as one would bet on it"),
      .expression("yes_if", Slot(\.yesIf), "What makes it true, for a yes-or-no question"),
      .expression("estimate", Slot(\.estimate), "What is estimated, for a how-many question"),
      .day(
        "settles", Slot(\.settles), need: .assumed("the last day of the case"), "The day it settles"
      ),
    ])
}
