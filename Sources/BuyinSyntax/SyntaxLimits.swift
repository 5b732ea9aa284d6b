/// The sizes beyond which a text is refused, so that no text can exhaust the host.
///
/// Each limit has a diagnostic of its own and a test. A host that runs texts of strangers sets
/// lower ones.
package struct SyntaxLimits: Hashable, Sendable {
  /// The largest text, in bytes.
  package var sourceBytes: Int
  /// How deep brackets, signs and branches may stand inside each other. Reading recurses there:
  /// measured, a bracket takes 3 KB of stack with optimisation and 4 KB without, so that 100 leave
  /// some room on a thread with 512 KB.
  package var nesting: Int
  /// The number of expressions on the longest way from a value down to its parts. A chain counts
  /// too, `a + b + c` as 3: each operator holds everything to the left of it, and such a tree is
  /// freed, checked and printed by recursion.
  package var treeDepth: Int
  /// How deep blocks of questions may stand inside each other.
  package var blockDepth: Int
  /// The number of statements in one text, those inside blocks included.
  package var statements: Int
  /// The number of characters of one number as typed.
  package var numberLength: Int
  /// The number of mistakes after which reading stops.
  package var mistakes: Int

  /// Sets each limit.
  package init(
    sourceBytes: Int, nesting: Int, treeDepth: Int, blockDepth: Int, statements: Int,
    numberLength: Int, mistakes: Int
  ) {
    self.sourceBytes = sourceBytes
    self.nesting = nesting
    self.treeDepth = treeDepth
    self.blockDepth = blockDepth
    self.statements = statements
    self.numberLength = numberLength
    self.mistakes = mistakes
  }

  /// The limits of the command line.
  package static let standard = SyntaxLimits(
    sourceBytes: 1_000_000, nesting: 100, treeDepth: 256, blockDepth: 8, statements: 20_000,
    numberLength: 100, mistakes: 200)
}
