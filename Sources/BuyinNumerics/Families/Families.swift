/// The distributions that the language offers, each described in its own file.
package enum Families {
  /// All descriptions, in the order of the reference.
  package static let all: [FamilyDescription] = [
    lognormalRange, lognormalMoments, logitnormalRange, normalRange, normal, mirroredLognormalRange,
    uniform, triangular, pert, beta, betaMoments, gamma, exponential, weibull, poisson, binomial,
    bernoulli,
  ]
}
