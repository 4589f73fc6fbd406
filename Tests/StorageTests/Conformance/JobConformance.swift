import Profiles
import Storage
import Testing

extension StoreConformance {
  static func job(_ kind: String = "import", at seconds: Int64 = 0, notBefore: Timestamp? = nil) -> NewJob {
    NewJob(kind: kind, payload: Array("{}".utf8), actor: "k_1", total: 10, createdAt: moment(seconds), notBefore: notBefore)
  }

  static let jobs: [Case] = [
    Case("a job is queued, claimed, heard of, and finished") { store in
      try await store.write { writer throws in
        let id = try writer.enqueue(job())
        let queued = try #require(try writer.job(id))
        #expect(queued.status == .queued && queued.progress == JobProgress(done: 0, total: 10) && queued.attempts == 0)
        #expect(queued.payload == Array("{}".utf8) && queued.actor == "k_1" && queued.notBefore == moment())
        let claimed = try #require(try writer.claimJob(kinds: ["sweep", "import"], owner: "w1", now: moment(1), leaseUntil: moment(31)))
        #expect(claimed.id == id && claimed.status == .running && claimed.leaseOwner == "w1" && claimed.leaseUntil == moment(31))
        #expect(claimed.startedAt == moment(1) && claimed.attempts == 1)
        #expect(try writer.heartbeat(id, owner: "w1", leaseUntil: moment(60), progress: JobProgress(done: 4, total: 12)) == .proceed)
        #expect(try writer.checkpoint(id, owner: "w1", checkpoint: [1, 2], progress: JobProgress(done: 5)) == .proceed)
        let running = try #require(try writer.job(id))
        #expect(running.leaseUntil == moment(60) && running.checkpoint == [1, 2] && running.progress == JobProgress(done: 5, total: nil))
        #expect(try writer.finish(id, owner: "w1", outcome: .succeeded(result: [9]), at: moment(70)))
        let done = try #require(try writer.job(id))
        #expect(done.status == .succeeded && done.result == [9] && done.finishedAt == moment(70) && done.leaseOwner == nil)
        #expect(try writer.claimJob(kinds: ["import"], owner: "w2", now: moment(999), leaseUntil: moment(1000)) == nil)
      }
    },
    Case("a lease that ended lets another go on from the checkpoint, and the first changes nothing more") { store in
      try await store.write { writer throws in
        let id = try writer.enqueue(job())
        _ = try writer.claimJob(kinds: ["import"], owner: "w1", now: moment(), leaseUntil: moment(30))
        _ = try writer.checkpoint(id, owner: "w1", checkpoint: [7], progress: JobProgress(done: 7))
        #expect(try writer.claimJob(kinds: ["import"], owner: "w2", now: moment(29), leaseUntil: moment(60)) == nil)
        let second = try #require(try writer.claimJob(kinds: ["import"], owner: "w2", now: moment(30), leaseUntil: moment(60)))
        #expect(second.checkpoint == [7] && second.attempts == 2 && second.startedAt == moment())
        #expect(try writer.heartbeat(id, owner: "w1", leaseUntil: moment(99), progress: JobProgress()) == .lost)
        #expect(try writer.checkpoint(id, owner: "w1", checkpoint: [8], progress: JobProgress()) == .lost)
        #expect(try writer.finish(id, owner: "w1", outcome: .failed(result: []), at: moment(40)) == false)
        #expect(try writer.release(id, owner: "w1", notBefore: moment(40)) == false)
        #expect(try writer.job(id) == second)
        #expect(try writer.heartbeat(JobID(99), owner: "w1", leaseUntil: moment(99), progress: JobProgress()) == .lost)
      }
    },
    Case("jobs are claimed longest waiting first, of the kinds asked for, and not before their time") { store in
      try await store.write { writer throws in
        let late = try writer.enqueue(job(notBefore: moment(100)))
        let other = try writer.enqueue(job("sweep"))
        let ids = [try writer.enqueue(job()), try writer.enqueue(job())]
        #expect(try writer.claim(["import"], 1) == ids[0])
        #expect(try writer.claim(["import"], 1) == ids[1])
        #expect(try writer.claim(["import", "it's"], 1) == nil)
        #expect(try writer.claim([], 1) == nil)
        #expect(try writer.claim(["import"], 100) == late)
        #expect(try writer.claim(["sweep"], 100) == other)
      }
    },
    Case("two workers never get the same job") { store in
      try await store.write { writer throws in
        for _ in 0..<30 { _ = try writer.enqueue(job()) }
      }
      let claimed = Journal<JobID>()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for worker in 0..<4 {
          group.addTask {
            while let job = try await store.write({ writer throws in
              try writer.claimJob(kinds: ["import"], owner: "w\(worker)", now: moment(1), leaseUntil: moment(99))
            }) { claimed.append(job.id) }
          }
        }
        try await group.waitForAll()
      }
      #expect(claimed.all.count == 30 && Set(claimed.all).count == 30)
    },
    Case("a queued job is cancelled at once, a running one by its owner, a finished one not") { store in
      try await store.write { writer throws in
        let ids = [try writer.enqueue(job()), try writer.enqueue(job())]
        _ = try writer.claimJob(kinds: ["import"], owner: "w", now: moment(), leaseUntil: moment(30))
        #expect(try writer.cancel(ids[1], at: moment(1)) == .cancelled)
        #expect(try writer.job(ids[1])?.finishedAt == moment(1))
        #expect(try writer.cancel(ids[0], at: moment(1)) == .running)
        #expect(try writer.heartbeat(ids[0], owner: "w", leaseUntil: moment(60), progress: JobProgress(done: 1)) == .cancel)
        #expect(try writer.finish(ids[0], owner: "w", outcome: .cancelled(result: nil), at: moment(2)))
        #expect(try writer.cancel(ids[0], at: moment(3)) == .cancelled)
        #expect(try writer.job(ids[0])?.finishedAt == moment(2))
        #expect(try writer.cancel(JobID(99), at: moment()) == nil)
      }
    },
    Case("a released job waits again until its time") { store in
      try await store.write { writer throws in
        let id = try writer.enqueue(job())
        _ = try writer.claimJob(kinds: ["import"], owner: "w", now: moment(), leaseUntil: moment(30))
        #expect(try writer.release(id, owner: "w", notBefore: moment(50)))
        #expect(try writer.claimJob(kinds: ["import"], owner: "x", now: moment(49), leaseUntil: moment(99)) == nil)
        #expect(try writer.claimJob(kinds: ["import"], owner: "x", now: moment(50), leaseUntil: moment(99))?.attempts == 2)
      }
    },
    Case("jobs are listed newest first by kind and status, and removed with their results some time after they ended") { store in
      try await store.write { writer throws in
        let ids = [try writer.enqueue(job()), try writer.enqueue(job("sweep")), try writer.enqueue(job())]
        _ = try writer.cancel(ids[0], at: moment(5))
        try writer.append([JobResultLine(number: 1, body: [1])], to: ids[0])
        #expect(try writer.jobs(kind: nil, status: nil, before: nil, limit: 2).elements.map(\.id) == [ids[2], ids[1]])
        #expect(try writer.jobs(kind: nil, status: nil, before: ids[1], limit: 2).elements.map(\.id) == [ids[0]])
        #expect(try writer.jobs(kind: "import", status: .queued, before: nil, limit: 2).elements.map(\.id) == [ids[2]])
        #expect(try writer.deleteJobs(finishedBefore: moment(5), limit: 9) == 0)
        #expect(try writer.deleteJobs(finishedBefore: moment(6), limit: 9) == 1)
        #expect(try writer.job(ids[0]) == nil && writer.results(of: ids[0], after: nil, limit: 9).elements.isEmpty)
      }
    },
    Case("results are read by number, in exact pages, and a number written again is replaced") { store in
      try await store.write { writer throws in
        let profile = try writer.insert(draft())
        let id = try writer.enqueue(job())
        let other = try writer.enqueue(job())
        let lines = [-3, 0, 5, 9].map { JobResultLine(number: $0, profile: $0 == 5 ? profile : nil, body: Array("line \($0)".utf8)) }
        try writer.append(lines.reversed(), to: id)
        try writer.append([JobResultLine(number: 0, body: [])], to: other)
        let first = try writer.results(of: id, after: nil, limit: 3)
        #expect(first == Page(elements: Array(lines[..<3]), next: 5))
        #expect(try writer.results(of: id, after: 5, limit: 3) == Page(elements: [lines[3]], next: nil))
        try writer.append([JobResultLine(number: 9, body: [1])], to: id)
        #expect(try writer.results(of: id, after: 5, limit: 3).elements.map(\.body) == [[1]])
        #expect(throws: StoreError.conflict(table: "job_result")) { try writer.append(lines, to: JobID(99)) }
      }
    },
  ]
}

extension StoreWriter {
  fileprivate func claim(_ kinds: [String], _ seconds: Int64) throws(StoreError) -> JobID? {
    try claimJob(kinds: kinds, owner: "w", now: moment(seconds), leaseUntil: moment(seconds + 1000))?.id
  }
}
