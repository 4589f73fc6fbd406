/// How a record came into the CRM, which decides what was asked for.
enum Channel {
  /// A business card or a careful entry: whatever there is.
  case card
  /// A form on the web: mail, seldom a phone.
  case form
  /// A call: a phone, seldom mail.
  case call
  /// A bought or exported list: company data, no mobile.
  case list

  init(_ dice: inout Dice) {
    switch dice.unit() {
    case ..<0.42: self = .card
    case ..<0.67: self = .form
    case ..<0.82: self = .call
    default: self = .list
    }
  }

  /// Probability that each kind of contact datum is left out although the person has it.
  var missingMail: Double {
    switch self {
    case .card: 0.05
    case .form: 0.01
    case .call: 0.45
    case .list: 0.10
    }
  }

  var missingPhone: Double {
    switch self {
    case .card: 0.07
    case .form: 0.50
    case .call: 0.10
    case .list: 0.12
    }
  }

  var missingMobile: Double {
    switch self {
    case .card: 0.20
    case .form: 0.45
    case .call: 0.40
    case .list: 0.85
    }
  }

  var missingStreet: Double {
    switch self {
    case .card: 0.20
    case .form: 0.62
    case .call: 0.55
    case .list: 0.12
    }
  }

  /// Probability that a form gets the private address of somebody who has one at work too.
  var prefersPrivateMail: Double {
    self == .form ? 0.35 : 0.06
  }
}
