import Notation
import Profiles
import Storage

/// Jobs and their results.
enum JobWire {
  static let jobID = Schema.string(.identifier(prefix: "j"))
  static let anything = Schema.object([], additional: .values(.any, count: 0...1_000))

  static let job = Schema.object(
    .required("id", jobID), .required("kind", .choice(kinds)), .required("status", .choice(Job.Status.self)),
    .required("actor", .string(max: 300)),
    .required(
      "progress",
      .object(
        .required("done", .integer(0...Int64.max)), .optional("total", .integer(0...Int64.max), "Absent while it is not known."))),
    .optional("result", anything, "What came of it, or in `error` why it failed."),
    .required("cancelling", .boolean, "Whether it was asked to stop and has not yet."), .required("attempts", .integer(0...Int64.max)),
    .required("created_at", ProfileSchema.dateTime), .optional("started_at", ProfileSchema.dateTime),
    .optional("finished_at", ProfileSchema.dateTime)
  ).named("Job")

  static let kinds = ["import", "conversions", "sweep"]

  static let line = Schema.object(
    .required("number", .integer(Int64.min...Int64.max), "The line of the file, or the place in the list of leads."),
    .required("erased", .boolean, "Whether it went with the erasure of a profile."), .optional("details", anything)
  ).named("JobResult")
}

extension JSONWriter {
  mutating func job(_ job: Job) {
    object { o in
      o.member("id", "\(job.id)")
      o.member("kind", job.kind)
      o.member("status", job.status.rawValue)
      o.member("actor", job.actor)
      o.member("progress") { m in
        m.object { p in
          p.member("done", job.progress.done)
          if let total = job.progress.total { p.member("total", total) }
        }
      }
      if let result = job.result, !result.isEmpty { o.member("result") { $0.written(result) } }
      o.member("cancelling", job.isCancelling && !job.status.isFinal)
      o.member("attempts", job.attempts)
      o.member("created_at", job.createdAt.description)
      o.given("started_at", job.startedAt)
      o.given("finished_at", job.finishedAt)
    }
  }

  mutating func resultLine(_ line: JobResultLine) {
    object { o in
      o.member("number", line.number)
      o.member("erased", line.body.isEmpty)
      if !line.body.isEmpty { o.member("details") { $0.written(line.body) } }
    }
  }
}
