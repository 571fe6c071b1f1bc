import CaseFiles
import Inference
import Polity
import Foundation
import Testing

/// The reference and the JSON Schema say what the reader does.
@Suite struct SchemaTests {
  @Test func `explain-key tells meaning, values and default`() {
    #expect(
      CaseSchema.explanation(of: "regions.almaty.urban") == """
        regions.<id>.urban
          Share of its people who live in towns.
          Takes a share from 0 to 1 or a range 'a to b'. Left out: 0.55.
        """)
    #expect(CaseSchema.explanation(of: "urban") == CaseSchema.explanation(of: "regions.*.urban"))
    #expect(CaseSchema.explanation(of: "urbn") == nil)
    #expect(CaseSchema.nearestKey(to: "urbn") == "urban")
  }

  @Test func `every key explains itself`() {
    #expect(CaseSchema.everyKey.count > 90)
    #expect(Set(CaseSchema.everyKey).count == CaseSchema.everyKey.count)
    for key in CaseSchema.everyKey {
      let text = CaseSchema.explanation(of: key) ?? ""
      #expect(text.hasPrefix(key + "\n") && text.contains("Takes "))
    }
  }

  @Test func `every key of the format page is a key, and every key stands on the page`() throws {
    let root = BrokenCaseTests.folder.appendingPathComponent("../../..").standardizedFileURL
    let page = try String(
      contentsOf: root.appendingPathComponent("docs/formats/case.md"), encoding: .utf8)
    for key in CaseSchema.everyKey {
      let name = key.split(separator: ".").last.map(String.init) ?? ""
      #expect(page.contains("\(name):") || page.contains("`\(name)`"), "\(key)")
    }
  }

  @Test func `the JSON Schema is JSON and describes every key`() throws {
    let data = Data(CaseSchema.jsonSchema().utf8)
    let schema = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    let properties = try #require(schema["properties"] as? [String: Any])
    for key in CaseSchema.everyKey where !key.contains(".") && key != "answers" {
      let property = try #require(properties[key] as? [String: Any])
      #expect((property["description"] as? String)?.isEmpty == false)
    }
  }

  @Test(arguments: ["Riots in Steppeland", "It's: a \"case\" # really", "", "a\nb\u{2028}c\u{0}"])
  func `the template of any title reads without a fault`(_ title: String) throws {
    let dossier = try ReadingTests.dossier(CaseTemplate.text(title: title))
    #expect(dossier.crisis.title.isEmpty == false)
    #expect(CaseTemplate.text(title: title).split(separator: "\n").count <= 24)
  }
}
