import Foundation
import Interregnum

/// Where words go: answers to standard output, everything else to standard error.
enum Terminal {
  /// Writes a line to standard error.
  static func complain(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Writes a line to standard output; ends the program if it cannot, quietly if
  /// nobody reads it any more.
  static func say(_ text: String) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
    } catch {
      let isClosed = errno == EPIPE
      if !isClosed { complain("error: the answer cannot be written to standard output") }
      Foundation.exit(isClosed ? 1 : 2)
    }
  }

  /// The text of a file that the user names; refused if it cannot be read.
  static func text(of path: String) throws -> String {
    do {
      return try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw Refusal("error: \(path) cannot be read as text\nNothing was run.")
    }
  }

  /// Replaces a file whole; refused if it cannot be written.
  static func write(_ text: String, to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Refusal("error: \(path) cannot be written: \(error.localizedDescription)")
    }
  }

  /// A text from outside without what could move a cursor.
  static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter {
          ![.control, .format].contains($0.properties.generalCategory)
        }))
  }

  /// Writes words after which a person types.
  static func prompt(_ words: String) { FileHandle.standardError.write(Data(words.utf8)) }

  /// Whether a stream is a person's terminal that wants colour.
  static func wantsColour(_ choice: ColourChoice) -> Bool {
    switch choice {
    case .always: true
    case .never: false
    case .auto: isatty(1) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
    }
  }

  /// The folder of library cases: INTERREGNUM_CASES, else `Cases` here, else `Cases` above the
  /// program.
  static func library() -> String {
    if let named = ProcessInfo.processInfo.environment["INTERREGNUM_CASES"] { return named }
    let files = FileManager.default
    if files.fileExists(atPath: "Cases") { return "Cases" }
    var folder = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
      .resolvingSymlinksInPath().deletingLastPathComponent()
    for _ in 0..<6 {
      let candidate = folder.appendingPathComponent("Cases")
      if files.fileExists(atPath: candidate.path) { return candidate.path }
      folder.deleteLastPathComponent()
    }
    return "Cases"
  }
}
