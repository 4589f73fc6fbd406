import Notation

/// One step from what a document says to what a claim says. Each is total: it gives values, or an error of a name.
///
/// Steps of `ValueStep` work on each value for itself, those of `ListStep` on all values of a field together.
enum Transform: Sendable {
  case each(ValueStep)
  case whole(ListStep)
}

/// What is done with one value.
enum ValueStep: Sendable {
  case trim, collapse, composed, lower, upper, titleCase
  case stripPrefix(String), stripSuffix(String), prepend(String), append(String), before(String), after(String)
  case replace(Pattern, with: String), remove(Pattern), match(Pattern, group: Int), keepIf(Pattern), dropIf(Pattern)
  case split(String), splitLines
  case map([String: String], otherwise: Otherwise)
  case digits, padLeft(Int, with: String), truncate(Int)
  case stripTags, decodeEntities, decodePercent
  case date(DateReading), unixTime(inMilliseconds: Bool), year
  case telephone(region: String?), email, url, domain, country, postcode, identifier(scheme: String), language, headCount, number
  case namePart(NamePart), companyName, socialProfile
  case sha256

  enum Otherwise: String, CaseIterable, Sendable { case keep, drop, fail }
  enum NamePart: String, CaseIterable, Sendable { case given, additional, family, prefix, suffix }
  enum DateReading: String, CaseIterable, Sendable {
    case dayFirst = "day_first"
    case monthFirst = "month_first"
  }
}

/// What is done with all values of a field.
enum ListStep: Sendable {
  case join(String), first, last, take(Int), skip(Int), unique, fallback(String)
}

/// Why a step gave no value.
enum TransformFailure: String, Error, Sendable, CaseIterable {
  case noMatch = "no_match"
  case notInMap = "not_in_map"
  case notADate = "not_a_date"
  case notANumber = "not_a_number"
  case notATelephone = "not_a_telephone"
  case notAnEmail = "not_an_email"
  case notAnAddress = "not_a_web_address"
  case notADomain = "not_a_domain"
  case notACountry = "not_a_country"
  case notAPostcode = "not_a_postcode"
  case notAnIdentifier = "not_an_identifier"
  case notALanguage = "not_a_language"
  case notAHeadCount = "not_a_head_count"
  case notAName = "not_a_name"
  case notAProfile = "not_a_social_profile"
  case tooLong = "too_long"
}
