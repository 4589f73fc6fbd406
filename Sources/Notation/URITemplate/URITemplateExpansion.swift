/// One expansion of a template (RFC 6570, 3.2.1).
struct URITemplateExpansion {
  let values: [String: URITemplate.Value]
  let limitInBytes: Int
  private(set) var text = ""

  init(values: [String: URITemplate.Value], limitInBytes: Int) {
    self.values = values
    self.limitInBytes = limitInBytes
  }

  mutating func add(literal: String) throws(URITemplateError) {
    text += literal
    try check(1)
  }

  mutating func add(_ kind: URITemplateOperator, _ variables: [URITemplate.Variable]) throws(URITemplateError) {
    var isFirst = true
    for variable in variables {
      guard let value = values[variable.name], !value.isUndefined else { continue }
      text += isFirst ? kind.first : kind.separator
      isFirst = false
      switch value {
      case .text(let whole):
        let part = variable.prefix.map { String(whole.unicodeScalars.prefix($0)) } ?? whole
        try check(variable.column, adding: part)
        if kind.isNamed { add(name: variable.name, isEmpty: part.isEmpty, kind) }
        add(part, kind)
      case .list(let elements):
        try refusePrefix(variable)
        try add(elements, variable, kind)
      case .members(let members):
        try refusePrefix(variable)
        try add(members, variable, kind)
      }
      try check(variable.column)
    }
  }

  private mutating func add(_ elements: [String], _ variable: URITemplate.Variable, _ kind: URITemplateOperator) throws(URITemplateError) {
    if !variable.isExploded, kind.isNamed { add(name: variable.name, isEmpty: false, kind) }
    for (index, element) in elements.enumerated() {
      try check(variable.column, adding: element)
      if index > 0 { text += variable.isExploded ? kind.separator : "," }
      if variable.isExploded, kind.isNamed { add(name: variable.name, isEmpty: element.isEmpty, kind) }
      add(element, kind)
    }
  }

  private mutating func add(
    _ members: [URITemplate.Member], _ variable: URITemplate.Variable, _ kind: URITemplateOperator
  ) throws(URITemplateError) {
    if !variable.isExploded, kind.isNamed { add(name: variable.name, isEmpty: false, kind) }
    for (index, member) in members.enumerated() {
      try check(variable.column, adding: member.name)
      try check(variable.column, adding: member.value)
      if index > 0 { text += variable.isExploded ? kind.separator : "," }
      add(member.name, kind)
      if variable.isExploded {
        text += kind.isNamed && member.value.isEmpty ? kind.ifEmpty : "="
      } else {
        text += ","
      }
      add(member.value, kind)
    }
  }

  private mutating func add(name: String, isEmpty: Bool, _ kind: URITemplateOperator) { text += name + (isEmpty ? kind.ifEmpty : "=") }

  private mutating func add(_ value: String, _ kind: URITemplateOperator) {
    PercentEncoding.append(value, to: &text, keepsReserved: kind.keepsReserved)
  }

  private func refusePrefix(_ variable: URITemplate.Variable) throws(URITemplateError) {
    if variable.prefix != nil { throw URITemplateError(reason: .prefixOfList(name: variable.name), column: variable.column) }
  }

  private func check(_ column: Int, adding value: String = "") throws(URITemplateError) {
    if text.utf8.count + value.utf8.count > limitInBytes {
      throw URITemplateError(reason: .resultTooLong(limitInBytes: limitInBytes), column: column)
    }
  }
}

extension URITemplate.Value {
  fileprivate var isUndefined: Bool {
    switch self {
    case .text: false
    case .list(let elements): elements.isEmpty
    case .members(let members): members.isEmpty
    }
  }
}
