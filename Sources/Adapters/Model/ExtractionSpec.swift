/// What is read from a document.
struct ExtractionSpec: Sendable {
  /// Records, by the first of these that finds any; the document itself where there is none.
  var record: [ValueSource] = []
  /// What every document of the source has, even one without records; without it the layout has changed.
  var sentinels: [ValueSpec] = []
  /// Signs that the source does not know the entity.
  var notFound: [ValueSpec] = []
  /// Signs that the document is a wall: a consent, a log-in, a captcha.
  var blocked: [ValueSpec] = []
  var identity: IdentitySpec?
  var fields: [FieldSpec] = []
}
