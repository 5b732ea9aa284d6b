internal import CKernels

/// A running 64-bit hash of numbers and texts.
///
/// Every recorded figure of the project depends on this function: it never changes, and a test pins
/// its values. Each word of 64 bits is added to the state (after a fixed odd step, the golden ratio's
/// fraction) and mixed by a bijection of 64 bits with full avalanche (D. Stafford's variant 13 of the
/// murmur finisher, as in G. L. Steele et al., "Fast splittable pseudorandom number generators",
/// OOPSLA 2014). A text is its UTF-8 bytes in little-endian words, the last padded with zeros, then
/// its length; so no two texts give the same sequence of words.
package struct Hash: Sendable {
  /// The hash of what was added so far.
  package private(set) var value: UInt64

  /// Starts a hash from a seed.
  package init(seed: UInt64) {
    value = buyin_mix(seed &+ 0x9E37_79B9_7F4A_7C15)
  }

  /// Adds a word.
  package mutating func add(_ word: UInt64) {
    value = buyin_mix((value &+ 0x9E37_79B9_7F4A_7C15) ^ word)
  }

  /// Adds a text.
  package mutating func add(_ text: String) {
    var word: UInt64 = 0
    var length: UInt64 = 0
    for byte in text.utf8 {
      word |= UInt64(byte) << (8 * (length & 7))
      length += 1
      if length & 7 == 0 {
        add(word)
        word = 0
      }
    }
    if length & 7 != 0 { add(word) }
    add(length)
  }

  /// Returns this hash with one more word.
  package func adding(_ word: UInt64) -> Hash {
    var hash = self
    hash.add(word)
    return hash
  }
}
