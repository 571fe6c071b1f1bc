import CaseFiles
import Archive
import Interregnum
import Foundation

/// Changed numbers as a case file: to save elsewhere, or written back where the site may edit.
enum EditDesk {
  /// `case.yaml` with the changed ranges; all the author's comments stay.
  static func download(
    _ desk: SiteDesk, _ request: SiteRequest, _ id: String
  ) throws -> SiteAnswer {
    let open = try desk.open(id)
    let variation = try RunDesk.variation(request.query, open, desk)
    guard let main = try Laboratory.files(of: variation, on: open).main else {
      throw SiteRefusal.missing
    }
    return .file(
      String(decoding: main.bytes, as: UTF8.self), name: "case.yaml",
      type: "text/plain; charset=utf-8")
  }

  /// Writes the changed ranges into the case's own file and reads the library again.
  static func save(
    _ desk: SiteDesk, _ request: SiteRequest, _ id: String
  ) throws -> SiteAnswer {
    guard desk.options.isEditing else {
      throw SiteRefusal(403, "This site does not write case files; it is served without --edit.")
    }
    let open = try desk.open(id)
    let variation = try RunDesk.variation(request.form, open, desk)
    guard !variation.edits.isEmpty else {
      throw SiteRefusal(400, "No number of the case file is changed.")
    }
    try desk.laboratory.write(variation, to: open)
    desk.shelf.renew()
    try desk.store.shelve(desk.shelf.open.flatMap(\.shelf))
    return .onward(to: "/cases/\(FormFields.encoded(id))/run?saved=yes")
  }
}
