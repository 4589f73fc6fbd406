/// A text that was found in a document, and where.
struct Found {
  var text: String
  var origin: Origin

  struct Origin {
    var selector: String
    /// What stood there before anything was made of it.
    var snippet: String?
    var offset: Int?
    var line: Int?
  }
}

/// Why a part of a document could not be read to its end: what is missing may be there.
struct ReadingLimit: Error {
  let reason: String
}
