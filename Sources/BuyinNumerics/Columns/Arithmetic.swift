internal import CKernels

/// An operation of two numbers, applied draw by draw; truths are 0 and 1.
///
/// An undefined operand (NaN) makes the result undefined, comparisons included, unless the other
/// operand of `and` or `or` decides alone. Comparisons hold numbers that differ by less than a
/// relative 1e-12 to be equal: so exactly one of `less`, `equal` and `greater` holds, and
/// `0.1 + 0.2 <= 0.3` does.
package enum Arithmetic: CaseIterable, Sendable, Hashable {
  case add, subtract, multiply, divide, power
  case minimum, maximum
  case less, lessOrEqual, greater, greaterOrEqual, equal, notEqual
  case and, or

  /// The kernels' name of the operation.
  var code: buyin_arithmetic {
    switch self {
    case .add: BUYIN_ADD
    case .subtract: BUYIN_SUBTRACT
    case .multiply: BUYIN_MULTIPLY
    case .divide: BUYIN_DIVIDE
    case .power: BUYIN_POWER
    case .minimum: BUYIN_MINIMUM
    case .maximum: BUYIN_MAXIMUM
    case .less: BUYIN_LESS
    case .lessOrEqual: BUYIN_LESS_OR_EQUAL
    case .greater: BUYIN_GREATER
    case .greaterOrEqual: BUYIN_GREATER_OR_EQUAL
    case .equal: BUYIN_EQUAL
    case .notEqual: BUYIN_NOT_EQUAL
    case .and: BUYIN_AND
    case .or: BUYIN_OR
    }
  }

  /// Returns the operation of two numbers, with the bits that a column would have.
  package func callAsFunction(_ left: Double, _ right: Double) -> Double {
    var result = 0.0
    var (a, b) = (left, right)
    buyin_combine(buyin_best_path(), code, BUYIN_BOTH_DRAWN, &result, &a, &b, 1)
    return result
  }

  /// Replaces each number on the left by the operation with the number on the right at its place.
  package func apply(toLeft left: inout [Double], _ right: [Double], by build: KernelBuild = .best)
  {
    precondition(left.count == right.count, "columns of one block have one length")
    left.withUnsafeMutableBufferPointer { out in
      right.withUnsafeBufferPointer { other in
        guard let a = out.baseAddress, let b = other.baseAddress else { return }
        buyin_combine(build.path, code, BUYIN_BOTH_DRAWN, a, a, b, out.count)
      }
    }
  }

  /// Replaces each number on the left by the operation with one number on the right.
  package func apply(toLeft left: inout [Double], _ right: Double, by build: KernelBuild = .best) {
    var b = right
    left.withUnsafeMutableBufferPointer { out in
      guard let a = out.baseAddress else { return }
      buyin_combine(build.path, code, BUYIN_RIGHT_CERTAIN, a, a, &b, out.count)
    }
  }

  /// Replaces each number on the right by the operation with the number on the left at its place.
  package func apply(toRight right: inout [Double], _ left: [Double], by build: KernelBuild = .best)
  {
    precondition(left.count == right.count, "columns of one block have one length")
    right.withUnsafeMutableBufferPointer { out in
      left.withUnsafeBufferPointer { other in
        guard let b = out.baseAddress, let a = other.baseAddress else { return }
        buyin_combine(build.path, code, BUYIN_BOTH_DRAWN, b, a, b, out.count)
      }
    }
  }

  /// Replaces each number on the right by the operation with one number on the left.
  package func apply(toRight right: inout [Double], _ left: Double, by build: KernelBuild = .best) {
    var a = left
    right.withUnsafeMutableBufferPointer { out in
      guard let b = out.baseAddress else { return }
      buyin_combine(build.path, code, BUYIN_LEFT_CERTAIN, b, &a, b, out.count)
    }
  }
}
