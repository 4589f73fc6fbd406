import Notation
import Testing

@Suite struct JSONObjectTests {
  @Test(arguments: [0, 15, 16, 17, 40]) func `names are told apart by their scalars`(others: Int) {
    var object = JSONObject()
    for other in 0..<others { _ = object.append("other \(other)", 0) }
    let areNew = [object.append("\u{E9}", 1), object.append("e\u{301}", 2), object.append("\u{E9}", 3)]
    #expect(areNew == [true, true, false])
    #expect(object.count == others + 2)
    #expect(object["\u{E9}"] == 1)
    #expect(object["e\u{301}"] == 2)
    #expect(object["e"] == nil)
  }

  @Test(arguments: [1, 16, 17, 40]) func `a member gets another value in its place`(count: Int) {
    var object = JSONObject()
    for name in 0..<count { _ = object.append("\(name)", 0) }
    let areThere = [object.replace("0", 5), object.replace("x", 5)]
    #expect(areThere == [true, false])
    #expect(object.members.first?.value == 5)
    #expect(object["0"] == 5)
    #expect(object.count == count)
  }
}
