import Profiles

extension StringFormat {
  /// RFC 3339, or a day in UTC.
  static let moment = StringFormat(
    "date-time", expectation: "a date-time like 2026-11-22T08:30:00Z", example: "2026-11-22T08:30:00Z"
  ) { Timestamp($0) != nil }
}

extension Shape where Value == Timestamp {
  static var moment: Shape { Shape<String>.string(.moment, max: 40).map(expected: StringFormat.moment.expectation, Timestamp.init) }
}
