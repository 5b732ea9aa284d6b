import BuyinAnalysis
import BuyinReport

extension Desk {
  /// Writes the answers to what a person typed one by one: an expression alone gives its value
  /// alone, since what was asked stands just above; everything else reads as in a plan's report.
  func answers(of result: PlanResult) -> Styled {
    answers(of: result) { answer($0) }
  }

  /// Writes the answers as above, with pictures beside the figures: for a person who looks on.
  func picturedAnswers(of result: PlanResult) -> Styled {
    let style = pictureStyle
    return answers(of: result) { outcome in
      guard case .show(let shown) = outcome.kind, outcome.isBareExpression else {
        return report(outcome, in: style)
      }
      var page = Styled()
      for part in shown { page.line(picturedLine(part.quantity, in: style)) }
      return page
    }
  }

  private func answers(of result: PlanResult, _ answer: (Outcome) -> Styled) -> Styled {
    var page = Styled()
    var wasLong = false
    for outcome in result.outcomes {
      let answer = answer(outcome)
      let isLong = answer.text.count { $0 == "\n" } > 1 && !outcome.isBareExpression
      if !page.isEmpty, isLong || wasLong { page.line() }
      wasLong = isLong
      page.append(answer)
    }
    return page
  }

  private func answer(_ outcome: Outcome) -> Styled {
    guard case .show(let shown) = outcome.kind, outcome.isBareExpression else {
      return report(outcome, in: style)
    }
    var page = Styled()
    for part in shown { page.line(line(part.quantity)) }
    return page
  }
}

extension Outcome {
  /// Whether it answers expressions that were typed without `show`, none of them a series.
  fileprivate var isBareExpression: Bool {
    guard case .show(let shown) = kind else { return false }
    return !source.hasPrefix("show ") && shown.allSatisfy { $0.series.isEmpty }
  }
}
