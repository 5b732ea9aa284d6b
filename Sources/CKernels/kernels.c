// The two builds of the loops, and the choice between them. See include/CKernels.h.

#include "CKernels.h"
#include "coefficients.h"
#include "sobol_directions.h"
#include <string.h>

#pragma STDC FP_CONTRACT OFF
// The baseline of x86-64 has no fused multiply-add: its loops call the C library's, one by one.
#pragma clang diagnostic ignored "-Wpass-failed"

#define INFINITE __builtin_inf()
#define QUIET_NAN __builtin_nan("")
// A function of one lane: a loop that still holds a call is not turned into vector code.
#define LANE static inline __attribute__((always_inline))
// The output may be one of the inputs, never overlap it otherwise: no step depends on another.
#define VECTORIZED _Pragma("clang loop vectorize(assume_safety) interleave_count(4)")

typedef void (*elementary_loop)(double *, size_t);
typedef void (*arithmetic_loop)(double *, const double *, const double *, size_t);

static inline uint64_t bits_of(double x) {
  uint64_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

static inline double double_of(uint64_t bits) {
  double x;
  memcpy(&x, &bits, sizeof x);
  return x;
}

#define PATH(name) name##_baseline
#include "elementary.h"
#include "normal.h"
#include "columns.h"
#include "streams.h"
#undef PATH

#if defined(__x86_64__)
#pragma clang attribute push(__attribute__((target("avx2,fma,bmi,bmi2"))), apply_to = function)
#define PATH(name) name##_wide
#include "elementary.h"
#include "normal.h"
#include "columns.h"
#include "streams.h"
#undef PATH
#pragma clang attribute pop

enum buyin_path buyin_best_path(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") &&
                 __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2")
             ? BUYIN_WIDE
             : BUYIN_BASELINE;
}
#define CHOOSE(path, name) ((path) == BUYIN_WIDE ? name##_wide : name##_baseline)
#else
enum buyin_path buyin_best_path(void) { return BUYIN_BASELINE; }
#define CHOOSE(path, name) ((void)(path), name##_baseline)
#endif

void buyin_apply(enum buyin_path path, enum buyin_elementary function, double *values,
                 size_t count) {
  CHOOSE(path, elementary_loops)[function](values, count);
}

void buyin_combine(enum buyin_path path, enum buyin_arithmetic operation, enum buyin_shape shape,
                   double *out, const double *left, const double *right, size_t count) {
  CHOOSE(path, arithmetic_loops)[operation][shape](out, left, right, count);
}

void buyin_select(double *out, const double *condition, const double *yes, size_t yes_step,
                  const double *no, size_t no_step, size_t count) {
  for (size_t i = 0; i < count; i += 1) {
    double c = condition[i], a = yes[i * yes_step], b = no[i * no_step];
    double chosen = c == 0.0 ? b : a;
    out[i] = c != c ? QUIET_NAN : chosen;
  }
}

size_t buyin_interpolate(enum buyin_path path, const double *coefficients, size_t intervals,
                         double edge, double *values, size_t count) {
  return CHOOSE(path, interpolate)(coefficients, intervals, edge, values, count);
}

void buyin_sobol(enum buyin_path path, const struct buyin_sobol_keys *keys, uint32_t first,
                 double *out, size_t count) {
  CHOOSE(path, sobol)(keys, first, out, count);
}

void buyin_independent(enum buyin_path path, uint64_t key, uint64_t first, double *out,
                       size_t count) {
  CHOOSE(path, independent)(key, first, out, count);
}

uint64_t buyin_mix(uint64_t bits) { return mix_baseline(bits); }

size_t buyin_sobol_dimensions(void) { return SOBOL_DIMENSIONS; }

// The recurrence of Joe and Kuo (2008), equation (2), on numbers scaled to 32 bits.
void buyin_sobol_directions(size_t dimension, uint32_t directions[32]) {
  const uint16_t *row = sobol_rows[dimension < SOBOL_DIMENSIONS ? dimension : 0];
  int degree = row[0];
  uint32_t v[32];
  for (int j = 0; j < 32; j += 1) {
    if (degree == 0) {
      v[j] = 1U << (31 - j);
    } else if (j < degree) {
      v[j] = (uint32_t)row[2 + j] << (31 - j);
    } else {
      v[j] = v[j - degree] ^ (v[j - degree] >> degree);
      for (int i = 1; i < degree; i += 1)
        if ((row[1] >> (degree - i)) & 1) v[j] ^= v[j - i];
    }
  }
  for (int j = 0; j < 32; j += 1) directions[j] = __builtin_bitreverse32(v[j]);
}

// A permutation of 0 ..< size: four Feistel rounds on the smallest even number of bits that holds
// the size, walked until the result is below it (J. Black and P. Rogaway, CT-RSA 2002).
static uint64_t permuted(uint64_t key, uint64_t size, uint64_t index) {
  unsigned half = 1;
  while (half < 32 && (size - 1) >> (2 * half) != 0) half += 1;
  uint64_t mask = (1ULL << half) - 1;
  do {
    uint64_t left = index >> half, right = index & mask;
    for (uint64_t round = 1; round <= 4; round += 1) {
      uint64_t mixed = buyin_mix(key + round * 0x9E3779B97F4A7C15ULL + right) & mask;
      uint64_t next = left ^ mixed;
      left = right;
      right = next;
    }
    index = (left << half) | right;
  } while (index >= size);
  return index;
}

void buyin_latin(uint64_t key, uint64_t size, uint64_t first, double *out, size_t count) {
  for (size_t i = 0; i < count; i += 1) {
    double cell = (double)permuted(key, size, first + i);
    uint64_t h = buyin_mix(~key + (first + i) * 0x9E3779B97F4A7C15ULL);
    double u = (cell + ((double)(h >> 32) + 0.5) * 0x1p-32) / (double)size;
    out[i] = u < 1.0 - 0x1p-53 ? u : 1.0 - 0x1p-53;
  }
}
