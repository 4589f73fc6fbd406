import Markup
import Notation

/// A document as records and values, whatever its format.
protocol DocumentView {
  /// Why the document is not whole; nil where it is.
  var truncation: String? { get }

  /// The records that a selector finds within a record, in their order.
  func records(_ source: ValueSource, in record: RecordHandle) throws(ReadingLimit) -> [RecordHandle]

  /// The texts that a spec's own source finds within a record, before any transform. Sources that no document holds find nothing.
  func select(_ spec: ValueSpec, in record: RecordHandle) throws(ReadingLimit) -> [Found]
}

/// A part of a document that stands for one entity.
enum RecordHandle {
  case whole
  case node(Node)
  case value(JSONValue, path: String)
  case row(Int)
}
