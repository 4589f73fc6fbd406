/// One thing that is wrong with a body or a parameter.
public struct Finding: Sendable, Equatable {
  public enum Code: String, Sendable, CaseIterable {
    case missing
    case unknown
    case wrongType = "wrong_type"
    case tooLong = "too_long"
    case tooShort = "too_short"
    case tooMany = "too_many"
    case tooFew = "too_few"
    case outOfRange = "out_of_range"
    case notAllowed = "not_allowed"
    case invalidFormat = "invalid_format"
    case conflict
  }

  /// RFC 6901; empty for the whole body.
  public let pointer: String
  public let code: Code
  /// One sentence that says what is wrong and what would be right.
  public let detail: String

  public init(pointer: String, code: Code, detail: String) {
    self.pointer = pointer
    self.code = code
    self.detail = detail
  }
}

/// All that is wrong with one body, in the order of the body; the first 100 are kept.
public final class Findings {
  enum Step {
    case name(String)
    case index(Int)
  }

  public private(set) var all: [Finding] = []
  /// Those beyond the limit included.
  private(set) var noted = 0
  /// What a closure threw that is no flaw of the body.
  var failure: (any Error)?
  private var path: [Step] = []
  static let limit = 100

  init() {}

  public var isEmpty: Bool { all.isEmpty }

  /// Where the reading is.
  public var pointer: String {
    var text = ""
    for step in path {
      switch step {
      case .index(let index): text += "/\(index)"
      case .name(let name): text += "/" + Self.escaped(name)
      }
    }
    return text
  }

  func add(_ code: Finding.Code, _ detail: @autoclosure () -> String) {
    noted += 1
    if all.count < Self.limit { all.append(Finding(pointer: pointer, code: code, detail: detail())) }
  }

  func within<R>(_ step: Step, _ body: () -> R) -> R {
    path.append(step)
    defer { path.removeLast() }
    return body()
  }

  private static func escaped(_ name: String) -> String {
    var text = ""
    for character in name.unicodeScalars.prefix(200) {
      switch character {
      case "~": text += "~0"
      case "/": text += "~1"
      default: text.unicodeScalars.append(character)
      }
    }
    return text
  }
}
