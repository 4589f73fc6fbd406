public import Profiles
import Interchange
import Normalization
import Tables

/// A file to be imported.
public struct ImportRequest: Sendable, Hashable, Codable {
  /// How a record finds the profile that it updates (Sell's upsert: none, one, many).
  public enum Match: String, Sendable, Codable, CaseIterable {
    /// By its key in the other system; records without one are new.
    case externalID = "external_id"
    /// By its email; records without one are new.
    case email
    /// Every record is new.
    case none
  }

  /// Where the file lies.
  public var path: String
  /// What it is called in histories; its own name.
  public var name: String
  public var stage: Profile.Stage
  public var match: Match
  /// The system whose keys its id column holds.
  public var system: String
  /// The lead source of records that name none.
  public var leadSource: String?
  /// Whether the file is removed once it is done: an upload.
  public var isUpload: Bool

  public init(
    path: String, name: String, stage: Profile.Stage = .lead, match: Match = .externalID, system: String = "import",
    leadSource: String? = nil, isUpload: Bool = false
  ) {
    self.path = path
    self.name = name
    self.stage = stage
    self.match = match
    self.system = system
    self.leadSource = leadSource
    self.isUpload = isUpload
  }

  func options(region: Region?) -> ImportOptions {
    var options = ImportOptions()
    options.stage = stage
    options.system = system
    options.region = region
    return options
  }
}

/// What an import has done so far; its checkpoint, and at the end its result.
public struct ImportReport: Sendable, Hashable, Codable {
  /// The record to go on with.
  public var next = 0
  public var fingerprint = ""
  public var created = 0
  public var updated = 0
  /// Records that said nothing new.
  public var unchanged = 0
  public var rejected = 0
}
