/// A date and time put together from the parts that a page gives.
///
/// Source: https://microformats.org/wiki/value-class-pattern#Date_and_time_parsing (CC0).
struct MicroformatTime {
  var date: String?
  var time: String?
  var zone: String?
  /// The text that it was read from, unless it was put together.
  private var original: String?

  private init() {}

  /// The first date, time and zone among the parts; nil when there is neither date nor time.
  init?(parts: [String]) {
    for part in parts {
      guard let whole = Self.whole(Whitespace.trimmed(part)) else { continue }
      // A date and time counts as a whole or not at all.
      if whole.date != nil, whole.time != nil, date != nil || time != nil { continue }
      if date == nil { date = whole.date }
      if time == nil {
        time = whole.time
        if whole.time != nil, whole.zone != nil { zone = whole.zone }
      } else if whole.time != nil {
        continue
      }
      if zone == nil { zone = whole.zone }
    }
    if date == nil, time == nil { return nil }
  }

  /// One text, which stays as it is.
  init(text: String) {
    let text = Whitespace.trimmed(text)
    if let whole = Self.whole(text) { self = whole }
    original = text
  }

  /// `YYYY-MM-DD HH:MM:SS±HHMM` with what there is of it.
  var text: String {
    if let original { return original }
    let clock = time.map { $0 + (zone ?? "") }
    return [date, clock].compactMap { $0 }.joined(separator: " ")
  }

  /// With the date of another time.
  func dated(_ date: String) -> MicroformatTime {
    var copy = self
    copy.date = date
    copy.original = nil
    return copy
  }

  /// The text as date, as time, as zone, or as date and time; nil for anything else.
  private static func whole(_ text: String) -> MicroformatTime? {
    var result = MicroformatTime()
    if let zone = zone(text) {
      result.zone = zone
      return result
    }
    if let (time, zone) = clock(text) {
      result.time = time
      result.zone = zone
      return result
    }
    if let date = date(text) {
      result.date = date
      return result
    }
    guard let gap = text.firstIndex(where: { $0 == "T" || $0 == "t" || $0 == " " }), let date = date(String(text[..<gap])),
      let (time, zone) = clock(Whitespace.trimmed(String(text[text.index(after: gap)...])))
    else { return nil }
    result.date = date
    result.time = time
    result.zone = zone
    return result
  }

  /// Years, months, days and ordinal days.
  private static func date(_ text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), parts[0].utf8.count == 4 else {
      return nil
    }
    switch parts.count {
    case 2: return parts[1].utf8.count == 2 || parts[1].utf8.count == 3 ? text : nil
    case 3: return parts[1].utf8.count == 2 && parts[2].utf8.count == 2 ? text : nil
    default: return nil
    }
  }

  /// `Z`, `+01:00`, `+0100` or `+1`.
  private static func zone(_ text: String) -> String? {
    if text == "Z" || text == "z" { return "Z" }
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let digits = text.dropFirst().filter { $0 != ":" }
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), text.utf8.count <= 6 else { return nil }
    switch digits.utf8.count {
    case 1: return "\(sign)0\(digits)00"
    case 2: return "\(sign)\(digits)00"
    case 4: return "\(sign)\(digits)"
    default: return nil
    }
  }

  /// A time on 24 or on twice 12 hours, perhaps with a zone.
  private static func clock(_ text: String) -> (time: String, zone: String?)? {
    var rest = text.lowercased().utf8[...]
    func digits(_ rest: inout Substring.UTF8View) -> String {
      let found = rest.prefix { (0x30...0x39).contains($0) }
      rest.removeFirst(found.count)
      return String(Substring(found))
    }
    let hours = digits(&rest)
    guard (1...2).contains(hours.utf8.count), var hour = Int(hours) else { return nil }
    var parts: [String] = []
    while parts.count < 2, rest.first == UInt8(ascii: ":") {
      rest.removeFirst()
      let part = digits(&rest)
      guard part.utf8.count == 2 else { return nil }
      parts.append(part)
    }
    if parts.count == 2, rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      parts[1] += "." + digits(&rest)
    }
    while rest.first == 0x20 { rest.removeFirst() }
    let tail = String(Substring(rest))
    let letters = tail.filter { $0 != "." }
    if letters == "am" || letters == "pm" {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (letters == "pm" ? 12 : 0)
      if parts.isEmpty { parts = ["00"] }
    } else if parts.isEmpty || hours.utf8.count != 2 && !tail.isEmpty {
      return nil
    } else if !tail.isEmpty {
      guard let zone = zone(tail) else { return nil }
      return ((["\(hour < 10 ? "0" : "")\(hour)"] + parts).joined(separator: ":"), zone)
    }
    return ((["\(hour < 10 ? "0" : "")\(hour)"] + parts).joined(separator: ":"), nil)
  }
}
