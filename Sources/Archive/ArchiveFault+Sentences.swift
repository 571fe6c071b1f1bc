extension ArchiveFault: CustomStringConvertible {
  /// What is wrong and what to do, in sentences that name the path.
  public var description: String { "\(wrong). \(remedy)." }

  private var file: String { "'\(folder)/runs.sqlite'" }

  private var wrong: String {
    switch problem {
    case .missing: "there is no archive in '\(folder)': \(file) does not exist"
    case .alreadyThere: "'\(folder)' already holds an archive"
    case .notAFolder: "'\(folder)' is not a folder"
    case .empty: "\(file) is empty: the command that began it was stopped at once"
    case .foreign: "\(file) is not an archive of runs"
    case .otherFormat(let found, let known):
      "\(file) has format \(found); this version reads format \(known)"
    case .otherHeader(let field, let stored, let given):
      "the archive in '\(folder)' was made with \(field) \(stored), not \(given)"
    case .unstorableHeader(let what): "no archive was made in '\(folder)': \(what)"
    case .damagedHeader(let field):
      "\(file) is damaged: '\(field)' in its table 'header' cannot be read"
    case .damagedRun(let run, let what): "run \(run) in \(file) is damaged: \(what)"
    case .damaged(let message): "\(file) is damaged (\(message))"
    case .otherRun(let run): "run \(run) in \(file) is not what was computed now"
    case .unstorableRun(let run, let what):
      "run \(run), and its batch, was not stored in \(file): \(what)"
    case .readingOnly: "\(file) was opened for reading only"
    case .closed: "\(file) was closed before"
    case .busy: "\(file) is locked by another process"
    case .full: "no space is left on the disk of '\(folder)'"
    case .unwritable: "'\(folder)' cannot be written"
    case .unreadable: "\(file) cannot be opened"
    case .failed(let message): "\(file) cannot be used (\(message))"
    }
  }

  private var remedy: String {
    switch problem {
    case .missing: "`interregnum run CASE --out \(folder)` makes one"
    case .alreadyThere: "Continue it with --resume, or choose another folder"
    case .notAFolder: "Name the folder that holds, or shall hold, runs.sqlite"
    case .empty: "`interregnum run CASE --out \(folder)` fills it"
    case .foreign: "Choose another folder"
    case .otherFormat:
      "Use the version of interregnum that wrote it, or run the case into another folder"
    case .otherHeader: "Give the same to continue it, or choose another folder"
    case .unstorableHeader, .unstorableRun: "Correct that, and run the case again"
    case .damagedHeader, .damaged: "Restore a copy, or run the case into another folder"
    case .damagedRun(let run, _):
      "Remove it with `sqlite3 \(folder)/runs.sqlite 'DELETE FROM runs WHERE run = \(run)'` and "
        + "continue with --resume: it is computed again"
    case .otherRun: "The program has changed: run the case into another folder"
    case .readingOnly: "Continue it with --resume"
    case .closed: "Open it again"
    case .busy: "Wait until that ends and try again: what was stored before is safe"
    case .full: "Free some and continue with --resume: what was stored before is safe"
    case .unwritable: "Check its permissions, or choose another folder"
    case .unreadable: "Check the permissions of the file and of its folder"
    case .failed: "Check the disk; else restore a copy, or run the case into another folder"
    }
  }
}
