import Profiles

extension SQLiteSession {
  private static let jobColumns =
    """
    id, kind, payload, status, actor, done, total, result, checkpoint, attempts, lease_owner, lease_until, is_cancelling, not_before,
    created_at, started_at, finished_at
    """

  func job(_ id: JobID) throws(StoreError) -> Job? {
    try first("SELECT \(Self.jobColumns) FROM job WHERE id = ?", "job", [.id(id)], Self.readJob)
  }

  func jobs(kind: String?, status: Job.Status?, before cursor: JobID?, limit: Int) throws(StoreError) -> Page<Job, JobID> {
    let limit = clampedLimit(limit)
    let found = try rows(
      """
      SELECT \(Self.jobColumns) FROM job WHERE id < ? AND (?2 IS NULL OR kind = ?2) AND (?3 IS NULL OR status = ?3)
      ORDER BY id DESC LIMIT ?4
      """, "job", [.integer(cursor?.number ?? .max), .text(kind), .text(status?.rawValue), .integer(limit + 1)], Self.readJob)
    return page(found, limit: limit, cursor: \.id)
  }

  func results(of job: JobID, after number: Int64?, limit: Int) throws(StoreError) -> Page<JobResultLine, Int64> {
    let limit = clampedLimit(limit)
    let found = try rows(
      "SELECT number, profile, body FROM job_result WHERE job = ? AND (?2 IS NULL OR number > ?2) ORDER BY number LIMIT ?3", "job_result",
      [.id(job), number.map(Cell.integer) ?? .null, .integer(limit + 1)]
    ) { JobResultLine(number: $0.integer(0), profile: $0.optionalID(1), body: $0.blob(2)) }
    return page(found, limit: limit, cursor: \.number)
  }

  // MARK: The queue

  func enqueue(_ job: NewJob) throws(StoreError) -> JobID {
    JobID(
      try insertRow(
        """
        INSERT INTO job (kind, payload, status, actor, done, total, attempts, is_cancelling, not_before, created_at)
        VALUES (?, ?, 'queued', ?, 0, ?, 0, 0, ?, ?)
        """, "job",
        [
          .text(job.kind), .blob(job.payload), .text(job.actor), .integer(job.total), .time(job.notBefore ?? job.createdAt),
          .time(job.createdAt),
        ]))
  }

  func claimJob(kinds: [String], owner: String, now: Timestamp, leaseUntil: Timestamp) throws(StoreError) -> Job? {
    let waiting: JobID? = try first(
      """
      SELECT id FROM job
      WHERE status IN ('queued', 'running') AND kind IN (SELECT value FROM json_each(?1))
        AND iif(status = 'queued', not_before <= ?2, lease_until <= ?2)
      ORDER BY id LIMIT 1
      """, "job", [.text(JSONText.encode(kinds)), .time(now)]
    ) { $0.id(0) }
    guard let waiting else { return nil }
    try execute(
      """
      UPDATE job SET status = 'running', attempts = attempts + 1, lease_owner = ?, lease_until = ?2, started_at = coalesce(started_at, ?3)
      WHERE id = ?4
      """, "job", [.text(owner), .time(leaseUntil), .time(now), .id(waiting)])
    return try job(waiting)
  }

  func heartbeat(_ job: JobID, owner: String, leaseUntil: Timestamp, progress: JobProgress) throws(StoreError) -> JobSignal {
    try signal(
      "UPDATE job SET lease_until = ?3, done = ?4, total = ?5 WHERE \(Self.owned) RETURNING is_cancelling",
      [.id(job), .text(owner), .time(leaseUntil), .integer(progress.done), .integer(progress.total)])
  }

  func checkpoint(_ job: JobID, owner: String, checkpoint: [UInt8], progress: JobProgress) throws(StoreError) -> JobSignal {
    try signal(
      "UPDATE job SET checkpoint = ?3, done = ?4, total = ?5 WHERE \(Self.owned) RETURNING is_cancelling",
      [.id(job), .text(owner), .blob(checkpoint), .integer(progress.done), .integer(progress.total)])
  }

  private static let owned = "id = ?1 AND status = 'running' AND lease_owner = ?2"

  private func signal(_ sql: String, _ cells: [Cell]) throws(StoreError) -> JobSignal {
    switch try first(sql, "job", cells, { $0.flag(0) }) {
    case nil: .lost
    case true?: .cancel
    case false?: .proceed
    }
  }

  func finish(_ job: JobID, owner: String, outcome: JobOutcome, at time: Timestamp) throws(StoreError) -> Bool {
    let (status, result): (Job.Status, [UInt8]?) =
      switch outcome {
      case .succeeded(let result): (.succeeded, result)
      case .failed(let result): (.failed, result)
      case .cancelled(let result): (.cancelled, result)
      }
    return try execute(
      "UPDATE job SET status = ?3, result = ?4, finished_at = ?5, lease_owner = NULL, lease_until = NULL WHERE \(Self.owned)", "job",
      [.id(job), .text(owner), .text(status.rawValue), .blob(result), .time(time)]) > 0
  }

  func release(_ job: JobID, owner: String, notBefore: Timestamp) throws(StoreError) -> Bool {
    try execute(
      "UPDATE job SET status = 'queued', not_before = ?3, lease_owner = NULL, lease_until = NULL WHERE \(Self.owned)", "job",
      [.id(job), .text(owner), .time(notBefore)]) > 0
  }

  func cancel(_ job: JobID, at time: Timestamp) throws(StoreError) -> Job.Status? {
    try execute(
      "UPDATE job SET status = 'cancelled', finished_at = ? WHERE id = ? AND status = 'queued'", "job", [.time(time), .id(job)])
    try execute("UPDATE job SET is_cancelling = 1 WHERE id = ? AND status = 'running'", "job", [.id(job)])
    return try self.job(job)?.status
  }

  func append(_ lines: [JobResultLine], to job: JobID) throws(StoreError) {
    for line in lines {
      try execute(
        "INSERT OR REPLACE INTO job_result (job, number, profile, body) VALUES (?, ?, ?, ?)", "job_result",
        [.id(job), .integer(line.number), .id(line.profile), .blob(line.body)])
    }
  }

  func deleteJobs(finishedBefore time: Timestamp, limit: Int) throws(StoreError) -> Int {
    try execute(
      """
      DELETE FROM job WHERE id IN (
        SELECT id FROM job WHERE finished_at IS NOT NULL AND finished_at < ? ORDER BY finished_at LIMIT ?)
      """, "job", [.time(time), .integer(clampedLimit(limit))])
  }

  private static func readJob(_ row: ResultRow) throws(StoreError) -> Job {
    Job(
      id: row.id(0), kind: row.text(1), payload: row.blob(2), status: try row.choice(3, number: row.integer(0)), actor: row.text(4),
      progress: JobProgress(done: row.int(5), total: row.optionalInt(6)), result: row.optionalBlob(7), checkpoint: row.optionalBlob(8),
      attempts: row.int(9), leaseOwner: row.optionalText(10), leaseUntil: row.optionalTime(11), isCancelling: row.flag(12),
      notBefore: row.time(13), createdAt: row.time(14), startedAt: row.optionalTime(15), finishedAt: row.optionalTime(16))
  }
}
