import Foundation
import Reports

/// The folder that `--out DIR` keeps an answer in: its JSON document, a CSV file for each table of
/// it, and of each chart the picture, its numbers and its Vega-Lite spec.
///
/// As with the folder of a run, an answer that is there already is never replaced, and other files
/// stay: answers of several commands, and the runs they belong to, may share a folder.
struct AnswerFolder {
  let path: String
  /// The command whose answer it is, as typed: `what-if`.
  let command: String

  private var document: String { path + "/" + command + ".json" }

  /// Makes the folder, so that one that cannot be written is refused before anything is run; gives
  /// what it made, the innermost folder first. Throws ``Refusal``.
  func prepare() throws -> [String] {
    let files = FileManager.default
    let last = "\nNothing was run."
    guard !path.isEmpty else { throw Refusal("error: --out takes the name of a folder" + last) }
    var isFolder: ObjCBool = false
    if files.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
      throw Refusal("error: --out: '\(path)' is not a folder" + last)
    }
    if files.fileExists(atPath: document) {
      throw Refusal(
        "error: '\(path)' already holds \(command).json. Choose another folder." + last)
    }
    let made = missing
    do {
      try files.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      remove(made)
      throw Refusal("error: cannot make \(path): \(error.localizedDescription)" + last)
    }
    guard files.isWritableFile(atPath: path) else {
      throw Refusal(
        "error: '\(path)' cannot be written. Check its permissions, or choose another folder."
          + last)
    }
    return made
  }

  /// Folders on the way that do not exist, the innermost first.
  private var missing: [String] {
    var (found, here) = ([String](), path)
    while !here.isEmpty, !FileManager.default.fileExists(atPath: here) {
      found.append(here)
      here = NSString(string: here).deletingLastPathComponent
    }
    return found
  }

  /// Takes away folders that were made, from the innermost, as long as nothing lies in them.
  func remove(_ made: [String]) {
    for folder in made {
      guard rmdir(folder) == 0 else { return }
    }
  }

  /// Writes all, each file whole and the document last; says what was written. Throws ``Refusal``.
  func write(_ parts: AnswerParts, json: String) throws -> String {
    for (name, text) in parts.files(of: command, json: json) {
      try Laboratory.write(text, to: path + "/" + name)
    }
    let charts = parts.charts.isEmpty ? "" : ", charts (svg, csv, vl.json)"
    return "written to \(path): \(command).json, tables (csv)\(charts)"
  }
}

extension Laboratory {
  /// Carries a request out and keeps its answer in a folder, under the name of its command; nil: keeps
  /// nothing. The notes say what was written.
  ///
  /// A folder that cannot be written, or that holds an answer of the command, is refused before the
  /// request is begun; what was made of it goes again where the request comes to nothing. Throws
  /// ``Refusal``, and what the request throws.
  public static func kept(
    in folder: String?, as command: String, _ answer: () async throws -> RunResult
  ) async throws -> RunResult {
    guard let folder else { return try await answer() }
    let place = AnswerFolder(path: folder, command: command)
    let made = try place.prepare()
    do {
      var result = try await answer()
      guard let parts = result.parts else {
        throw Refusal(
          "error: there is no answer to keep in '\(folder)', only a list: name one of it\n"
            + "Nothing was run.")
      }
      result.notes.append(try place.write(parts, json: result.json))
      return result
    } catch {
      place.remove(made)
      throw error
    }
  }
}
