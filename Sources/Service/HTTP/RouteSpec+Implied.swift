import HTTPTypes

extension RouteSpec {
  /// The headers that the kernel itself heeds; that a required one is missing is told by 428, not by their check.
  var impliedParameters: [Parameter] {
    var parameters: [Parameter] = []
    if isIdempotent {
      parameters.append(
        .header(
          .idempotencyKey, .string(length: 1...255, format: .visible),
          "The same key with the same request is done once; the answer is replayed."))
    }
    if case .none = precondition { return parameters }
    var isRequired = false
    if case .required = precondition { isRequired = true }
    parameters.append(
      .header(
        .ifMatch, .string(length: 1...1000, format: .entityTags), "The ETag that was read; 412 if it was changed since.",
        isRequired: isRequired))
    return parameters
  }

  /// Those declared, and the refusals that the kernel can give here.
  var allResponses: [Response] {
    var types: [ProblemType] = [
      .invalidParameter, .addressTooLong, .notAcceptable, .requestTimeout, .headerTooLarge, .internalError, .unavailable,
    ]
    if scope != nil { types += [.unauthenticated, .forbidden, .rateLimited] }
    if !path.parameterNames.isEmpty { types.append(.notFound) }
    switch request {
    case .none: types.append(.unsupportedMediaType)
    case .json: types += [.malformedJSON, .tooLarge, .unsupportedMediaType, .validation]
    case .upload: types += [.tooLarge, .unsupportedMediaType]
    }
    if isIdempotent { types += [.requestInFlight, .idempotencyMismatch] }
    if case .none = precondition {} else { types.append(.preconditionFailed) }
    if case .required = precondition { types.append(.preconditionRequired) }
    types.append(.deadlineExceeded)
    var all = responses
    for type in types where !all.contains(where: { $0.status == type.status }) { all.append(.problem(type)) }
    return all.sorted { $0.status.code < $1.status.code }
  }
}

extension StringFormat {
  fileprivate static let visible = StringFormat(
    "visible-ascii", pattern: "^[!-~]+$", expectation: "1 to 255 visible ASCII characters", example: "b0d2f1e6-import-17"
  ) { text in text.utf8.allSatisfy { (0x21...0x7E).contains($0) } }

  /// What If-Match may hold: `*`, or quoted tags with commas between them.
  fileprivate static let entityTags = StringFormat(
    "entity-tags", pattern: "^(\\*|(W/)?\"[!#-+\\--~]*\"([ \\t]*,[ \\t]*(W/)?\"[!#-+\\--~]*\")*)$",
    expectation: "a quoted ETag, or several, or *",
    example: "\"42\""
  ) { text in
    if text == "*" { return true }
    return text.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { part in
      var tag = part.drop { $0 == " " || $0 == "\t" }
      while tag.last == " " || tag.last == "\t" { tag.removeLast() }
      if tag.hasPrefix("W/") { tag = tag.dropFirst(2) }
      let bytes = Array(tag.utf8)
      return bytes.count >= 2 && bytes.first == 0x22 && bytes.last == 0x22
        && bytes.dropFirst().dropLast().allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 }
    }
  }
}
