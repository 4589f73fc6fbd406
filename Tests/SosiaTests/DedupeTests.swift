import Foundation
import Testing

@Suite struct DedupeTests {
  @Test func `the output holds the original columns in order, the cluster and the strongest link`() throws {
    let folder = try Sample.folder()
    let result = try Sosia.run("dedupe", "people.csv", "--model", "model.json", in: folder)
    #expect(result.status == 0)
    #expect(result.output.contains("8 records, 2 of them duplicates"))
    #expect(result.output.contains("Output:  people.deduped.csv"))
    #expect(folder.names == ["people.csv", "model.json", "people.deduped.csv"])
    let output = try folder.grid("people.deduped.csv")
    #expect(output.header == Sample.columns + ["cluster_id", "match_probability"])
    #expect(output.keeping(Sample.columns) == Grid(Sample.people))
    #expect(output.clusters == Sample.clustersOfPeople)
    for (cluster, probability) in zip(output["cluster_id"], output["match_probability"]) {
      let isSingle = output["cluster_id"].count { $0 == cluster } == 1
      if isSingle {
        #expect(probability.isEmpty)
      } else {
        #expect(try #require(Double(probability)) >= 0.5 && #require(Double(probability)) <= 1)
      }
    }
  }

  @Test func `roles are said before the work starts, on standard error, without escape codes`() throws {
    let folder = try Sample.folder()
    let result = try Sosia.run("dedupe", "people.csv", "--model", "model.json", "-o", "out.csv", in: folder)
    let lines = result.messages.split(separator: "\n").map(String.init)
    let columns = try #require(lines.firstIndex(of: "Columns:"))
    let work = try #require(lines.firstIndex { $0.hasPrefix("Normalizing") })
    #expect(columns < work)
    for (header, role) in [("first_name", "Given name"), ("last_name", "Family name"), ("email", "Email"), ("company", "Organization")] {
      #expect(lines[columns..<work].contains { $0.contains(header) && $0.contains(role) && $0.contains("by header") })
    }
    #expect(!result.messages.contains("\r"))
    #expect(!result.messages.contains("\u{1B}"))
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test func `quiet says only the result`() throws {
    let folder = try Sample.folder()
    let result = try Sosia.run("dedupe", "people.csv", "--model", "model.json", "--quiet", in: folder)
    #expect(result.status == 0)
    #expect(result.messages.isEmpty)
    #expect(result.output.contains("8 records"))
  }

  @Test func `data goes to standard output and the summary to standard error`() throws {
    let folder = try Sample.folder()
    for arguments in [
      ["dedupe", "-"], ["dedupe", "-", "-o", "-"], ["dedupe", "people.csv", "-o", "-"], ["dedupe", "-", "-o", "/dev/stdout"],
    ] {
      let result = try Sosia.run(arguments + ["--model", "model.json"], in: folder.path, input: Data(Sample.people.utf8))
      #expect(result.status == 0)
      let output = Grid(result.output)
      #expect(output.header == Sample.columns + ["cluster_id", "match_probability"], "\(arguments)")
      #expect(output.clusters == Sample.clustersOfPeople)
      #expect(result.messages.contains("8 records, 2 of them duplicates"))
    }
    #expect(folder.names == ["people.csv", "model.json"])
  }

  @Test func `the pairs may go to standard output too`() throws {
    let folder = try Sample.folder()
    let result = try Sosia.run("dedupe", "people.csv", "--model", "model.json", "-o", "out.csv", "--pairs", "-", "--json", in: folder)
    #expect(result.status == 0)
    #expect(Grid(result.output).header.first == "id_a")
    #expect(Grid(result.output).rows.allSatisfy { $0.count == 7 })
    #expect(result.messages.contains("\"records\":8"))
  }

  @Test func `a later run replaces what an earlier one added`() throws {
    let folder = try Sample.folder()
    _ = try Sosia.run("dedupe", "people.csv", "--model", "model.json", "-o", "one.csv", in: folder)
    _ = try Sosia.run("dedupe", "one.csv", "--model", "model.json", "-o", "two.csv", in: folder)
    #expect(try folder.data("one.csv") == folder.data("two.csv"))
    _ = try Sosia.run("dedupe", "two.csv", "--model", "model.json", "-o", "two.csv", in: folder)
    #expect(try folder.data("one.csv") == folder.data("two.csv"))
  }

  @Test func `several files are one data set with their names`() throws {
    let lines = Sample.people.split(separator: "\n")
    // The second file has its columns in another order and one of its own.
    let second = Grid(([lines[0]] + lines[3...]).joined(separator: "\n") + "\n")
    var turned = second.keeping(Sample.columns.reversed())
    turned.header.append("owner")
    turned.rows = turned.rows.map { $0 + ["Eva"] }
    let folder = try Sample.folder(["a.csv": lines[0...2].joined(separator: "\n") + "\n", "b.csv": turned.text])
    let result = try Sosia.run("dedupe", "a.csv", "b.csv", "--model", "model.json", "-o", "both.csv", in: folder)
    #expect(result.status == 0, "\(result.messages)")
    let output = try folder.grid("both.csv")
    #expect(output.header == Sample.columns + ["owner", "source_file", "cluster_id", "match_probability"])
    #expect(output.keeping(Sample.columns) == Grid(Sample.people))
    #expect(output["source_file"] == ["a.csv", "a.csv"] + Array(repeating: "b.csv", count: 6))
    #expect(output["owner"] == ["", ""] + Array(repeating: "Eva", count: 6))
    #expect(output.clusters == Sample.clustersOfPeople)
    _ = try Sosia.run("dedupe", "both.csv", "--model", "model.json", "-o", "again.csv", in: folder)
    #expect(try folder.grid("again.csv").clusters == Sample.clustersOfPeople)
    #expect(try folder.grid("again.csv")["source_file"] == output["source_file"])
  }

  @Test func `pairs, rejects, report and JSON are written as asked`() throws {
    let folder = try Sample.folder()
    let result = try Sosia.run(
      "dedupe", "people.csv", "--model", "model.json", "-o", "out.csv", "--pairs", "pairs.csv", "--rejects", "rejects.csv", "--report",
      "report.html", "--save-model", "again.json", "--json", "-q", in: folder)
    #expect(result.status == 0)
    #expect(folder.names == ["people.csv", "model.json", "out.csv", "pairs.csv", "rejects.csv", "report.html", "again.json"])
    let summary = try object(result.output)
    #expect(summary["records"] as? Int == 8)
    #expect(summary["duplicates"] as? Int == 2)
    #expect(summary["clusters"] as? Int == 2)
    #expect(summary["rejected_rows"] as? Int == 0)
    #expect(summary["output"] as? String == "out.csv")
    #expect(summary["report"] as? String == "report.html")
    let pairs = try folder.grid("pairs.csv")
    let same = pairs.rows.filter { $0.last == "yes" }.map { Set([$0[0], $0[1]]) }
    #expect(Set(same) == [["1", "3"], ["4", "5"]])
    #expect(pairs["match_probability"].compactMap(Double.init) == pairs["match_probability"].compactMap(Double.init).sorted(by: >))
    #expect(try folder.grid("rejects.csv") == Grid(header: ["file", "line", "reason", "row"], rows: []))
    #expect(try folder.data("again.json") == folder.data("model.json"))
    let report = try folder.text("report.html")
    #expect(report.hasPrefix("<!DOCTYPE html>") || report.hasPrefix("<!doctype html>"))
    #expect(report.contains("</html>"))
    #expect(report.contains("Maria") || report.contains("MARIA"))
    for address in ["src=\"http", "href=\"http", "url(http", "@import", "stylesheet", "<script src"] {
      #expect(!report.contains(address), "\(address)")
    }
  }

  @Test func `the data cannot write markup into the report`() throws {
    let hostile = "<script>alert(1)</script>"
    let folder = try Sample.folder(["hostile.csv": Sample.people.replacingOccurrences(of: "Acme S.r.l.", with: hostile)])
    _ = try Sosia.run("dedupe", "hostile.csv", "--model", "model.json", "--report", "report.html", "-q", in: folder)
    #expect(try !folder.text("report.html").contains(hostile))
  }

  @Test func `rows that cannot be read go to the reject file and the status is 3`() throws {
    let bad = Sample.people + "9,short\n10,a,b,c,d,e,f,too,many\n\"11,Never,Closed,x@y.it,,,\n"
    let folder = try Sample.folder()
    try folder.write(Data(bad.utf8.prefix(Sample.people.utf8.count)) + Data("12,Bad\u{0},x,x,x,x,x\n".utf8), to: "nul.csv")
    try folder.write(bad, to: "bad.csv")
    let result = try Sosia.run("dedupe", "bad.csv", "--model", "model.json", "-o", "out.csv", in: folder)
    #expect(result.status == 3)
    #expect(result.output.contains("3 rows were rejected: see out.rejects.csv"))
    #expect(try folder.grid("out.csv").clusters == Sample.clustersOfPeople)
    let rejects = try folder.grid("out.rejects.csv")
    #expect(rejects.header == ["file", "line", "reason", "row"])
    #expect(rejects["file"] == ["bad.csv", "bad.csv", "bad.csv"])
    #expect(rejects["line"] == ["10", "11", "12"])
    #expect(rejects["reason"] == ["too few fields: 2 instead of 7", "too many fields: 9 instead of 7", "a quote that is not closed"])
    #expect(rejects["row"][0] == "9,short")
    let named = try Sosia.run("dedupe", "nul.csv", "--model", "model.json", "-o", "-", "--rejects", "nul.txt", "--json", in: folder)
    #expect(named.status == 3)
    #expect(try folder.grid("nul.txt")["reason"] == ["a NUL byte"])
    let unnamed = try Sosia.run("dedupe", "nul.csv", "--model", "model.json", "-o", "-", in: folder)
    #expect(unnamed.status == 3)
    #expect(unnamed.messages.contains("--rejects"))
  }

  @Test func `a column can be given a role and another be ignored`() throws {
    let folder = try Folder(["people.csv": Sample.people.replacingOccurrences(of: "company,city", with: "x1,x2")])
    let result = try Sosia.run(
      "dedupe", "people.csv", "--map", "x1=organization", "--map", "x2=city", "--ignore-columns", "phone, email", "-o", "-", in: folder)
    let lines = result.messages.split(separator: "\n")
    #expect(lines.contains { $0.contains("x1") && $0.contains("Organization") && $0.contains("by --map") })
    #expect(lines.contains { $0.contains("x2") && $0.contains("City") && $0.contains("by --map") }, "\(result.messages)")
    #expect(lines.contains { $0.contains("phone") && $0.contains("not used") })
    #expect(lines.contains { $0.contains("email") && $0.contains("not used") })
    #expect(
      Grid(result.output).header == ["id", "first_name", "last_name", "email", "phone", "x1", "x2", "cluster_id", "match_probability"])
  }

  @Test func `an ignored column is no evidence`() throws {
    var changed = Grid(Sample.people)
    changed.header.append("note")
    changed.rows = changed.rows.enumerated().map { $1 + ["batch \($0 % 2)"] }
    let folder = try Sample.folder(["noted.csv": changed.text])
    _ = try Sosia.run("dedupe", "noted.csv", "--ignore-columns", "note", "--model", "model.json", "-o", "out.csv", in: folder)
    let output = try folder.grid("out.csv")
    #expect(output["note"] == changed["note"])
    #expect(output.clusters == Sample.clustersOfPeople)
  }

  @Test func `a higher threshold never joins more`() throws {
    let folder = try Sample.folder()
    var clusters = 0
    for threshold in ["0.001", "0.5", "0.999999"] {
      _ = try Sosia.run("dedupe", "people.csv", "--model", "model.json", "--threshold", threshold, "-o", "out.csv", in: folder)
      let found = try folder.grid("out.csv").clusters.count
      #expect(found >= clusters)
      clusters = found
    }
  }
}

/// What the tool does when it learns from the data: these runs take a second or two each in a debug build.
@Suite struct LearningTests {
  @Test func `the same bytes come out of one thread and of two, and of a saved model`() throws {
    let folder = try Folder(["crm.csv": Sample.crm.text])
    for threads in ["1", "2"] {
      let result = try Sosia.run(
        "dedupe", "crm.csv", "--truth-column", "truth_id", "--threads", threads, "-o", "out\(threads).csv", "--pairs",
        "pairs\(threads).csv", "--save-model", "model\(threads).json", "-q", in: folder)
      #expect(result.status == 0)
    }
    for name in ["out", "pairs"] { #expect(try folder.data("\(name)1.csv") == folder.data("\(name)2.csv")) }
    #expect(try folder.data("model1.json") == folder.data("model2.json"))
    _ = try Sosia.run(
      "dedupe", "crm.csv", "--truth-column", "truth_id", "--model", "model1.json", "-o", "out3.csv", "-q", in: folder)
    #expect(try folder.data("out3.csv") == folder.data("out1.csv"))
  }

  @Test func `the truth is never evidence`() throws {
    var shuffled = Sample.crm
    let place = try #require(shuffled.header.firstIndex(of: "truth_id"))
    let truths = Array(Sample.crm["truth_id"].reversed())
    for row in shuffled.rows.indices { shuffled.rows[row][place] = truths[row] }
    let folder = try Folder(["right.csv": Sample.crm.text, "wrong.csv": shuffled.text])
    var evaluations: [Double] = []
    for name in ["right", "wrong"] {
      let result = try Sosia.run("dedupe", "\(name).csv", "--truth-column", "truth_id", "-o", "\(name).out", "--json", "-q", in: folder)
      let evaluation = try #require(try object(result.output)["evaluation"] as? [String: Any])
      evaluations.append(try #require(evaluation["f1"] as? Double))
    }
    let right = try folder.grid("right.out")
    let wrong = try folder.grid("wrong.out")
    #expect(right["cluster_id"] == wrong["cluster_id"])
    #expect(right["match_probability"] == wrong["match_probability"])
    #expect(evaluations[0] > 0.85)
    #expect(evaluations[1] < 0.2)
  }

  @Test func `obvious doubles are found in a file of a few rows`() throws {
    let folder = try Folder(["people.csv": Sample.people])
    _ = try Sosia.run("dedupe", "people.csv", "-q", in: folder)
    let clusters = try folder.grid("people.deduped.csv").clusters
    #expect(clusters == Sample.clustersOfPeople)
  }
}
