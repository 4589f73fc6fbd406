public import Resolution

/// What the one who converts a lead asks for, with the lead's edits as they were entered.
public struct ConversionInput: Sendable {
  /// Everything but the edits.
  public var request: ConversionRequest
  /// Changes to the lead that are made before it is converted (rule C3).
  public var edits: PatchInput

  public init(_ request: ConversionRequest = ConversionRequest(), edits: PatchInput = PatchInput()) {
    self.request = request
    self.edits = edits
  }
}
