import Foundation
import Matching
import Tables

/// Trained models as JSON files.
enum ModelFile {
  /// Written into each file, so that a later format is told from this one.
  private struct Content: Codable {
    var format = "sosia model 1"
    var model: MatchModel
  }

  static func save(_ model: MatchModel, to path: String) throws(RunError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    let bytes: [UInt8]
    do { bytes = Array(try encoder.encode(Content(model: model))) + [UInt8(ascii: "\n")] } catch {
      throw .model(path: path, reason: "\(error)")
    }
    do {
      let file = try AtomicFile(path: path)
      try file.append(bytes)
      try file.commit()
    } catch { throw .output(error) }
  }

  static func load(_ path: String) throws(RunError) -> MatchModel {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .model(path: path, reason: "there is no such file, or it may not be read")
    }
    let content: Content
    do { content = try JSONDecoder().decode(Content.self, from: data) } catch {
      throw .model(path: path, reason: "it is no model saved by sosia")
    }
    guard content.format == "sosia model 1" else { throw .model(path: path, reason: "its format is \"\(content.format)\"") }
    if let flaw = content.model.flaw { throw .model(path: path, reason: flaw) }
    return content.model
  }
}
