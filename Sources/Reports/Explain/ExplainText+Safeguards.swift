public import Inference

extension ExplainText {
  /// What a ranking is read with, wherever it is shown: whether such explanations can be told apart at
  /// all, what it would be without the items that carry it, and under other grades and other priors.
  static func safeguards(_ document: ExplainDocument) -> [ReportBlock] {
    let apart =
      recovery(document)?.blocks ?? [
        .words(
          "Whether such explanations can be told apart at all was not tried here: do not lean on "
            + "their order.")
      ]
    let absent =
      absence(document)?.blocks ?? [.words("No item was weighed that could be left out.")]
    let other =
      variants(document)?.blocks ?? [
        .words("The ranking under other grades and other priors was not worked out.")
      ]
    let sets = sets(document).map { [ReportBlock.more($0.title, $0.blocks)] } ?? []
    return apart + absent + sets + other
  }
}

/// What a ranking is read with, as pieces of a page: the same sentences and tables as in the text.
public enum ExplainMarkup {
  /// The answer in sentences, and what its range contains.
  public static func bottomLine(_ document: ExplainDocument) -> [Markup] {
    [
      .list(ExplainText.sentences(document).map { .prose($0) }),
      .element(
        "p", [Attribute("class", "note")], .prose(Report.capital(ExplainText.range) + ".")),
    ]
  }

  /// Recovery, leave-one-out and other assumptions, in this order.
  public static func safeguards(_ document: ExplainDocument) -> [Markup] {
    (ExplainText.remarks(document).map { ReportBlock.words($0) }
      + ExplainText.safeguards(document)).map(\.markup)
  }
}
