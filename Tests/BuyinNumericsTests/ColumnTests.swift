import BuyinNumerics
import Testing

/// Columns: shapes, truths, and storage used again.
@Suite struct ColumnTests {
  /// The place of a column's draws in memory.
  private func address(_ column: Column) -> UInt {
    guard case .drawn(let values) = column else { return 0 }
    return values.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
  }

  @Test("The shapes of operands give one result", arguments: Arithmetic.allCases)
  func shapes(operation: Arithmetic) {
    let (a, b) = ([1.5, -2, 0, .infinity], [0.5, 3, 0, 2])
    let expected = zip(a, b).map { operation($0, $1) }
    let drawn = Column.combine(operation, .drawn(a), .drawn(b))
    for draw in 0..<4 {
      let left = Column.combine(operation, .certain(a[draw]), .drawn(b))
      let right = Column.combine(operation, .drawn(a), .certain(b[draw]))
      let both = Column.combine(operation, .certain(a[draw]), .certain(b[draw]))
      for result in [drawn[draw], left[draw], right[draw], both[0]] {
        #expect(
          result.bitPattern == expected[draw].bitPattern || result.isNaN && expected[draw].isNaN)
      }
    }
  }

  @Test("An operand that nobody else holds is written over")
  func storage() {
    let shared = Column.drawn(Array(repeating: 2, count: 1024))
    var column = Column.drawn(Array(repeating: 1, count: 1024))
    let place = address(column)
    column = .combine(.add, consume column, shared)
    #expect(address(column) == place)
    column = .combine(.multiply, consume column, .certain(3))
    #expect(address(column) == place)
    column = .combine(.subtract, .certain(3), consume column)
    #expect(address(column) == place)
    column = (consume column).mapped(.negate)
    #expect(address(column) == place)
    column = .combine(.add, shared, into: consume column)
    #expect(address(column) == place)
    #expect(column[0] == 8)
    #expect(shared[0] == 2)
  }

  @Test("Truths: equal within 1e-12, exactly one of less, equal and greater")
  func truths() {
    let pairs = [
      (0.1 + 0.2, 0.3), (1, 2), (2, 1), (0, 0), (-1, -1 - 1e-13), (.infinity, .infinity),
    ]
    for (a, b) in pairs {
      let sum = Arithmetic.less(a, b) + Arithmetic.equal(a, b) + Arithmetic.greater(a, b)
      #expect(sum == 1)
      #expect(Arithmetic.lessOrEqual(a, b) == 1 - Arithmetic.greater(a, b))
      #expect(Arithmetic.greaterOrEqual(a, b) == 1 - Arithmetic.less(a, b))
      #expect(Arithmetic.notEqual(a, b) == 1 - Arithmetic.equal(a, b))
    }
    #expect(Arithmetic.equal(0.1 + 0.2, 0.3) == 1)
    #expect(Arithmetic.equal(0, 1e-300) == 0)
    #expect(Arithmetic.equal(1e300, .infinity) == 0)
  }

  @Test("What is undefined stays undefined unless one operand decides")
  func undefined() {
    for operation in Arithmetic.allCases where operation != .and && operation != .or {
      #expect(operation(.nan, 2).isNaN && operation(2, .nan).isNaN || operation == .power)
    }
    #expect(Arithmetic.and(0, .nan) == 0 && Arithmetic.and(1, .nan).isNaN)
    #expect(Arithmetic.or(.nan, 1) == 1 && Arithmetic.or(.nan, 0).isNaN)
    #expect(Elementary.not(.nan).isNaN)
    let chosen = Column.select(.drawn([1, 0, .nan]), .certain(5), .drawn([7, 8, 9]))
    #expect(chosen[0] == 5 && chosen[1] == 8 && chosen[2].isNaN)
    #expect(Column.select(.certain(0), .certain(1), .drawn([2])) == .drawn([2]))
  }
}
