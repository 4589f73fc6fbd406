/// Why a stream of records ended before its end. Records given before it are whole.
public enum XMLStreamError: Error {
  case markup(MarkupError)
  /// What the source of bytes threw.
  case source(any Error)
}
