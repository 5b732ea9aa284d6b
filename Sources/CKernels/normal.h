// The normal distribution's quantile and cumulative function. Included once per build.
//
// Quantile: with w = -log(4u(1 - u)) the quantile over (2u - 1) is smooth from the median to
// u = 0.0005, so one polynomial without a division serves 99.9 % of the draws (the variable is that
// of M. Giles, "Approximating the erfinv function", GPU Computing Gems 2, 2011; the coefficients
// are ours). The tails, in s = sqrt(w), are rare and done one by one. Relative error 6e-16.
//
// Cumulative: Phi(-x) = exp(-x^2/2) g(x), where (1 + 2x) g is a polynomial in (x - 5) / (x + 5)
// (the variable of M. M. Shepherd and J. G. Laframboise, Mathematics of Computation 36 (1981),
// 249-253); x^2 is kept in two parts. Relative error 2e-15 for negative arguments, and for positive
// ones 2e-16.

LANE double PATH(normal_w)(double u) { return -PATH(log1)(4.0 * u * (1.0 - u)); }

LANE double PATH(normal_central)(double u) {
  POLYNOMIAL(p, normal_central_poly, NORMAL_CENTRAL_POLY_COUNT, PATH(normal_w)(u) - 3.125)
  return __builtin_fma(2.0, u, -1.0) * p;
}

// Whether the central polynomial does not serve; also true of NaN.
LANE int PATH(is_tail)(double u) { return !(u > 0.000483 && u < 0.999517); }

static double PATH(normal_tail)(double u) {
  if (!(u >= 0.0 && u <= 1.0)) return QUIET_NAN;
  if (u == 0.0) return -INFINITE;
  if (u == 1.0) return INFINITE;
  double s = __builtin_sqrt(PATH(normal_w)(u));
  double result;
  if (s < 4.0) {
    POLYNOMIAL(p, normal_near_poly, NORMAL_NEAR_POLY_COUNT, s - 3.25)
    result = p;
  } else if (s < 8.0) {
    POLYNOMIAL(p, normal_far_poly, NORMAL_FAR_POLY_COUNT, 1.0 / s - 0x1.8p-3)
    result = p;
  } else {
    POLYNOMIAL(p, normal_remote_poly, NORMAL_REMOTE_POLY_COUNT, 1.0 / s - 0x1.4abe9939ed506p-4)
    result = p;
  }
  return u < 0.5 ? -s * result : s * result;
}

// The loop writes to `values` only after the tails are found, so it keeps u beside the result in a
// stretch that fits in the cache.
static void PATH(normal_quantile)(double *values, size_t count) {
  double kept[256];
  for (size_t start = 0; start < count; start += 256) {
    size_t n = count - start < 256 ? count - start : 256;
    double *here = values + start;
    int tails = 0;
    VECTORIZED
    for (size_t i = 0; i < n; i += 1) {
      double u = here[i];
      kept[i] = u;
      here[i] = PATH(normal_central)(u);
    }
    for (size_t i = 0; i < n; i += 1) tails |= PATH(is_tail)(kept[i]);
    if (!tails) continue;
    for (size_t i = 0; i < n; i += 1)
      if (PATH(is_tail)(kept[i])) here[i] = PATH(normal_tail)(kept[i]);
  }
}

LANE double PATH(normal_cumulative)(double x) {
  double a = __builtin_fabs(x);
  a = a > 39.0 ? 39.0 : a;
  double t = (a - 5.0) / (a + 5.0);
  POLYNOMIAL(p, normal_tail_poly, NORMAL_TAIL_POLY_COUNT, t + 0x1.d1745d1745d18p-4)
  double square = a * a;
  double lost = __builtin_fma(a, a, -square);
  double tail = PATH(exp_of_sum)(-0.5 * square, -0.5 * lost) * (p / __builtin_fma(2.0, a, 1.0));
  double y = x > 0.0 ? 1.0 - tail : tail;
  return x != x ? QUIET_NAN : y;
}
