/// How the pages of an answer follow each other.
struct Paging: Sendable {
  enum Kind: Sendable {
    /// `Link: <...>; rel="next"` (RFC 8288).
    case linkHeader
    /// An address on the page.
    case nextURL(ValueSpec)
    /// A number in a variable of the request.
    case page(variable: String, first: Int)
    /// Records left out, in a variable of the request.
    case offset(variable: String, step: Int)
    /// A text on the page that the next request holds in a variable.
    case cursor(variable: String, ValueSpec)

    /// The variable that paging sets.
    var variable: String? {
      switch self {
      case .linkHeader, .nextURL: nil
      case .page(let variable, _), .offset(let variable, _), .cursor(let variable, _): variable
      }
    }
  }

  enum Stop: String, CaseIterable, Sendable {
    /// At a page without records, or the last one.
    case empty
    /// At the first record about the entity.
    case found
  }

  var kind: Kind
  var maxPages: Int
  var stop: Stop
}
