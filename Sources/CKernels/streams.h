// Uniform numbers by counter: a function of keys and of the point's number alone. Included once per
// build.
//
// Scrambled Sobol. The point's number is shuffled, its Sobol coordinate is computed from the
// direction numbers, and the coordinate is scrambled in the sense of A. B. Owen (1995): each bit is
// flipped by a function of the bits above it. The scrambling is the hash of S. Laine and T. Karras
// (EGSR 2011) with the constants of N. Vegdahl ("Building a better LK hash", 2021), run twice with
// independent keys; the arrangement is that of B. Burley, "Practical hash-based Owen scrambling",
// Journal of Computer Graphics Techniques 9(4), 2020. Twenty further bits come from a keyed hash of
// the point, so that no number is 0 or 1 and none occurs twice.
//
// The shuffle pairs streams at random, and must leave the first 2^k points the points of a net.
// Burley shuffles by a nested permutation. That keeps neighbours (2i, 2i + 1) in opposite halves of
// every coordinate, so that two streams of their own are correlated by chance 1.26 times as much as
// independent numbers. Here only what the net needs is kept: each stretch [2^k, 2^(k+1)), from 64 on,
// is permuted freely within itself, and beyond 1,024 points each block of 1,024 (the order of the
// blocks is nested). Measured: 1.00 times.

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

// The coordinate, bits reversed, of the bits `from ..< to` of a number.
LANE uint32_t PATH(coordinate)(const uint32_t *directions, uint32_t number, int from, int to) {
  uint32_t x = 0;
  _Pragma("clang loop unroll(full)") for (int j = from; j < to; j += 1)
      x ^= directions[j] & (0U - ((number >> j) & 1U));
  return x;
}

// A permutation of the numbers of `bits` bits: multiplications carry low bits up, shifts high bits
// down, three times.
struct PATH(permutation) {
  uint32_t mask, shift, flip, first, second, third;
};

static struct PATH(permutation) PATH(permutation_of)(uint32_t bits, uint32_t key) {
  struct PATH(permutation) p;
  p.mask = (1U << bits) - 1U;
  p.shift = (bits + 1) / 2;
  p.flip = PATH(small_hash)(key + 0x9E3779B9U);
  p.first = PATH(small_hash)(p.flip + 0x9E3779B9U) | 1U;
  p.second = PATH(small_hash)(p.first + 0x9E3779B9U) | 1U;
  p.third = PATH(small_hash)(p.second + 0x9E3779B9U) | 1U;
  return p;
}

LANE uint32_t PATH(permuted)(struct PATH(permutation) p, uint32_t x) {
  x = ((x ^ (p.flip >> 16)) * p.first + p.flip) & p.mask;
  x ^= x >> p.shift;
  x = (x * p.second + p.first) & p.mask;
  x ^= x >> p.shift;
  x = (x * p.third + p.second) & p.mask;
  return x ^ (x >> p.shift);
}

// The stretch that holds a point: its first point and the number of bits that are permuted.
static uint32_t PATH(stretch_of)(uint32_t point, uint32_t *bits) {
  uint32_t within = point & 1023;
  if (point >= 1024 || within < 64) {
    *bits = point >= 1024 ? 10 : 6;
    return point - within;
  }
  *bits = 31 - (uint32_t)__builtin_clz(within);
  return 1U << *bits;
}

static void PATH(sobol)(const struct buyin_sobol_keys *keys, uint32_t first, double *out,
                        size_t count) {
  const struct buyin_sobol_keys k = *keys;
  for (size_t done = 0; done < count;) {
    uint32_t bits;
    uint32_t from = first + (uint32_t)done;
    uint32_t start = PATH(stretch_of)(from, &bits);
    size_t rest = start + (1U << bits) - from;
    size_t n = count - done < rest ? count - done : rest;
    // What the bits of the block's number contribute is the same throughout the stretch.
    uint32_t block = __builtin_bitreverse32(start & ~1023U);
    block = PATH(nested)(PATH(nested)(block, k.shuffle[0]), k.shuffle[1]);
    uint32_t number = (__builtin_bitreverse32(block) & ~1023U) | (start & 1023);
    uint32_t base = PATH(coordinate)(k.directions, number, 0, 32);
    uint32_t key = PATH(small_hash)(start ^ k.shuffle[0]) ^ k.shuffle[1];
    const struct PATH(permutation) order = PATH(permutation_of)(bits, key);
    double *here = out + done;
    VECTORIZED
    for (size_t i = 0; i < n; i += 1) {
      uint32_t point = from + (uint32_t)i;
      uint32_t place = PATH(permuted)(order, point - start);
      uint32_t x = base ^ PATH(coordinate)(k.directions, place, 0, 10);
      x = PATH(nested)(PATH(nested)(x, k.scramble[0]), k.scramble[1]);
      uint32_t low = PATH(small_hash)(point * 0x9E3779B9U ^ k.low) >> 12;
      here[i] = PATH(centred)(((uint64_t)__builtin_bitreverse32(x) << 20) | low);
    }
    done += n;
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
