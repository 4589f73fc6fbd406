import Glibc
import Synchronization

/// The header Date (RFC 9110, 6.6.1), made once a second.
final class DateField: Sendable {
  private let latest = Mutex<(second: Int, text: String)>((.min, ""))

  var now: String {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME_COARSE, &time)
    let second = time.tv_sec
    return latest.withLock { latest in
      if latest.second != second { latest = (second, Self.text(second)) }
      return latest.text
    }
  }

  /// IMF-fixdate of seconds since 1970.
  static func text(_ second: Int) -> String {
    var second = second
    var parts = tm()
    gmtime_r(&second, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return "\(days[Int(parts.tm_wday)]), \(two(parts.tm_mday)) \(months[Int(parts.tm_mon)]) \(Int(parts.tm_year) + 1900) "
      + "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)) GMT"
  }
}
