/// The layers of a sandbox, each of which holds by itself.
public struct SandboxLayers: OptionSet, Sendable, Hashable, CustomStringConvertible {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Memory, descriptors, file sizes, core dumps, processes.
  public static let limits = SandboxLayers(rawValue: 1)
  /// Executing a file gives no rights, others cannot look into the process, and it ends with its parent.
  public static let privileges = SandboxLayers(rawValue: 2)
  /// Landlock denies every file.
  public static let files = SandboxLayers(rawValue: 4)
  /// Landlock denies TCP; ABI 4.
  public static let network = SandboxLayers(rawValue: 8)
  /// Landlock denies signals to other processes and abstract sockets; ABI 6.
  public static let scopes = SandboxLayers(rawValue: 16)
  /// A filter lets only those system calls pass that computing needs: no file, socket, process, thread or executable memory is made.
  public static let systemCalls = SandboxLayers(rawValue: 32)
  /// The process had one thread when it entered, so that no thread escaped the layers that hold by thread.
  public static let singleThread = SandboxLayers(rawValue: 64)

  private static let names: [(layer: SandboxLayers, name: String)] = [
    (.limits, "limits"), (.privileges, "privileges"), (.files, "files"), (.network, "network"), (.scopes, "scopes"),
    (.systemCalls, "system calls"), (.singleThread, "single thread"),
  ]

  /// The names of the layers, separated by commas; "none".
  public var description: String {
    let names = Self.names.filter { contains($0.layer) }.map(\.name)
    return names.isEmpty ? "none" : names.joined(separator: ", ")
  }
}

/// What a worker says of its sandbox in its first frame.
public struct SandboxReport: Sendable, Hashable {
  public let layers: SandboxLayers
  /// The version of Landlock's interface, 0 where there is none.
  public let landlockABI: Int

  public init(layers: SandboxLayers, landlockABI: Int) {
    self.layers = layers
    self.landlockABI = landlockABI
  }

  static let version: UInt8 = 1
  static let byteCount = 8

  var bytes: [UInt8] {
    let raw = layers.rawValue
    return [
      Self.version, UInt8(clamping: landlockABI), 0, 0, UInt8(truncatingIfNeeded: raw), UInt8(truncatingIfNeeded: raw >> 8),
      UInt8(truncatingIfNeeded: raw >> 16), UInt8(truncatingIfNeeded: raw >> 24),
    ]
  }

  /// Nil if the bytes are no report of this version.
  init?(bytes: [UInt8]) {
    guard bytes.count == Self.byteCount, bytes[0] == Self.version else { return nil }
    landlockABI = Int(bytes[1])
    layers = SandboxLayers(rawValue: UInt32(bytes[4]) | UInt32(bytes[5]) << 8 | UInt32(bytes[6]) << 16 | UInt32(bytes[7]) << 24)
  }
}
