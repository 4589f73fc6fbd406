import Report

/// Reports about people who do not exist.
enum SampleReports {
  /// A run that went well, with truth, two files and doubtful pairs.
  static var realistic: DedupeReport {
    DedupeReport(
      title: "Customers, spring export", generatedBy: "sosia 0.1.0", generatedAt: "22 November 2026, 05:36 UTC",
      commandLine: "sosia dedupe people.csv fair-leads.csv -o clean.csv --report report.html --truth-column person",
      files: [
        .init(name: "people.csv", rows: 96_412, rejected: 3, format: "CSV, commas, UTF-8"),
        .init(name: "fair-leads.csv", rows: 3_588, rejected: 1, format: "CSV, semicolons, Windows-1252"),
      ],
      summary: .init(
        records: 100_000, clusters: 18_204, duplicates: 23_466, largestCluster: 9, threshold: 0.95, comparedPairs: 1_204_551, seconds: 2.314
      ),
      evaluation: .init(
        pairwise: .init(precision: 0.98714, recall: 0.91872, f1: 0.95170), bCubed: .init(precision: 0.99342, recall: 0.95118, f1: 0.97184),
        truthColumn: "person"), histogram: bins, thresholdWeight: 4.25,
      clusterSizes: [
        .init(size: 1, count: 58_330), .init(size: 2, count: 14_120), .init(size: 3, count: 3_022), .init(size: 4, count: 812),
        .init(size: 5, count: 181), .init(size: 6, count: 52), .init(size: 7, count: 11), .init(size: 8, count: 5),
        .init(size: 9, count: 1),
      ], comparisons: comparisons, columns: columns, largestClusters: clusters, doubtfulPairs: pairs,
      rejected: [
        .init(file: "people.csv", line: 1_207, reason: "11 fields where the header has 9"),
        .init(file: "people.csv", line: 40_881, reason: "a byte that is no UTF-8 in field 3 (last_name)"),
        .init(file: "people.csv", line: 96_416, reason: "the quote opened here is never closed"),
        .init(file: "fair-leads.csv", line: 77, reason: "NUL in field 5 (E-Mail)"),
      ], rejectedTotal: 4,
      notes: [
        "12 blocks of the rule “surname and postcode” held more than 2 000 records; they were refined by given name, 41 220 pairs were not scored.",
        "The column notes has a distinct value in every record and was not compared.",
      ],
      sharedIdentifiers: [
        .init(field: "phone", value: "+39 02 5550 0100", holders: 412), .init(field: "email", value: "info@example.com", holders: 96),
      ],
      stages: [
        .init(name: "read and normalize", seconds: 0.412, records: 100_000), .init(name: "block", seconds: 0.238, records: 100_000),
        .init(name: "train", seconds: 0.571), .init(name: "compare", seconds: 0.904, records: 1_204_551, unit: "pairs"),
        .init(name: "cluster", seconds: 0.087, records: 100_000), .init(name: "write", seconds: 0.102, records: 100_000),
      ])
  }

  /// Two hills with a valley, 80 bins of half a bit.
  private static var bins: [Histogram.Bin] {
    (0..<80).map { index in
      let lower = Double(index) * 0.5 - 18
      let strangers = 310_000 / (1 + (lower + 9.5) * (lower + 9.5) * (lower + 9.5) * (lower + 9.5) / 9)
      let same = 2_600 / (1 + (lower - 13) * (lower - 13) * (lower - 13) * (lower - 13) / 60)
      return Histogram.Bin(lower: lower, upper: lower + 0.5, pairs: Int(strangers + same))
    }
  }

  private static var comparisons: [DedupeReport.ComparisonChart] {
    [
      .init(
        name: "given name", columns: ["first_name"],
        levels: [
          .init(label: "exact", m: 0.71, u: 0.0068, weight: 6.71), .init(label: "nickname", m: 0.09, u: 0.0021, weight: 5.42),
          .init(label: "similar spelling (≥ 0.92)", m: 0.11, u: 0.0093, weight: 3.56),
          .init(label: "initial", m: 0.04, u: 0.031, weight: 0.37),
          .init(label: "different", m: 0.05, u: 0.9508, weight: -4.25),
        ]),
      .init(
        name: "surname", columns: ["last_name"],
        levels: [
          .init(label: "exact", m: 0.84, u: 0.0014, weight: 9.23),
          .init(label: "similar spelling (≥ 0.92)", m: 0.1, u: 0.0025, weight: 5.32),
          .init(label: "similar sound", m: 0.02, u: 0.0037, weight: 2.43), .init(label: "different", m: 0.04, u: 0.9924, weight: -4.63),
        ]),
      .init(
        name: "email", columns: ["email", "E-Mail"],
        levels: [
          .init(label: "exact", m: 0.62, u: 0.0000093, weight: 16.02),
          .init(label: "same user, other domain", m: 0.08, u: 0.00031, weight: 8.01),
          .init(label: "different", m: 0.3, u: 0.99968, weight: -1.74),
        ]),
      .init(
        name: "phone", columns: ["phone", "mobile"],
        levels: [
          .init(label: "exact", m: 0.58, u: 0.000021, weight: 14.75), .init(label: "last 7 digits", m: 0.03, u: 0.000044, weight: 9.41),
          .init(label: "different", m: 0.39, u: 0.999935, weight: -1.36),
        ]),
      .init(
        name: "company", columns: ["company"],
        levels: [
          .init(label: "exact", m: 0.77, u: 0.0041, weight: 7.55), .init(label: "same but legal form", m: 0.1, u: 0.0006, weight: 7.38),
          .init(label: "different", m: 0.13, u: 0.9953, weight: -2.94),
        ]),
      .init(
        name: "postcode", columns: ["zip"],
        levels: [
          .init(label: "exact", m: 0.81, u: 0.0017, weight: 8.9), .init(label: "first digits", m: 0.05, u: 0.031, weight: 0.69),
          .init(label: "different", m: 0.14, u: 0.9673, weight: -2.79),
        ]),
    ]
  }

  private static var columns: [DedupeReport.ColumnRow] {
    [
      .init(header: "id", role: "identifier", basis: "header", filled: 1, distinct: 1, use: "kept, not compared"),
      .init(header: "first_name", role: "given name", basis: "header", filled: 0.982, distinct: 0.043, use: "compared, blocking key"),
      .init(header: "last_name", role: "surname", basis: "header", filled: 0.9971, distinct: 0.218, use: "compared, blocking key"),
      .init(header: "E-Mail", role: "email", basis: "header and content", filled: 0.81, distinct: 0.934, use: "compared, blocking key"),
      .init(header: "phone", role: "phone", basis: "header", filled: 0.672, distinct: 0.88, use: "compared, blocking key"),
      .init(header: "company", role: "company", basis: "header", filled: 0.559, distinct: 0.172, use: "compared"),
      .init(header: "zip", role: "postcode", basis: "content", filled: 0.74, distinct: 0.061, use: "compared, blocking key"),
      .init(header: "Kundenart", role: nil, basis: "–", filled: 0.9999, distinct: 0.00004, use: "too few values to help"),
    ]
  }

  private static var clusters: [DedupeReport.ClusterView] {
    let header = ["id", "first_name", "last_name", "E-Mail", "phone", "company", "zip", "fax"]
    return [
      .init(
        id: "c-000017", columns: header,
        records: [
          ["10442", "Giuseppe", "Rossi", "giuseppe.rossi@example.it", "+39 333 555 0142", "Officine Aurora S.r.l.", "20121", ""],
          ["10443", "Giuseppe", "Rosi", "giuseppe.rossi@example.it", "333 5550142", "Officine Aurora", "20121", ""],
          ["38110", "Beppe", "Rossi", "g.rossi@example.it", "+39 333 555 0142", "Officine Aurora S.r.l.", "20121", ""],
          ["71206", "GIUSEPPE", "ROSSI", "giuseppe.rossi+fair@example.it", "", "OFFICINE AURORA SRL", "20121", ""],
          ["90003", "G.", "Rossi", "", "+39 333 555 0142", "Officine Aurora S.r.l.", "20122", ""],
        ], size: 9, probability: 0.9713),
      .init(
        id: "c-000102", columns: header,
        records: [
          ["2209", "Anna-Lena", "Müller", "anna.mueller@example.de", "+49 30 5550199", "Nordlicht GmbH", "10115", ""],
          ["2210", "Anna Lena", "Mueller", "anna.mueller@example.de", "030/555 01 99", "Nordlicht GmbH", "10115", ""],
          ["55120", "Anna-Lena", "Schmidt", "anna.mueller@example.de", "+49 30 5550199", "Nordlicht GmbH", "10115", ""],
        ], probability: 0.9987),
      .init(
        id: "c-000340", columns: header,
        records: [
          ["17", "محمد", "الأحمد", "m.alahmad@example.org", "+971 4 555 0111", "النخيل للتجارة", "", ""],
          ["18", "Mohammed", "Al Ahmad", "m.alahmad@example.org", "+971 4 555 0111", "Al Nakheel Trading", "", ""],
        ], probability: 0.9642),
      .init(
        id: "c-000441", columns: header,
        records: [
          ["640", "María José", "García López", "mj.garcia@example.es", "", "", "28013", ""],
          ["641", "Maria Jose", "Garcia Lopez", "mj.garcia@example.es", "+34 91 555 01 23", "", "28013", ""],
        ], probability: 0.9999993),
    ]
  }

  private static var pairs: [DedupeReport.PairView] {
    [
      .init(
        leftTitle: "people.csv, line 10 443", rightTitle: "fair-leads.csv, line 212",
        fields: [
          .init(name: "given name", left: "Giuseppe", right: "Beppe", level: "nickname", weight: 5.42),
          .init(
            name: "surname", left: "Rosi", right: "Rossi", level: "similar spelling (≥ 0.92)", weight: 5.32, termFrequencyWeight: -1.87),
          .init(name: "email", left: "giuseppe.rossi@example.it", right: "g.rossi@example.it", level: "different", weight: -1.74),
          .init(name: "phone", left: "+39 333 555 0142", right: "", level: "missing", weight: 0),
          .init(name: "company", left: "Officine Aurora S.r.l.", right: "Officine Aurora", level: "same but legal form", weight: 7.38),
          .init(name: "postcode", left: "20121", right: "20122", level: "first digits", weight: 0.69),
        ], priorWeight: -11.02, totalWeight: 4.18, probability: 0.9477,
        counterfactuals: [
          "With the same postcode the pair would reach +12.39 bits and be joined.",
          "With the same phone the pair would reach +18.93 bits and be joined.",
          "No single worse field would matter: the pair is not joined now.",
        ]),
      .init(
        leftTitle: "people.csv, line 881", rightTitle: "people.csv, line 60 017",
        fields: [
          .init(name: "given name", left: "Anna-Lena", right: "Anna Lena", level: "exact", weight: 6.71),
          .init(name: "surname", left: "Müller", right: "Schmidt", level: "different", weight: -4.63),
          .init(name: "email", left: "", right: "al.schmidt@example.de", level: "missing", weight: 0),
          .init(name: "phone", left: "+49 30 5550199", right: "+49 30 5550199", level: "exact", weight: 14.75, termFrequencyWeight: -2.1),
          .init(
            name: "company", left: "Nordlicht GmbH", right: "Sonnenhof Verwaltungsgesellschaft mbH & Co. KG", level: "different",
            weight: -2.94),
          .init(name: "postcode", left: "10115", right: "10115", level: "exact", weight: 8.9),
        ], priorWeight: -11.02, totalWeight: 9.67, probability: 0.9988,
        counterfactuals: ["Without the phone the pair would fall to −2.98 bits and not be joined."]),
      .init(
        leftTitle: "people.csv, line 1 220", rightTitle: "people.csv, line 1 221",
        fields: [
          .init(name: "given name", left: "Paul", right: "Paula", level: "similar spelling (≥ 0.92)", weight: 3.56),
          .init(name: "surname", left: "Dupont", right: "Dupont", level: "exact", weight: 9.23, termFrequencyWeight: -2.6),
          .init(name: "email", left: "famille.dupont@example.fr", right: "famille.dupont@example.fr", level: "exact", weight: 16.02),
          .init(name: "phone", left: "01 55 50 01 77", right: "06 55 50 01 02", level: "different", weight: -1.36),
          .init(name: "company", left: "", right: "", level: "missing", weight: 0),
        ], priorWeight: -11.02, totalWeight: 13.83, probability: 0.99993),
      .init(
        leftTitle: "people.csv, line 7", rightTitle: "people.csv, line 9",
        fields: [.init(name: "surname", left: "Silva", right: "Silva", level: "exact", weight: 9.23, termFrequencyWeight: -4.4)],
        priorWeight: -11.02,
        totalWeight: -6.19, probability: 0.0135),
    ]
  }

  /// A run in which nothing was found and nothing rejected, without truth.
  static var nothingFound: DedupeReport {
    DedupeReport(
      title: "newsletter.csv", generatedBy: "sosia 0.1.0", commandLine: "sosia dedupe newsletter.csv",
      files: [.init(name: "newsletter.csv", rows: 1_024, rejected: 0, format: "CSV, commas, UTF-8")],
      summary: .init(records: 1_024, clusters: 0, duplicates: 0, largestCluster: 1, threshold: 0.95),
      histogram: (0..<12).map {
        Histogram.Bin(lower: Double($0) - 20, upper: Double($0) - 19, pairs: [3, 40, 220, 900, 410, 120, 33, 12, 4, 1, 0, 1][$0])
      },
      thresholdWeight: 4.25, clusterSizes: [.init(size: 1, count: 1_024)],
      columns: [.init(header: "email", role: "email", basis: "header", filled: 1, distinct: 1, use: "compared, blocking key")])
  }

  /// Nothing at all.
  static var empty: DedupeReport {
    DedupeReport(
      title: "", generatedBy: "", commandLine: "", files: [],
      summary: .init(records: 0, clusters: 0, duplicates: 0, largestCluster: 0, threshold: 0.95))
  }

  /// Every string of `realistic` replaced by `text`, and numbers that are none.
  static func filled(with text: String) -> DedupeReport {
    var report = realistic
    report.title = text
    report.generatedBy = text
    report.generatedAt = text
    report.commandLine = text
    report.files = [.init(name: text, rows: .max, rejected: .min, format: text)]
    report.summary = .init(
      records: .max, clusters: .max, duplicates: .max, largestCluster: .max, threshold: .nan, comparedPairs: .max, seconds: .infinity)
    report.evaluation?.truthColumn = text
    report.evaluation?.pairwise = .init(precision: .nan, recall: .infinity, f1: -.infinity)
    report.thresholdWeight = .infinity
    report.histogram += [
      .init(lower: .nan, upper: 1, pairs: 5), .init(lower: -.infinity, upper: 0, pairs: .max), .init(lower: 30, upper: 31, pairs: .max),
    ]
    report.clusterSizes += [.init(size: .max, count: .max), .init(size: .min, count: .min), .init(size: 2, count: .max)]
    report.comparisons = [
      .init(
        name: text, columns: [text, text],
        levels: [
          .init(label: text, m: 0, u: 0, weight: .nan), .init(label: text, m: 1, u: 0, weight: .infinity),
          .init(label: text, m: 0, u: 1, weight: -.infinity),
        ])
    ]
    report.columns = [.init(header: text, role: text, basis: text, filled: .nan, distinct: 7, use: text)]
    report.largestClusters = [
      .init(id: text, columns: [text, text, text], records: [[text], [text, "x", text, text], [], ["y"]], size: .max, probability: .nan)
    ]
    report.doubtfulPairs = [
      .init(
        leftTitle: text, rightTitle: text,
        fields: [
          .init(name: text, left: text, right: text + "x", level: text, weight: .infinity, termFrequencyWeight: .nan),
          .init(name: text, left: text, right: "Giuseppe Rossi", level: text, weight: -.infinity, termFrequencyWeight: 1e300),
        ], priorWeight: -.infinity, totalWeight: .nan, probability: .nan, counterfactuals: [text])
    ]
    report.rejected = [.init(file: text, line: .max, reason: text)]
    report.rejectedTotal = .max
    report.notes = [text]
    report.sharedIdentifiers = [.init(field: text, value: text, holders: .max)]
    report.stages = [.init(name: text, seconds: .nan, records: .max, unit: text), .init(name: text, seconds: 1e300, records: .max)]
    return report
  }

  /// Many kinds of hostile text at once, as one value each.
  static let hostileTexts: [String] = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</style></title></svg><svg onload=alert(1)>",
    "' onmouseover='alert(1)",
    "&lt;b&gt; &amp; &#0;", "javascript:alert(1)", "<!-- x --> ]]>", "Mario\u{202E}issoR\u{202C}", "\u{2066}a\u{2067}b",
    "a\u{0}b\u{1B}[31mred\u{7F}\u{85}",
    "\u{FEFF}zero\u{200B}width\u{200D}", String(repeating: "x", count: 10_000), String(repeating: "word ", count: 4_000),
    "Z" + String(repeating: "\u{0300}\u{0489}\u{033F}", count: 400) + "algo", "\u{0301}\u{0302}first", "\r\n\r\ttab", "   ",
    String(decoding: [0xFF, 0xFE, 0x41, 0xC3, 0x28, 0xED, 0xA0, 0x80] as [UInt8], as: UTF8.self), "👩‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇮🇹 ❤️", "A\u{E0041}\u{E0042}",
    "한글 ㅤ ไทย नमस्ते",
    "url(https://evil.example/x)", "{{7*7}} ${x} <%= y %>", "\u{10FFFF}\u{FFFE}\u{E000}",
  ]

  /// A report whose values are hostile each in its own way.
  static var hostile: DedupeReport {
    var report = filled(with: "<script>alert('Rossi')</script>\u{202E}gnp.exe")
    report.largestClusters = [
      .init(
        id: "<b>1</b>", columns: ["kind", "value"], records: hostileTexts.enumerated().map { ["\($0.offset)", $0.element] },
        probability: 0.5)
    ]
    report.doubtfulPairs = [
      .init(
        leftTitle: "left\u{202E}thgir", rightTitle: hostileTexts[11],
        fields: hostileTexts.prefix(16).enumerated().map {
          .init(name: "field \($0.offset)", left: $0.element, right: $0.element + "!", level: "similar", weight: Double($0.offset) - 7)
        }, priorWeight: -11, totalWeight: 1, probability: 0.6666, counterfactuals: Array(hostileTexts))
    ]
    return report
  }
}
