#ifndef CKERNELS_H
#define CKERNELS_H

#include <stddef.h>
#include <stdint.h>

// The inner loops of the columns, compiled once for any processor of the architecture and, on
// x86-64, once more for AVX2 with FMA. Both give the same bits on every input: elementary functions
// are written here with explicit fused multiply-adds, so neither a C library nor a compiler's
// contraction can change a recorded figure. A NaN result of an elementary function is always the
// same quiet NaN.

/// Functions of one number.
enum buyin_elementary {
  BUYIN_NEGATE,
  BUYIN_NOT,
  BUYIN_EXP,
  BUYIN_LOG,
  BUYIN_LOG10,
  BUYIN_LOG2,
  BUYIN_SQUARE_ROOT,
  BUYIN_ABSOLUTE,
  BUYIN_FLOOR,
  BUYIN_CEILING,
  BUYIN_ROUNDED,
  BUYIN_TRUNCATED,
  BUYIN_SIGN,
  BUYIN_LOG1P,
  BUYIN_EXPM1,
  BUYIN_LOGISTIC,
  BUYIN_LOGIT,
  BUYIN_NORMAL_QUANTILE,
  BUYIN_NORMAL_CUMULATIVE,
  BUYIN_ELEMENTARY_COUNT
};

/// Operations of two numbers; truths are 0 and 1.
enum buyin_arithmetic {
  BUYIN_ADD,
  BUYIN_SUBTRACT,
  BUYIN_MULTIPLY,
  BUYIN_DIVIDE,
  BUYIN_POWER,
  BUYIN_MINIMUM,
  BUYIN_MAXIMUM,
  BUYIN_LESS,
  BUYIN_LESS_OR_EQUAL,
  BUYIN_GREATER,
  BUYIN_GREATER_OR_EQUAL,
  BUYIN_EQUAL,
  BUYIN_NOT_EQUAL,
  BUYIN_AND,
  BUYIN_OR,
  BUYIN_ARITHMETIC_COUNT
};

/// Which operands of an operation are one number instead of one per draw.
enum buyin_shape { BUYIN_BOTH_DRAWN, BUYIN_LEFT_CERTAIN, BUYIN_RIGHT_CERTAIN, BUYIN_SHAPE_COUNT };

/// The builds of the loops.
enum buyin_path { BUYIN_BASELINE, BUYIN_WIDE };

/// The fastest build that this processor can run.
enum buyin_path buyin_best_path(void);

/// Replaces each number by its function.
void buyin_apply(enum buyin_path path, enum buyin_elementary function, double *values,
                 size_t count);

/// Writes left (operation) right; out may be either operand.
void buyin_combine(enum buyin_path path, enum buyin_arithmetic operation, enum buyin_shape shape,
                   double *out, const double *left, const double *right, size_t count);

/// Writes yes where the condition is neither 0 nor NaN, no where it is 0, NaN where it is NaN.
/// A step of 0 reads one number for every draw; out may be any operand with a step of 1.
void buyin_select(double *out, const double *condition, const double *yes, size_t yes_step,
                  const double *no, size_t no_step, size_t count);

/// Replaces each number within -edge ... edge by the polynomial of degree five of its interval: six
/// coefficients per interval, lowest first, in the place within it, 0 ... 1. Leaves the others as
/// they are, and returns how many those are; NaN stays NaN.
size_t buyin_interpolate(enum buyin_path path, const double *coefficients, size_t intervals,
                         double edge, double *values, size_t count);

/// The keys of one scrambled Sobol coordinate within one replicate.
struct buyin_sobol_keys {
  uint32_t shuffle[2];
  uint32_t scramble[2];
  uint32_t low;
  /// The direction numbers with their bits reversed, as buyin_sobol_directions gives them.
  uint32_t directions[32];
};

/// The number of coordinates that have direction numbers.
size_t buyin_sobol_dimensions(void);

/// Writes the 32 direction numbers of a coordinate, counted from 0, bits reversed.
void buyin_sobol_directions(size_t dimension, uint32_t directions[32]);

/// Writes the coordinates of `count` points from `first`, each in the open interval (0, 1).
void buyin_sobol(enum buyin_path path, const struct buyin_sobol_keys *keys, uint32_t first,
                 double *out, size_t count);

/// Writes independent uniforms of the open interval (0, 1) for `count` points from `first`.
void buyin_independent(enum buyin_path path, uint64_t key, uint64_t first, double *out,
                       size_t count);

/// Writes the Latin hypercube's cell and place within it, for `count` of `size` points.
void buyin_latin(uint64_t key, uint64_t size, uint64_t first, double *out, size_t count);

/// Mixes 64 bits so that each depends on all (Stafford's variant 13 of the murmur finisher).
uint64_t buyin_mix(uint64_t bits);

/// Writes the order-preserving keys of the numbers that are not NaN; returns how many.
size_t buyin_order_keys(const double *values, size_t count, uint64_t *keys);

/// The number whose order-preserving key is given.
double buyin_from_order_key(uint64_t key);

/// Writes the places of the numbers, the smallest first; numbers that agree in their first 50 bits stay
/// in their order. At most 2^14 numbers; `scratch` holds twice as many.
void buyin_order(const double *values, size_t count, uint32_t *order, uint64_t *scratch);

/// Reorders keys so that each rank of the ascending list holds what sorting would put there.
void buyin_select_ranks(uint64_t *keys, size_t count, const size_t *ranks, size_t rank_count);

/// Where the buckets of one pass count: `pages` pages of 256 each.
struct buyin_buckets {
  uint32_t *counts;
  /// The first key of each bucket, 0 where none came.
  uint64_t *first;
  /// 1 where a bucket holds different keys.
  uint8_t *mixed;
};

/// Writes for each key the page of its leading byte; gives a byte that `page_of_byte` holds -1 for
/// the next page, from 0, and returns how many there are.
size_t buyin_pages_by_byte(const uint64_t *keys, size_t count, int32_t page_of_byte[256],
                           int32_t *pages);

/// Writes for each key the position of the interval that holds it, or -1. Intervals are disjoint and
/// ascend; each begins at a key and shares so many leading bits (8 to 63).
void buyin_intervals(const uint64_t *keys, size_t count, const uint64_t *lower,
                     const uint8_t *bits, size_t intervals, int32_t *positions);

/// Counts each key, `times` times, in its page (none at -1), by the eight bits above `shift` of the
/// page.
void buyin_count_keys(const uint64_t *keys, const int32_t *pages, size_t count,
                      const uint8_t *shift, uint32_t times, struct buyin_buckets buckets);

#endif
