// Uniform numbers by counter: a function of keys and of the point's number alone. Included once per
// build.
//
// Scrambled Sobol. The point's number is shuffled by a nested uniform permutation (so that the
// first 2^k points are still the points of a net), its Sobol coordinate is computed from the
// direction numbers, and the coordinate is scrambled in the sense of A. B. Owen (1995): each bit is
// flipped by a function of the bits above it. Both permutations are the hash of S. Laine and
// T. Karras (EGSR 2011) with the constants of N. Vegdahl ("Building a better LK hash", 2021), run
// twice with independent keys; the arrangement is that of B. Burley, "Practical hash-based Owen
// scrambling", Journal of Computer Graphics Techniques 9(4), 2020. Twenty further bits come from a
// keyed hash of the point, so that no number is 0 or 1 and none occurs twice.

// (n + 1/2) 2^-52 for n < 2^52: exact, symmetric about 1/2, never 0 or 1.
LANE double PATH(centred)(uint64_t n) {
  return double_of(n | 0x3FF0000000000000ULL) - (1.0 - 0x1p-53);
}

// Permutes so that each bit depends only on the bits below it (and on the key).
LANE uint32_t PATH(nested)(uint32_t x, uint32_t key) {
  x ^= x * 0x3d20adeaU;
  x += key;
  x *= (key >> 16) | 1U;
  x ^= x * 0x05526c56U;
  x ^= x * 0x53a22864U;
  return x;
}

// A hash of 32 bits: the multipliers of C. Wellons's "lowbias32" (2018).
LANE uint32_t PATH(small_hash)(uint32_t x) {
  x ^= x >> 16;
  x *= 0x7feb352dU;
  x ^= x >> 15;
  x *= 0x846ca68bU;
  x ^= x >> 16;
  return x;
}

// The coordinate, bits reversed, of the bits `from ..< to` of a shuffled number (bits reversed).
LANE uint32_t PATH(coordinate)(const uint32_t *directions, uint32_t index, int from, int to) {
  uint32_t x = 0;
  _Pragma("clang loop unroll(full)") for (int j = from; j < to; j += 1)
      x ^= directions[j] & (uint32_t)((int32_t)(index << j) >> 31);
  return x;
}

// Points whose numbers differ in the last ten bits only have shuffled numbers that also differ in
// the last ten only: what the other bits contribute is computed once per stretch of 1,024 points.
static void PATH(sobol)(const struct buyin_sobol_keys *keys, uint32_t first, double *out,
                        size_t count) {
  const struct buyin_sobol_keys k = *keys;
  for (size_t start = 0; start < count;) {
    uint32_t from = first + (uint32_t)start;
    size_t stretch = 1024 - (from & 1023);
    size_t n = count - start < stretch ? count - start : stretch;
    uint32_t common = __builtin_bitreverse32(from);
    common = PATH(nested)(PATH(nested)(common, k.shuffle[0]), k.shuffle[1]);
    uint32_t base = PATH(coordinate)(k.directions, common, 10, 32);
    double *here = out + start;
    VECTORIZED
    for (size_t i = 0; i < n; i += 1) {
      uint32_t point = from + (uint32_t)i;
      uint32_t index = __builtin_bitreverse32(point);
      index = PATH(nested)(PATH(nested)(index, k.shuffle[0]), k.shuffle[1]);
      uint32_t x = base ^ PATH(coordinate)(k.directions, index, 0, 10);
      x = PATH(nested)(PATH(nested)(x, k.scramble[0]), k.scramble[1]);
      uint32_t low = PATH(small_hash)(point * 0x9E3779B9U ^ k.low) >> 12;
      here[i] = PATH(centred)(((uint64_t)__builtin_bitreverse32(x) << 20) | low);
    }
    start += n;
  }
}

LANE uint64_t PATH(mix)(uint64_t x) {
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
  return x ^ (x >> 31);
}

static void PATH(independent)(uint64_t key, uint64_t first, double *out, size_t count) {
  VECTORIZED
  for (size_t i = 0; i < count; i += 1)
    out[i] = PATH(centred)(PATH(mix)(key + (first + i) * 0x9E3779B97F4A7C15ULL) >> 12);
}
