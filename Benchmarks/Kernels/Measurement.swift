/// One round of a case: how long it took and what the kernel answered.
struct Measurement {
  let pairs: Int
  let nanosecondsPerPair: Double
  /// The mean of all answers, to hold beside another implementation's.
  let mean: Double
  /// A hash of all answers in order, each rounded to a millionth.
  let checksum: UInt64

  /// Times `Kernel` over every pair of the corpus.
  static func pairs<Kernel: PairKernel>(_: Kernel.Type, _ corpus: Corpus, cutoff: Double) -> Measurement {
    let left = corpus.left, right = corpus.right
    var answers = [Double](repeating: 0, count: left.count)
    let clock = ContinuousClock()
    let repeats = 8
    let time = clock.measure {
      for _ in 0..<repeats {
        let leftBytes = left.bytes.span, rightBytes = right.bytes.span
        for index in 0..<left.count {
          answers[index] = Kernel.answer(
            leftBytes.extracting(left.range(index)), rightBytes.extracting(right.range(index)), cutoff: cutoff)
        }
      }
    }
    return Measurement(answers, time: time, repeats: repeats)
  }

  /// Times `Kernel` with each of the first 64 strings prepared, against every string of the other side; preparing is included.
  static func prepared<Kernel: PatternKernel>(_: Kernel.Type, _ corpus: Corpus, cutoff: Double) -> Measurement {
    let left = corpus.left, right = corpus.right
    let patterns = min(64, left.count)
    var answers = [Double](repeating: 0, count: patterns * right.count)
    let clock = ContinuousClock()
    let time = clock.measure {
      let leftBytes = left.bytes.span, rightBytes = right.bytes.span
      var position = 0
      for query in 0..<patterns {
        let pattern = Kernel(leftBytes.extracting(left.range(query)))
        for index in 0..<right.count {
          answers[position] = pattern.answer(to: rightBytes.extracting(right.range(index)), cutoff: cutoff)
          position &+= 1
        }
      }
    }
    return Measurement(answers, time: time, repeats: 1)
  }

  private init(_ answers: [Double], time: Duration, repeats: Int) {
    pairs = answers.count
    nanosecondsPerPair = time / .nanoseconds(answers.count * repeats)
    mean = answers.reduce(0, +) / Double(answers.count)
    checksum = answers.reduce(0xCBF2_9CE4_8422_2325) { hash, answer in
      (hash ^ UInt64((answer * 1_000_000).rounded())) &* 0x100_0000_01B3
    }
  }
}
