import Classics
import Foundation
import Mechanisms
import Reports
import Simulation

/// The page of the classics with its pictures, as files.
public struct ClassicsFolder: Sendable, Equatable {
  /// Paths from the folder of the page, with their texts; the page first.
  public let files: [(path: String, text: String)]

  /// Whether all files are the same, byte for byte.
  public static func == (left: ClassicsFolder, right: ClassicsFolder) -> Bool {
    left.files.count == right.files.count
      && zip(left.files, right.files).allSatisfy { $0.path == $1.path && $0.text == $1.text }
  }

  /// Writes all below a folder, which is made where it is missing; throws a ``Refusal``.
  public func write(to folder: String) throws {
    for (path, text) in files {
      let url = URL(fileURLWithPath: folder).appendingPathComponent(path)
      do {
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url, options: .atomic)
      } catch {
        throw Refusal("error: cannot write \(url.path): \(error.localizedDescription)")
      }
    }
  }
}

extension Laboratory {
  /// The page of the classics and a picture of each, measured and drawn now.
  public static func classicsPage(
    note: @Sendable (String) -> Void = { _ in }
  ) async -> ClassicsFolder {
    let reports = await reports(note: note)
    let mechanisms = everyMechanism.map { mechanism in
      ClassicsPage.Mechanism(
        id: mechanism.id, heading: String(describing: mechanism))
    }
    let page = ClassicsPage.markdown(reports, mechanisms: mechanisms, version: version)
    let pictures = everyClassic.map { card in
      (
        path: ClassicsPage.picture(card.id),
        text: FigureDrawing.svg(card.figure(), id: "classic-\(card.id)")
      )
    }
    return ClassicsFolder(files: [(path: "classics.md", text: page)] + pictures)
  }
}
