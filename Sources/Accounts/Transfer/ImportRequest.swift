public import Interchange
public import Profiles
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

  /// What the file is to be.
  public enum Format: String, Sendable, Codable, CaseIterable {
    case csv, jsonl, vcard
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
  /// Nil to find it out.
  public var format: Format?
  /// Whether the file is removed once it is done: an upload.
  public var isUpload: Bool

  public init(
    path: String, name: String, stage: Profile.Stage = .lead, match: Match = .externalID, system: String = "import",
    leadSource: String? = nil, format: Format? = nil, isUpload: Bool = false
  ) {
    self.path = path
    self.name = name
    self.stage = stage
    self.match = match
    self.system = system
    self.leadSource = leadSource
    self.format = format
    self.isUpload = isUpload
  }

  func options(region: Region?) -> ImportOptions {
    var options = ImportOptions()
    options.stage = stage
    options.system = system
    options.region = region
    return options
  }

  /// The file, opened.
  func open(_ options: ImportOptions) async throws(ImportFlaw) -> ImportSource {
    let path = path
    let source: ImportSource
    do {
      source = try await ColumnLoader.onThread { try ImportSource(path: path, options: options) }
    } catch {
      // Whoever sent the file knows it by its name, and has no business with where it lies here.
      throw ImportFlaw(reason: "\(error)".replacing(path, with: name))
    }
    if let format, source.format.format != format {
      throw ImportFlaw(reason: "\(name): is \(source.format.format.rawValue), not \(format.rawValue)")
    }
    return source
  }
}

/// Why a file cannot be imported, in a sentence.
struct ImportFlaw: Error {
  var reason: String
}

extension ImportFormat {
  /// The name in requests.
  public var format: ImportRequest.Format {
    switch self {
    case .csv: .csv
    case .jsonLines, .profileLines: .jsonl
    case .vCard: .vcard
    }
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
