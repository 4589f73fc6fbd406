/// Words with their other forms, as bytes in one buffer.
final class WordList: Sendable {
  private let bytes: [UInt8]
  /// Start of each form in `bytes`, and the end of the last.
  private let formStarts: [Int]
  /// First form of each word in `formStarts`, and the number of forms.
  private let wordStarts: [Int]

  /// Words separated by commas or line ends; `Word=Other/Another` lists other forms; an entry that is only `=` is the empty word;
  /// `~` stands for a slash.
  init(_ text: String) {
    var bytes: [UInt8] = []
    var formStarts: [Int] = []
    var wordStarts: [Int] = []
    for entry in text.utf8.split(whereSeparator: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\n") }) {
      wordStarts.append(formStarts.count)
      let halves = entry.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      formStarts.append(bytes.count)
      bytes.append(contentsOf: halves[0])
      guard halves.count == 2 else { continue }
      for other in halves[1].split(separator: UInt8(ascii: "/")) where !other.isEmpty {
        formStarts.append(bytes.count)
        bytes.append(contentsOf: other)
      }
    }
    wordStarts.append(formStarts.count)
    formStarts.append(bytes.count)
    self.bytes = bytes.map { $0 == UInt8(ascii: "~") ? UInt8(ascii: "/") : $0 }
    self.formStarts = formStarts
    self.wordStarts = wordStarts
  }

  var count: Int { wordStarts.count - 1 }

  /// Number of forms of `word`, the first one counted.
  func forms(of word: Int) -> Int {
    wordStarts[word + 1] - wordStarts[word]
  }

  /// The bytes of one form.
  func bytes(_ word: Int, form: Int = 0) -> ArraySlice<UInt8> {
    let index = wordStarts[word] + form
    return bytes[formStarts[index]..<formStarts[index + 1]]
  }

  /// A form other than the first, or the first when there is no other.
  func other(_ word: Int, _ dice: inout Dice) -> ArraySlice<UInt8> {
    let forms = forms(of: word)
    return bytes(word, form: forms > 1 ? 1 + dice.below(forms - 1) : 0)
  }
}
