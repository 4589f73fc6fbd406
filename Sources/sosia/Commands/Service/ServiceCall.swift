import Assembly
import Foundation
import Notation
import Service

/// A command's talk with its service.
enum ServiceCall {
  /// What `body` returns with a connection, which is closed afterwards.
  static func with<R>(
    _ target: TargetArguments, makes: Bool = false, _ body: (any ServiceConnection) async throws -> R
  ) async throws -> R {
    let connection: any ServiceConnection
    do { connection = try await target.address().connect(makes: makes) } catch { throw ServiceFailure(error) }
    do {
      let result = try await body(connection)
      await connection.close()
      return result
    } catch {
      await connection.close()
      throw ServiceFailure(error)
    }
  }

  /// The JSON of an answer that went well.
  /// - Throws: `ServiceFailure` with what the service refused, field by field.
  static func json(_ answer: ServiceAnswer) throws -> JSONValue {
    guard (200..<300).contains(answer.status) else { throw refusal(answer) }
    return answer.json ?? .null
  }

  static func refusal(_ answer: ServiceAnswer) -> ServiceFailure {
    if answer.status == 308, let location = answer.header("location") {
      return ServiceFailure("this profile was merged into \(location.split(separator: "/").last.map(String.init) ?? location)")
    }
    let problem = answer.json
    var text = problem?["detail"]?.string ?? problem?["title"]?.string ?? "the service answered with status \(answer.status)"
    for error in problem?["errors"]?.array ?? [] {
      text += "\n  \(error["pointer"]?.string ?? ""): \(error["detail"]?.string ?? "")"
    }
    if let candidates = problem?["candidates"]?.array, !candidates.isEmpty {
      text += "\n  candidates: " + candidates.compactMap { $0.string ?? $0["id"]?.string }.joined(separator: ", ")
    }
    return ServiceFailure(text, isUsage: answer.status == 422 || answer.status == 400)
  }

  /// A path with one part that comes from the command line.
  static func path(_ prefix: String, _ part: String, _ suffix: String = "") -> String { prefix + escaped(part) + suffix }

  static func escaped(_ text: String) -> String {
    let allowed = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
    return text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
  }

  /// A query of the parameters that are given.
  static func query(_ parameters: [(String, String?)]) -> String {
    let given = parameters.compactMap { name, value in value.map { "\(name)=\(escaped($0))" } }
    return given.isEmpty ? "" : "?" + given.joined(separator: "&")
  }

  /// JSON for people and programs alike: indented.
  static func pretty(_ value: JSONValue) -> String {
    var json = JSONWriter()
    json.value(value)
    let bytes = json.finish()
    guard let object = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed),
      let data = try? JSONSerialization.data(
        withJSONObject: object, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes, .fragmentsAllowed])
    else { return String(decoding: bytes, as: UTF8.self) }
    return String(decoding: data, as: UTF8.self)
  }
}
