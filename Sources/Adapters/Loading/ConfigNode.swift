/// What a YAML file says, with its places and without YAML's own liberties.
indirect enum ConfigNode {
  case scalar(ConfigScalar)
  case list([ConfigNode], SourceMark)
  case map([ConfigMember], SourceMark)

  var mark: SourceMark {
    switch self {
    case .scalar(let scalar): scalar.mark
    case .list(_, let mark), .map(_, let mark): mark
    }
  }

  /// In the words of a refusal.
  var kindName: String {
    switch self {
    case .scalar(let scalar): scalar.isNull ? "nothing" : "text"
    case .list: "a list"
    case .map: "a mapping"
    }
  }
}

struct ConfigScalar {
  let text: String
  /// Written without quotes: may be a number, a boolean or nothing.
  let isPlain: Bool
  let mark: SourceMark

  var isNull: Bool { isPlain && (text.isEmpty || text == "~" || text == "null") }
}

struct ConfigMember {
  let name: String
  let mark: SourceMark
  let value: ConfigNode
}
