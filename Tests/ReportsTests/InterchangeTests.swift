import Foundation
import Inference
import Polity
import Reports
import Simulation
import Testing

@Suite struct `Results for other programs` {
  private func parsed(_ text: String) throws -> [String: Any] {
    #expect(text.hasSuffix("\n"))
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `regions with a place are points, east before north`() throws {
    let invented = Invented(runs: 40)
    var crisis = invented.ensemble.setting.crisis
    crisis.country.regions[1].position = Region.Position(latitude: 43.24, longitude: 76.89)
    let ensemble = Ensemble(
      crisis, engine: invented.ensemble.engine, seed: 7, runs: 40,
      explanations: invented.ensemble.explanations)
    var document = invented.document
    document.summary = ensemble.summary(of: invented.trajectories)
    let value = try parsed(RegionsGeoJSON.json(document))
    #expect(value["type"] as? String == "FeatureCollection")
    let features = try #require(value["features"] as? [[String: Any]])
    #expect(features.count == 1)
    let feature = try #require(features.first)
    #expect(feature["id"] as? String == crisis.country.regions[1].id)
    let geometry = try #require(feature["geometry"] as? [String: Any])
    #expect(geometry["coordinates"] as? [Double] == [76.89, 43.24])
    let properties = try #require(feature["properties"] as? [String: Any])
    let chance = document.summary.regions[1].deadly.last?.probability ?? .nan
    #expect(abs((properties["someone_killed"] as? Double ?? .nan) - chance) < 1e-9)
  }

  @Test func `questions say how they resolve and what the runs answer`() throws {
    let document = Invented(runs: 40).document
    let value = try parsed(QuestionsJSON.json(document))
    let questions = try #require(value["questions"] as? [[String: Any]])
    #expect(questions.count == document.summary.answers.count)
    for (entry, answer) in zip(questions, document.summary.answers) {
      let isBinary = answer.question.yesIf != nil
      #expect(entry["type"] as? String == (isBinary ? "binary" : "numeric"))
      #expect(entry["title"] as? String == answer.question.ask)
      #expect((entry["probability_yes"] is NSNull) == !isBinary)
      #expect((entry["quantiles"] is NSNull) == isBinary)
      #expect((entry["resolution_criteria"] as? String)?.isEmpty == false)
    }
  }
}
