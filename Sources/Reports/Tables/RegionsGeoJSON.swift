public import Inference
import Polity
import Simulation

/// `regions.geojson`: a point for each region that states where it lies, with what befell it (RFC
/// 7946: degrees east, then north).
public enum RegionsGeoJSON {
  /// The collection as JSON, ending in a line feed; without features where no region has a place.
  /// Cost: one pass over the regions.
  public static func json(_ document: RunDocument) -> String {
    let crisis = document.summary.crisis
    let features = zip(crisis.country.regions, document.summary.regions).compactMap(feature)
    var text = ""
    JSONValue.object([
      ("type", .string("FeatureCollection")), ("features", .list(features)),
    ]).write(to: &text)
    return text + "\n"
  }

  private static func feature(_ region: Region, _ share: RegionShare) -> JSONValue? {
    guard let place = region.position else { return nil }
    return .object([
      ("type", .string("Feature")), ("id", .string(region.id)),
      (
        "geometry",
        .object([
          ("type", .string("Point")),
          ("coordinates", .list([.number(place.longitude), .number(place.latitude)])),
        ])
      ),
      (
        "properties",
        .object(
          [("name", .string(region.name)), ("people", .number(region.people))]
            + chance("someone_killed", share.deadly.last)
            + band("peak_crowd", share.crowd) + band("deaths", share.deaths))
      ),
    ])
  }

  private static func chance(_ name: String, _ chance: Chance?) -> [(String, JSONValue)] {
    [
      (name, .probability(chance?.probability ?? .nan)),
      (name + "_low", .probability(chance?.low ?? .nan)),
      (name + "_high", .probability(chance?.high ?? .nan)),
    ]
  }

  private static func band(_ name: String, _ band: Quantiles) -> [(String, JSONValue)] {
    [
      (name + "_q05", .number(band.q05)), (name + "_q50", .number(band.q50)),
      (name + "_q95", .number(band.q95)),
    ]
  }
}
