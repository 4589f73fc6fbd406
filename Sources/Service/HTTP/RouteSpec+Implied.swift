import HTTPTypes

extension RouteSpec {
  /// The headers that the kernel itself heeds.
  var impliedParameters: [Parameter] {
    var parameters: [Parameter] = []
    if isIdempotent {
      parameters.append(
        .header(.idempotencyKey, .string(max: 255, min: 1), "The same key with the same request is done once; the answer is replayed."))
    }
    if case .none = precondition { return parameters }
    var isRequired = false
    if case .required = precondition { isRequired = true }
    parameters.append(
      .header(.ifMatch, .string(max: 1000, min: 1), "The ETag that was read; 412 if it was changed since.", isRequired: isRequired))
    return parameters
  }

  /// Those declared, and the refusals that the kernel can give here.
  var allResponses: [Response] {
    var types: [ProblemType] = [.invalidParameter, .notAcceptable, .requestTimeout, .headerTooLarge, .internalError, .unavailable]
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
