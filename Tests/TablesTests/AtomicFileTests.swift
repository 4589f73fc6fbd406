import Foundation
import Glibc
import Testing

@testable import Tables

@Suite struct AtomicFileTests {
  static func names(_ directory: String) throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: directory).sorted() }
  static func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  @Suite struct Examples {
    @Test func `the file appears with commit and not before`() throws {
      try withTemporaryDirectory { directory in
        let file = try AtomicFile(path: directory + "/out.csv")
        try file.append("a")
        try file.append(UInt8(ascii: ","))
        try file.append([0x62, 0x0A])
        try file.append("été" + String(repeating: "x", count: 3))
        #expect(try names(directory).isEmpty)
        try file.commit()
        #expect(try names(directory) == ["out.csv"])
        #expect(try text(directory + "/out.csv") == "a,b\nétéxxx")
      }
    }

    @Test func `without commit nothing is left and the old file stays`() throws {
      try withTemporaryDirectory { directory in
        try "old".write(toFile: directory + "/out.csv", atomically: true, encoding: .utf8)
        do {
          let file = try AtomicFile(path: directory + "/out.csv")
          try file.append(String(repeating: "new", count: 1_000_000))
        }
        #expect(try names(directory) == ["out.csv"])
        #expect(try text(directory + "/out.csv") == "old")
      }
    }

    @Test func `an older file is replaced and keeps its permissions`() throws {
      try withTemporaryDirectory { directory in
        let path = directory + "/out.csv"
        try "old".write(toFile: path, atomically: true, encoding: .utf8)
        chmod(path, 0o600)
        let file = try AtomicFile(path: path)
        try file.append("new")
        try file.commit()
        #expect(try text(path) == "new")
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
      }
    }

    @Test func `a new file obeys the mask of the process`() throws {
      try withTemporaryDirectory { directory in
        let mask = umask(0)
        umask(mask)
        let file = try AtomicFile(path: directory + "/new")
        try file.commit()
        #expect(try FileManager.default.attributesOfItem(atPath: directory + "/new")[.posixPermissions] as? Int == Int(0o644 & ~mask))
      }
    }

    @Test func `a symbolic link is followed, not replaced`() throws {
      try withTemporaryDirectory { directory in
        try "old".write(toFile: directory + "/real", atomically: true, encoding: .utf8)
        try FileManager.default.createSymbolicLink(atPath: directory + "/link", withDestinationPath: "real")
        let file = try AtomicFile(path: directory + "/link")
        try file.append("new")
        try file.commit()
        #expect(try text(directory + "/real") == "new")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: directory + "/link") == "real")
      }
    }

    @Test func `more than a buffer is written whole`() throws {
      try withTemporaryDirectory { directory in
        for length in [0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3_000_000] {
          for suffix in ["", ".gz"] {
            let path = directory + "/out\(suffix)"
            var random = Random(seed: UInt64(length))
            let bytes = Array("h\n".utf8) + (0..<length).map { _ in UInt8.random(in: 0x61...0x7A, using: &random) } + Array("\n".utf8)
            let file = try AtomicFile(path: path)
            try file.append(Array(bytes.prefix(bytes.count / 3)))
            try file.append(bytes[(bytes.count / 3)...].withUnsafeBufferPointer { Array($0) })
            try file.commit()
            let storage = try InputFile.load(path, limitInBytes: 1 << 30)
            let read = suffix.isEmpty ? storage : try GzipInflater.inflateAll(storage, name: path, limitInBytes: 1 << 30)
            #expect(Array(read.bytes) == bytes, "\(length) \(suffix)")
          }
        }
      }
    }

    @Test func `compressed output is what gzip reads, and the same each time`() throws {
      try withTemporaryDirectory { directory in
        let text = (0..<10_000).map { "line \($0)\n" }.joined()
        for name in ["a.gz", "b.gz"] {
          let file = try AtomicFile(path: directory + "/" + name)
          try file.append(text)
          try file.commit()
        }
        #expect(
          try Data(contentsOf: URL(fileURLWithPath: directory + "/a.gz")) == Data(contentsOf: URL(fileURLWithPath: directory + "/b.gz")))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", directory + "/a.gz"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(output == Data(text.utf8))
      }
    }

    @Test func `a hidden temporary is removed by the signal handler's call`() throws {
      try withTemporaryDirectory { directory in
        let path = directory + "/.x.tmp"
        try "x".write(toFile: path, atomically: true, encoding: .utf8)
        let slot = TemporaryNames.add(path)
        TemporaryNames.unlinkAll()
        TemporaryNames.remove(slot)
        #expect(try names(directory).isEmpty)
      }
    }

    @Test func `without unnamed files a hidden name is used and never left behind`() throws {
      try withTemporaryDirectory { directory in
        let path = directory + "/out.csv"
        do {
          let file = try AtomicFile(path: path, avoidsUnnamed: true)
          try file.append("lost")
          let hidden = try names(directory)
          #expect(hidden.count == 1 && hidden[0].hasPrefix(".out.csv."))
        }
        #expect(try names(directory).isEmpty)
        let file = try AtomicFile(path: path, avoidsUnnamed: true)
        try file.append("kept")
        try file.commit()
        #expect(try names(directory) == ["out.csv"])
        #expect(try text(path) == "kept")
      }
    }

    @Test func `devices are written directly`() throws {
      let file = try AtomicFile(path: "/dev/null")
      try file.append("x")
      try file.commit()
    }
  }

  @Suite struct Refusals {
    @Test func `a full disk is one clear sentence`() {
      let error = #expect(throws: OutputError.self) {
        let file = try AtomicFile(path: "/dev/full")
        try file.append(String(repeating: "x", count: 3_000_000))
        try file.commit()
      }
      #expect(error == .diskFull(path: "/dev/full"))
      #expect(error?.description.contains("the disk is full") == true)
    }

    @Test func `a full disk at the last flush is noticed too`() {
      #expect(throws: OutputError.diskFull(path: "/dev/full")) {
        let file = try AtomicFile(path: "/dev/full")
        try file.append("x")
        try file.commit()
      }
    }

    @Test func `a directory that is not there`() {
      #expect(throws: OutputError.noSuchDirectory(path: "/no/such/dir/out.csv")) { try AtomicFile(path: "/no/such/dir/out.csv") }
    }

    @Test func `a directory is no file`() throws {
      try withTemporaryDirectory { directory in
        #expect(throws: OutputError.isDirectory(path: directory)) { try AtomicFile(path: directory) }
      }
    }

    @Test func `a path inside a file`() throws {
      try withTemporaryDirectory { directory in
        try "x".write(toFile: directory + "/file", atomically: true, encoding: .utf8)
        #expect(throws: OutputError.noSuchDirectory(path: directory + "/file/out")) { try AtomicFile(path: directory + "/file/out") }
      }
    }

    /// The superuser may write anywhere but to file systems that are read-only, such as /proc.
    @Test func `an unwritable directory`() throws {
      if geteuid() == 0 {
        #expect(throws: OutputError.self) { try AtomicFile(path: "/proc/out.csv") }
      } else {
        #expect(throws: OutputError.self) { try AtomicFile(path: "/usr/out.csv") }
      }
    }

    @Test func `every refusal is one sentence`() {
      let errors: [OutputError] = [
        .noSuchDirectory(path: "f"), .isDirectory(path: "f"), .notPermitted(path: "f", reason: "r"), .diskFull(path: "f"),
        .closedPipe(path: "f"), .failed(path: "f", reason: "r"),
      ]
      for error in errors { #expect(error.description.hasPrefix("f") && error.description.hasSuffix(".")) }
    }
  }
}
