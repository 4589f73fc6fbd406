/// SipHash-2-4 (Aumasson, Bernstein 2012, https://doi.org/10.1007/978-3-642-34931-7_28): 64 bits that nobody without the key can make.
struct SipHash: Sendable {
  let k0: UInt64
  let k1: UInt64

  func hash(_ message: some Sequence<UInt8>) -> UInt64 {
    var v0 = k0 ^ 0x736f_6d65_7073_6575
    var v1 = k1 ^ 0x646f_7261_6e64_6f6d
    var v2 = k0 ^ 0x6c79_6765_6e65_7261
    var v3 = k1 ^ 0x7465_6462_7974_6573
    func round() {
      v0 &+= v1
      v1 = v1 << 13 | v1 >> 51
      v1 ^= v0
      v0 = v0 << 32 | v0 >> 32
      v2 &+= v3
      v3 = v3 << 16 | v3 >> 48
      v3 ^= v2
      v0 &+= v3
      v3 = v3 << 21 | v3 >> 43
      v3 ^= v0
      v2 &+= v1
      v1 = v1 << 17 | v1 >> 47
      v1 ^= v2
      v2 = v2 << 32 | v2 >> 32
    }
    var word: UInt64 = 0
    var count: UInt64 = 0
    for byte in message {
      word |= UInt64(byte) << (8 * (count & 7))
      count &+= 1
      if count & 7 == 0 {
        v3 ^= word
        round()
        round()
        v0 ^= word
        word = 0
      }
    }
    word |= count << 56
    v3 ^= word
    round()
    round()
    v0 ^= word
    v2 ^= 0xff
    for _ in 0..<4 { round() }
    return v0 ^ v1 ^ v2 ^ v3
  }
}
