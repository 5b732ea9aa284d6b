import BuyinAnalysis
import BuyinCampaign
import BuyinNumerics

/// What a follower and an engaged member cost, from the choice and from its nearest rival.
extension VerdictWriter {
  /// The two prices side by side with the mirage, for the nearest rival; without one, the choice's.
  var prices: [String] {
    guard chosen.candidate.kind != .nothing, verdict.word != .noMember, !chosen.candidate.isFree
    else { return [] }
    guard let rival, rival.candidate.kind != .nothing else { return ownPrices }
    if chosen.middle(.cost) == 0, rival.middle(.cost) == 0 {
      return [mirageSentence(rival)].compactMap { $0 }
    }
    return [priceSentence(rival), mirageSentence(rival)].compactMap { $0 }
  }

  private var ownPrices: [String] {
    guard let follower = chosen.short(.costPerFollower) else { return [] }
    guard let member = chosen.rangedPrice(.costPerMember) else {
      return ["A follower costs \(follower) from \(chosen.name), but no engaged member is won."]
    }
    return ["A follower from \(chosen.name) costs \(follower), an engaged member \(member)."]
  }

  private func priceSentence(_ rival: Contestant) -> String? {
    let follower = comparison(
      "A follower", .costPerFollower, rival, factor: rival.candidate.followerRatio, isLess: true)
    let member = comparison(
      "an engaged member", .costPerMember, rival, factor: rival.candidate.memberRatio,
      isLess: false)
    guard let follower else { return member.map { $0.text.capitalisedFirst + "." } }
    guard let member else { return follower.text + "." }
    return follower.text + (follower.side == member.side ? ", and " : ", but ") + member.text
      + "."
  }

  /// What the rival is beside the choice.
  private enum Side { case cheaper, alike, dearer }

  /// Compares what something costs from the rival and from the choice.
  ///
  /// - Parameters:
  ///   - factor: how many times dearer or cheaper, draw by draw.
  ///   - isLess: whether a factor above 1 means that the rival is the cheaper one.
  private func comparison(
    _ what: String, _ metric: Metric, _ rival: Contestant, factor: Summary?, isLess: Bool
  ) -> (text: String, side: Side)? {
    let (ours, theirs) = (chosen.short(metric), rival.short(metric))
    switch (theirs, ours) {
    case (nil, nil): return nil
    case (nil, let ours?):
      guard rival.candidate.figures.quantity(metric) != nil else { return nil }
      return ("\(what) costs \(ours) from \(chosen.name), and \(rival.name) wins none", .dearer)
    case (let theirs?, nil):
      guard chosen.candidate.figures.quantity(metric) != nil else { return nil }
      return ("\(what) costs \(theirs) from \(rival.name), and \(chosen.name) wins none", .cheaper)
    case (let theirs?, let ours?):
      let against = "(\(theirs) against \(ours))"
      guard let middle = factor?.median?.value, middle.isFinite, middle > 0 else {
        return ("\(what) costs \(theirs) from \(rival.name), \(ours) from \(chosen.name)", .alike)
      }
      let size = max(middle, 1 / middle)
      let rivalIsCheaper = (middle > 1) == isLess
      guard size >= 1.1, let times = PlainWords.times(size) else {
        return ("\(what) costs about the same \(against)", .alike)
      }
      let direction = rivalIsCheaper ? "less" : "more"
      let about = times.first?.isNumber == true ? "about \(times)" : times
      return (
        "\(what) costs \(about) \(direction) from \(rival.name) than from \(chosen.name) \(against)",
        rivalIsCheaper ? .cheaper : .dearer
      )
    }
  }

  private func mirageSentence(_ rival: Contestant) -> String? {
    guard let ours = chosen.middle(.mirage), let theirs = rival.middle(.mirage),
      ours.isFinite, theirs.isFinite
    else { return nil }
    let came =
      PlainWords.digits(theirs) == "1"
      ? "about one follower comes" : "about \(PlainWords.digits(theirs)) followers come"
    return "For each engaged member who stays, \(came) from \(rival.name), about "
      + "\(PlainWords.digits(ours)) from \(chosen.name)."
  }

}
