public import Profiles

/// Reads jobs. See `StoreReader`.
public protocol JobReader {
  func job(_ id: JobID) throws(StoreError) -> Job?
  /// A part of the jobs, newest first.
  func jobs(kind: String?, status: Job.Status?, before cursor: JobID?, limit: Int) throws(StoreError) -> Page<Job, JobID>
  /// A part of a job's results, ascending by number.
  func results(of job: JobID, after number: Int64?, limit: Int) throws(StoreError) -> Page<JobResultLine, Int64>
}

/// Changes jobs. See `StoreWriter`.
///
/// An owner is any text that no other worker has. Its calls change nothing once it has lost the job.
public protocol JobWriter {
  func enqueue(_ job: NewJob) throws(StoreError) -> JobID
  /// The longest waiting job of these kinds, now the owner's until the lease ends: a queued one, or a running one whose lease has ended. Nil
  /// when there is none.
  func claimJob(kinds: [String], owner: String, now: Timestamp, leaseUntil: Timestamp) throws(StoreError) -> Job?
  /// Prolongs the lease and notes the progress.
  func heartbeat(_ job: JobID, owner: String, leaseUntil: Timestamp, progress: JobProgress) throws(StoreError) -> JobSignal
  /// Notes from where to go on, in the transaction that did the work up to there. On `.lost` let the transaction fail.
  func checkpoint(_ job: JobID, owner: String, checkpoint: [UInt8], progress: JobProgress) throws(StoreError) -> JobSignal
  /// Ends a job; returns false when the owner had lost it.
  func finish(_ job: JobID, owner: String, outcome: JobOutcome, at time: Timestamp) throws(StoreError) -> Bool
  /// Gives a job back to the queue; returns false when the owner had lost it.
  func release(_ job: JobID, owner: String, notBefore: Timestamp) throws(StoreError) -> Bool
  /// Cancels a queued job at once and asks the owner of a running one to stop; returns the status from then on, nil when there is no such job.
  func cancel(_ job: JobID, at time: Timestamp) throws(StoreError) -> Job.Status?
  /// Appends to a job's results; a line with a number that is there replaces it.
  func append(_ lines: [JobResultLine], to job: JobID) throws(StoreError)
  /// Removes jobs that ended before a time, with their results; returns how many.
  func deleteJobs(finishedBefore time: Timestamp, limit: Int) throws(StoreError) -> Int
}
