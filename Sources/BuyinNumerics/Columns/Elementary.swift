internal import CKernels

// The kernels call `fma`, `floor` and `trunc` where the processor lacks them; only an import of the
// C library from Swift links its mathematics.
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A function of one number, applied to each draw of a column.
///
/// Every function is ours, so its bits are the same on every processor. Error bounds, relative to
/// the result: `exp`, `log`, `log10`, `log2` 1.6e-16, `expMinusOne` 5e-16, `logOnePlus` 3e-16,
/// `normalQuantile` 6e-16, `normalCumulative` 2e-15; the others are exact or correctly rounded but
/// for `logistic` and `logit`, which compose them.
package enum Elementary: CaseIterable, Sendable, Hashable {
  /// The number with its sign changed.
  case negate
  /// 1 where the truth is 0, 0 where it is not, undefined where it is undefined.
  case not
  /// e to the power of the number.
  case exp
  /// The natural logarithm; undefined below 0.
  case log
  /// The logarithm to base 10, exact at the powers of 10.
  case log10
  /// The logarithm to base 2, exact at the powers of 2.
  case log2
  /// The square root; undefined below 0.
  case squareRoot
  /// The number without its sign.
  case absolute
  /// The largest whole number that is not above.
  case floor
  /// The smallest whole number that is not below.
  case ceiling
  /// The nearest whole number, halves away from zero.
  case rounded
  /// The whole number next to it on the way to zero.
  case truncated
  /// -1, 0 or 1.
  case sign
  /// `log(1 + x)`, precise near 0.
  case logOnePlus
  /// `exp(x) - 1`, precise near 0.
  case expMinusOne
  /// `1 / (1 + exp(-x))`: log-odds to a share.
  case logistic
  /// `log(x / (1 - x))`: a share to log-odds.
  case logit
  /// The value below which a standard normal quantity lies with the given chance.
  case normalQuantile
  /// The chance that a standard normal quantity lies below the value.
  case normalCumulative

  /// The kernels' name of the function.
  var code: buyin_elementary {
    switch self {
    case .negate: BUYIN_NEGATE
    case .not: BUYIN_NOT
    case .exp: BUYIN_EXP
    case .log: BUYIN_LOG
    case .log10: BUYIN_LOG10
    case .log2: BUYIN_LOG2
    case .squareRoot: BUYIN_SQUARE_ROOT
    case .absolute: BUYIN_ABSOLUTE
    case .floor: BUYIN_FLOOR
    case .ceiling: BUYIN_CEILING
    case .rounded: BUYIN_ROUNDED
    case .truncated: BUYIN_TRUNCATED
    case .sign: BUYIN_SIGN
    case .logOnePlus: BUYIN_LOG1P
    case .expMinusOne: BUYIN_EXPM1
    case .logistic: BUYIN_LOGISTIC
    case .logit: BUYIN_LOGIT
    case .normalQuantile: BUYIN_NORMAL_QUANTILE
    case .normalCumulative: BUYIN_NORMAL_CUMULATIVE
    }
  }

  /// Returns the function of one number, with the bits that a column would have.
  package func callAsFunction(_ x: Double) -> Double {
    var value = x
    buyin_apply(buyin_best_path(), code, &value, 1)
    return value
  }

  /// Replaces each number by its function.
  package func apply(to values: inout [Double]) {
    apply(to: &values, by: .best)
  }

  /// Replaces each number by its function, in a chosen build of the kernels; for tests.
  package func apply(to values: inout [Double], by build: KernelBuild) {
    values.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      buyin_apply(build.path, code, base, buffer.count)
    }
  }
}

/// A build of the kernels: both give the same bits.
package enum KernelBuild: CaseIterable, Sendable {
  /// The build that every processor of the architecture runs.
  case baseline
  /// The fastest build that this processor runs.
  case best

  /// The kernels' name of the build.
  var path: buyin_path {
    switch self {
    case .baseline: BUYIN_BASELINE
    case .best: buyin_best_path()
    }
  }
}

/// Returns the standard normal quantile of a chance in 0…1; relative error 6e-16.
package func normalQuantile(_ chance: Double) -> Double { Elementary.normalQuantile(chance) }

/// Returns the chance, 0…1, that a standard normal quantity lies below `x`; relative error 2e-15.
package func normalCumulative(_ x: Double) -> Double { Elementary.normalCumulative(x) }

/// Returns e to the power of `x`; relative error 1.6e-16.
package func exponential(_ x: Double) -> Double { Elementary.exp(x) }

/// Returns the natural logarithm of `x`, not a number below 0; relative error 1.6e-16.
package func logarithm(_ x: Double) -> Double { Elementary.log(x) }

/// Returns `base` to the power of `exponent`; relative error 1.2e-16.
package func power(_ base: Double, _ exponent: Double) -> Double {
  Arithmetic.power(base, exponent)
}
