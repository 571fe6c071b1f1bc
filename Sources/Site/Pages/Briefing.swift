import Inference
import Reports

/// The report's screens as parts of the site's pages.
enum Briefing {
  /// All screens of a finished run.
  static func screens(_ document: RunDocument) -> [Markup] {
    [.element("pre", [], LibraryPage.preformatted(RunText.text(document)))]
  }
}
