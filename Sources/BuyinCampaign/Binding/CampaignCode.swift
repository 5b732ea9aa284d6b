package import BuyinSyntax

/// The codes of mistakes that only the model can see.
package enum CampaignCode: String, DiagnosticCode {
  case noEngagement = "E0530"
  case startsTooLate = "E0531"
  case hoursUnpriced = "E0533"
  case noValue = "E0534"
  case fakesTooCheap = "W0540"
  case rangeTooNarrow = "W0541"
  case growthWithoutMarket = "W0542"
  case boundsLeft = "W0543"

  package var title: String { rawValue }
  package var explanation: Explanation { Explanation(rawValue) }
}
