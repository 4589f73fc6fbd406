/// Finds the smallest changes of a pair's fields that would turn the outcome.
struct Counterfactuals {
  let plan: ComparisonPlan
  let scorer: PairScorer
  let a: Int
  let b: Int
  let levels: LevelVector
  /// The weight from which a pair is a match.
  let threshold: Float

  func sentences() -> [String] {
    let weight = scorer.weight(of: levels, a, b)
    return weight >= threshold ? ifItDiffered() : ifItAgreed()
  }

  /// For a match: the fields whose disagreement alone would undo it, and otherwise how many it would take.
  private func ifItDiffered() -> [String] {
    let candidates = plan.comparisons.indices.filter { levels[$0] > worstLevel($0) }
    let single = candidates.filter { changed([$0], toAgreement: false) < threshold }
    if !single.isEmpty {
      return single.sorted { changed([$0], toAgreement: false) < changed([$1], toAgreement: false) }.prefix(4).map {
        "It would not be a match if \(name($0)) differed."
      }
    }
    let set = smallestSet(candidates, toAgreement: false)
    return set.isEmpty
      ? ["No field's disagreement would undo this match."]
      : ["It would not be a match if \(list(set)) \(set.count == 2 ? "both" : "all") differed."]
  }

  /// For a non-match: the fields whose agreement alone would make it a match, and otherwise how many it would take.
  private func ifItAgreed() -> [String] {
    let candidates = plan.comparisons.indices.filter { levels[$0] < bestLevel($0) }
    let single = candidates.filter { changed([$0], toAgreement: true) >= threshold }
    if !single.isEmpty {
      return single.sorted { changed([$0], toAgreement: true) > changed([$1], toAgreement: true) }.prefix(4).map {
        "It would be a match if \(name($0)) agreed."
      }
    }
    let set = smallestSet(candidates, toAgreement: true)
    return set.isEmpty
      ? ["No field's agreement would make it a match."]
      : ["It would be a match if \(list(set)) \(set.count == 2 ? "both" : "all") agreed."]
  }

  /// The weight if some fields agreed fully or differed, and all else stayed.
  private func changed(_ indices: [Int], toAgreement: Bool) -> Float {
    var levels = levels
    for index in indices { levels[index] = toAgreement ? bestLevel(index) : worstLevel(index) }
    return scorer.weight(of: levels, a, b)
  }

  /// The level of full agreement: the best that is not an exchange of columns.
  private func bestLevel(_ index: Int) -> Int {
    plan.comparisons[index].kind == .family ? 5 : plan.comparisons[index].levelGroup(of: levels[index]).upperBound
  }

  /// The level of full disagreement on the same values.
  private func worstLevel(_ index: Int) -> Int { plan.comparisons[index].levelGroup(of: levels[index]).lowerBound }

  /// Fields taken in the order of their effect until the outcome turns; empty when it never does.
  private func smallestSet(_ candidates: [Int], toAgreement: Bool) -> [Int] {
    let ordered = candidates.sorted {
      let first = changed([$0], toAgreement: toAgreement)
      let second = changed([$1], toAgreement: toAgreement)
      return toAgreement ? first > second : first < second
    }
    var set: [Int] = []
    for index in ordered {
      set.append(index)
      let weight = changed(set, toAgreement: toAgreement)
      if toAgreement == (weight >= threshold) { return withoutSuperfluous(set, toAgreement: toAgreement) }
    }
    return []
  }

  /// The fields of a set that it takes: each is left out if the outcome turns without it.
  private func withoutSuperfluous(_ set: [Int], toAgreement: Bool) -> [Int] {
    var kept = set
    for index in set where kept.count > 1 {
      let rest = kept.filter { $0 != index }
      if toAgreement == (changed(rest, toAgreement: toAgreement) >= threshold) { kept = rest }
    }
    return kept
  }

  private func name(_ index: Int) -> String { plan.comparisons[index].name }

  private func list(_ indices: [Int]) -> String {
    let names = indices.map { name($0) }
    return names.count < 2 ? names.joined() : names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
  }
}
