import Testing

@testable import Storage

@Suite struct KeyFingerprintTests {
  /// From the reference implementation, https://github.com/veorq/SipHash, vectors.h: the key is 00 01 ... 0f, the message 00 01 ... of each
  /// length from 0 to 8, and of 15 the one in the paper's appendix A.
  @Test func `hashes are those that the authors of SipHash published`() throws {
    let fingerprint = try #require(KeyFingerprint(key: Array(0..<16)))
    let published: [UInt64] = [
      0x726f_db47_dd0e_0e31, 0x74f8_39c5_93dc_67fd, 0x0d6c_8009_d9a9_4f5a, 0x8567_6696_d7fb_7e2d, 0xcf27_94e0_2771_87b7,
      0x1876_5564_cd99_a68d, 0xcbc9_466e_58fe_e3ce, 0xab02_00f5_8b01_d137, 0x93f5_f579_9a93_2462,
    ]
    for (length, hash) in published.enumerated() { #expect(fingerprint.hash(Array(0..<UInt8(length))) == hash) }
    #expect(fingerprint.hash(Array(0..<15)) == 0xa129_ca61_49be_45e5)
  }

  @Test func `a key of another length is none`() {
    #expect(KeyFingerprint(key: []) == nil)
    #expect(KeyFingerprint(key: Array(0..<15)) == nil)
    #expect(KeyFingerprint(key: Array(0..<17)) == nil)
  }
}
