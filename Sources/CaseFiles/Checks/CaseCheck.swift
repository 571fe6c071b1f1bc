import Inference

/// A check over a whole case, once each key has been read.
///
/// You write what is wrong and where; you get the source line, the carets, the order and the count.
protocol CaseCheck: Sendable {
  /// What is wrong with the case.
  func findings(_ draft: Draft) -> [Finding]
}

/// A case as read, with the places of its keys.
struct Draft: Sendable {
  /// What the files state.
  let sheet: CaseSheet
  /// The same with defaults filled in.
  let dossier: Dossier
  let book: Notebook
  let reader: CaseReader

  /// An error at a key.
  func fault(_ path: String, _ message: String, _ suggestion: String = "") -> Finding {
    Finding(message: "\(path) \(message)", place: book.place(path), suggestion: suggestion)
  }

  /// A warning at a key.
  func warning(_ path: String, _ message: String, _ suggestion: String = "") -> Finding {
    Finding(
      severity: .warning, message: "\(path) \(message)", place: book.place(path),
      suggestion: suggestion)
  }
}
