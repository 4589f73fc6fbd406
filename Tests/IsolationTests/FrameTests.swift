import Testing

@testable import Isolation

@Suite struct FrameTests {
  static let frames = [
    Frame(.hello, id: 0, byteCount: 0), Frame(.job, id: 1, byteCount: 1), Frame(.answer, id: .max, byteCount: Int(UInt32.max)),
    Frame(.oversized, id: 0x0102_0304, byteCount: 0x0506_0708),
  ]

  @Test(arguments: frames) func `a head and its frame are inverse`(frame: Frame) { #expect(Frame(head: frame.head) == frame) }

  @Test func `a head has the bytes that are documented`() {
    var head = Frame(.answer, id: 0x0102_0304, byteCount: 0x0506_0708).head
    let bytes = withUnsafeBytes(of: &head, Array.init)
    #expect(bytes == [0x4F, 0x53, 0x49, 0x41, 4, 3, 2, 1, 8, 7, 6, 5, 3, 0, 0, 0])
  }

  @Test(arguments: 0..<32) func `a magic number with another bit is none`(bit: Int) {
    let head = Frame(.job, id: 7, byteCount: 9).head
    #expect(Frame(head: (head.0 ^ 1 << UInt64(bit), head.1)) == nil)
  }

  @Test(arguments: 40..<64) func `the last bytes of a head are zero`(bit: Int) {
    let head = Frame(.job, id: 7, byteCount: 9).head
    #expect(Frame(head: (head.0, head.1 ^ 1 << UInt64(bit))) == nil)
  }

  @Test func `unknown kinds are refused`() {
    let head = Frame(.job, id: 7, byteCount: 9).head
    let known = (UInt64(0)..<256).filter { Frame(head: (head.0, head.1 & 0xFFFF_FFFF | $0 << 32)) != nil }
    #expect(known == [1, 2, 3, 4])
  }

  @Test func `a report and its bytes are inverse`() {
    let report = SandboxReport(layers: [.limits, .files, .systemCalls], landlockABI: 7)
    #expect(SandboxReport(bytes: report.bytes) == report)
    #expect(SandboxReport(bytes: Array(report.bytes.dropLast())) == nil)
    #expect(SandboxReport(bytes: [2] + report.bytes.dropFirst()) == nil)
    #expect(report.layers.description == "limits, files, system calls")
    #expect(SandboxLayers().description == "none")
  }
}
