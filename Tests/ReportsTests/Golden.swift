import Foundation
import Testing

/// Files that hold what a user sees, compared whole.
enum Golden {
  /// The folder of a golden file, from the place of this source.
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens")

  /// Expects the text of a file; with `RECORD_GOLDENS` set, writes it instead.
  static func expect(_ text: String, is name: String) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let wanted = try String(contentsOf: file, encoding: .utf8)
    let pair = zip(text.split(separator: "\n"), wanted.split(separator: "\n"))
    let first = pair.first { $0 != $1 }
    #expect(text == wanted, "\(name): first difference \(String(describing: first))")
  }
}
