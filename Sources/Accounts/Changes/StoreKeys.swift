import Interchange
import Profiles
import Storage

/// What a store finds a profile by.
enum StoreKeys {
  static func of(_ values: [Value]) -> [Storage.LookupKey] {
    Interchange.LookupKey.keys(of: values).map { Storage.LookupKey($0.scheme.rawValue, $0.value) }
  }
}
