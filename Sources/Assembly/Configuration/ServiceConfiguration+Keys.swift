extension ServiceConfiguration {
  /// The table of keys, in the order in which they are shown; file, environment, flags and documentation come from it.
  public static let keys: [ConfigurationKey] = [
    ConfigurationKey("data.directory", \.data.directory, .path, "The directory that holds the store; it is made when it is missing."),
    ConfigurationKey(
      "data.backup-directory", \.data.backupDirectory, .optional(.path, none: "inside"),
      "Where backups go; \"inside\" is the folder backups in the data directory."),

    ConfigurationKey(
      "http.listen", \.http.listen, .listenAddresses, "Where the service listens; addresses beyond this machine need an API key to exist."),
    ConfigurationKey(
      "http.public-url", \.http.publicURL, .optional(.baseURL, none: "listen"),
      "How clients reach the service; \"listen\" is the first address that it listens on."),
    ConfigurationKey("http.body-limit", \.http.bodyLimitInBytes, .size(1024...1 << 30), "The longest request body, imports excepted."),
    ConfigurationKey("http.import-body-limit", \.http.importBodyLimitInBytes, .size(1024...1 << 40), "The longest body of an import."),
    ConfigurationKey(
      "http.header-timeout", \.http.headerTimeout, .time(.milliseconds(100)...(.seconds(600))),
      "From the first byte of a request to the end of its headers."),
    ConfigurationKey(
      "http.idle-timeout", \.http.idleTimeout, .time(.seconds(1)...(.seconds(3600))), "Between two requests of one connection."),
    ConfigurationKey(
      "http.read-timeout", \.http.readTimeout, .time(.milliseconds(100)...(.seconds(3600))), "Between two pieces of a request's body."),
    ConfigurationKey(
      "http.request-deadline", \.http.requestDeadline, .time(.milliseconds(100)...(.seconds(3600))),
      "From the end of a request's headers to its answer, imports and exports excepted."),
    ConfigurationKey("http.max-connections", \.http.maximumConnections, .whole(1...1_000_000), "Connections at the same time."),

    ConfigurationKey(
      "limits.requests-per-second", \.limits.requestsPerSecond, .real(0.01...1_000_000),
      "Requests a second that one key may make over time."),
    ConfigurationKey("limits.burst", \.limits.burst, .whole(1...1_000_000), "Requests that one key may make at once after a pause."),

    ConfigurationKey("log.level", \.log.level, .choice, "The least important messages that are logged."),
    ConfigurationKey("log.format", \.log.format, .choice, "How log lines are written."),

    ConfigurationKey(
      "matching.default-region", \.matching.defaultRegion, .optional(.country, none: "guess"),
      "The country of phone numbers without a prefix; \"guess\" takes it from the other data."),
    ConfigurationKey(
      "matching.match-threshold", \.matching.matchThreshold, .real(0...1), "Probability from which two profiles are shown as matches."),
    ConfigurationKey(
      "matching.review-threshold", \.matching.reviewThreshold, .real(0...1), "Probability from which a pair is put into the review queue."),

    ConfigurationKey(
      "webhooks.allow-private-addresses", \.webhooks.allowsPrivateAddresses, .yesOrNo,
      "Lets webhooks be sent to this machine and to private networks."),
    ConfigurationKey("webhooks.allow-http", \.webhooks.allowsHTTP, .yesOrNo, "Lets webhooks be sent without encryption."),
    ConfigurationKey(
      "webhooks.timeout", \.webhooks.timeout, .time(.seconds(1)...(.seconds(120))), "For one attempt to deliver a webhook."),

    ConfigurationKey(
      "retention.idempotency-keys", \.retention.idempotencyKeys, .time(.seconds(60)...(.seconds(30 * 86_400))),
      "How long a repeated request with the same Idempotency-Key gets its first answer."),
    ConfigurationKey(
      "retention.jobs", \.retention.jobs, .time(.seconds(3600)...(.seconds(3650 * 86_400))),
      "How long finished jobs and webhook deliveries are kept."),

    ConfigurationKey(
      "sqlite.cache-size", \.sqlite.cacheSizeInBytes, .size(1 << 20...1 << 40), "Memory for pages of the store, for each connection to it."),
    ConfigurationKey(
      "sqlite.synchronous", \.sqlite.synchronous, .choice,
      "\"full\" keeps what was acknowledged through a power loss; \"normal\" is faster and may lose the last transactions then."),

    ConfigurationKey(
      "workers.threads", \.workerThreads, .optional(.whole(1...1024), none: "cores"),
      "Threads at work on matching; \"cores\" is as many as the machine has."),

    ConfigurationKey("providers.directory", \.providers.directory, .path, "The folder with one provider a folder."),
    ConfigurationKey(
      "providers.secrets-file", \.providers.secretsFile, .optional(.path, none: "none"),
      "A file of lines secret://store/name = value, readable by its owner only; SOSIA_SECRET_STORE_NAME in the environment goes before it."),

    ConfigurationKey(
      "fetch.contact", \.fetch.contact, .baseURL, "A page that says who asks and how to make it stop; part of the user agent."),
    ConfigurationKey(
      "fetch.cache-directory", \.fetch.cacheDirectory, .optional(.path, none: "user"),
      "Where paces, robots.txt files and answers of sources are kept; \"user\" is sosia in the user's cache folder."),

    ConfigurationKey(
      "worker.count", \.worker.count, .optional(.whole(1...256), none: "cores"),
      "Processes that read documents of sources; \"cores\" is as many as the machine has."),
    ConfigurationKey(
      "worker.deadline", \.worker.deadline, .time(.milliseconds(100)...(.seconds(120))), "How long one document may be read."),

    ConfigurationKey("metrics.enabled", \.metrics.isEnabled, .yesOrNo, "Whether /metrics answers."),
    ConfigurationKey("metrics.require-key", \.metrics.requiresKey, .yesOrNo, "Whether /metrics wants an API key."),
  ]
}
