// Measures the reading of pages and of XML streams.
//
//   MarkupBench make DIR [--pages N]       writes pages of 20 to 200 KB (24)
//   MarkupBench pages DIR [--rounds N]     decodes, parses, reads all structured data and ten selectors of each page; milliseconds a page
//   MarkupBench make-xml FILE [--records N]  writes a register of companies (200,000 records, about 200 MB)
//   MarkupBench xml FILE                   streams its records; MB/s and peak memory
//   MarkupBench --check                    compares the answers on made pages with what they must be
//
// BIAS: the pages are made by one template and well formed; broken pages cost libxml2 more.

import Glibc
import Markup

let arguments = Array(CommandLine.arguments.dropFirst())

func number(_ name: String, _ fallback: Int) -> Int {
  guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else { return fallback }
  return Int(arguments[place + 1]) ?? fallback
}

switch (arguments.first, arguments.dropFirst().first) {
case ("--check", _): exit(try Check.run() ? 0 : 1)
case ("make", let folder?): try Pages.write(to: folder, count: number("--pages", 24))
case ("pages", let folder?): try Measurement.pages(in: folder, rounds: number("--rounds", 5))
case ("make-xml", let file?): try Register.write(to: file, records: number("--records", 200_000))
case ("xml", let file?): try Measurement.stream(file)
default:
  print("MarkupBench make DIR | pages DIR | make-xml FILE | xml FILE | --check")
  exit(2)
}
