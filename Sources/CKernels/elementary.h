// exp, log and the power, each as a function of one lane. Included once per build: see kernels.c.
//
// Shape of all three: split the argument into a power of two and a rest near 1 (or 0), by integer
// operations that every vector unit has; evaluate a polynomial by Horner's rule with fused
// multiply-adds; put the power of two back. Error bounds, in units in the last place (ulp) of the
// result: exp 0.8, log 1.0, power 0.52. Literature: J.-M. Muller, "Elementary Functions", 3rd ed.,
// chapters 3, 5 and 11 (reduction, polynomial evaluation); double-double arithmetic after
// T. J. Dekker, Numerische Mathematik 18 (1971), 224-242.

#define LN2_HIGH 0x1.62e42fefa2000p-1
#define LN2_LOW 0x1.9ef35793c7673p-41
#define LOG2_E 0x1.71547652b82fep+0
#define ROUNDER 0x1.8p52

// The polynomial with coefficients lowest first, at t.
#define POLYNOMIAL(result, table, degree_plus_one, t)                                              \
  double result = table[(degree_plus_one) - 1];                                                    \
  _Pragma("clang loop unroll(full)") for (int i = (degree_plus_one) - 2; i >= 0; i -= 1) result =  \
      __builtin_fma(result, (t), table[i]);

// y * 2^k for |k| < 2000: two factors, so that overflow and underflow happen in the product.
// `shifted` is ROUNDER + 4096 + k, whose low bits hold k + 4096.
LANE double PATH(scaled)(double y, double shifted) {
  uint64_t n = bits_of(shifted) - bits_of(ROUNDER);
  uint64_t half = n >> 1;
  uint64_t first = (half - 2048 + 1023) << 52;
  uint64_t second = (n - half - 2048 + 1023) << 52;
  return y * double_of(first) * double_of(second);
}

// exp(high + low) for |low| far below |high|. The sum 1 + r is kept in two parts, so that the
// only rounding near half an ulp is the last one.
LANE double PATH(exp_of_sum)(double high, double low) {
  double shifted = __builtin_fma(high, LOG2_E, ROUNDER + 4096.0);
  double k = shifted - (ROUNDER + 4096.0);
  double r = __builtin_fma(-k, LN2_HIGH, high);
  double r_low = __builtin_fma(-k, LN2_LOW, low);
  double sum = r + r_low;
  double rest = (r - sum) + r_low;
  POLYNOMIAL(p, exp_poly, EXP_POLY_COUNT, sum)
  double q = __builtin_fma(sum * sum, p, __builtin_fma(rest, sum, rest));
  double one = 1.0 + sum;
  double one_low = (1.0 - one) + sum;
  return PATH(scaled)(one + (one_low + q), shifted);
}

// exp(x). Beyond +-800 the result is infinite or zero whatever the argument.
LANE double PATH(exp1)(double x) {
  double c = x < -800.0 ? -800.0 : x;
  c = c > 800.0 ? 800.0 : c;
  double shifted = __builtin_fma(c, LOG2_E, ROUNDER + 4096.0);
  double k = shifted - (ROUNDER + 4096.0);
  double r = __builtin_fma(-k, LN2_LOW, __builtin_fma(-k, LN2_HIGH, c));
  POLYNOMIAL(p, exp_poly, EXP_POLY_COUNT, r)
  double y = 1.0 + __builtin_fma(r * r, p, r);
  return x != x ? QUIET_NAN : PATH(scaled)(y, shifted);
}

// exp(x) - 1: the polynomial itself where exp(x) is near 1, the difference elsewhere; 2.5 ulp.
LANE double PATH(expm1)(double x) {
  POLYNOMIAL(p, exp_poly, EXP_POLY_COUNT, x)
  double near = __builtin_fma(x * x, p, x);
  double far = PATH(exp1)(x) - 1.0;
  return x > -0.34 && x < 0.34 ? near : far;
}

// Splits x = m * 2^k, m in [sqrt(1/2), sqrt(2)); returns m - 1, which is exact.
LANE double PATH(split)(double x, double *k) {
  double scaled = x < 0x1p-1022 ? x * 0x1p54 : x;
  uint64_t b = bits_of(scaled) + (0x3FF0000000000000ULL - 0x3FE6A09E667F3BCDULL);
  uint64_t m = (b & 0x000FFFFFFFFFFFFFULL) + 0x3FE6A09E667F3BCDULL;
  double e = double_of((b >> 52) | 0x4330000000000000ULL) - (0x1p52 + 1023.0);
  *k = x < 0x1p-1022 ? e - 54.0 : e;
  return double_of(m) - 1.0;
}

// log(x) = k ln 2 + 2 atanh(f / (2 + f)), with 2s = f - s f so that f enters exactly.
LANE double PATH(log1)(double x) {
  double k;
  double f = PATH(split)(x, &k);
  double s = f / (2.0 + f);
  double z = s * s;
  POLYNOMIAL(p, log_poly, LOG_POLY_COUNT, z)
  double half = 0.5 * f * f;
  double small = __builtin_fma(s, __builtin_fma(z, p, half), k * LN2_LOW);
  double y = __builtin_fma(k, LN2_HIGH, f - (half - small));
  y = x == 0.0 ? -INFINITE : y;
  y = x == INFINITE ? INFINITE : y;
  return x >= 0.0 ? y : QUIET_NAN;
}

// log(1 + x): the logarithm of the rounded sum, corrected by what the rounding lost; 2 ulp.
LANE double PATH(log1p)(double x) {
  double u = 1.0 + x;
  double v = u - x;
  double lost = (x - (u - v)) + (1.0 - v);
  double y = PATH(log1)(u) + lost / u;
  return u > 0.0 && u < INFINITE ? y : PATH(log1)(u);
}

// log(x) as the unevaluated sum of two doubles, relative error below 2^-65; for x > 0 finite.
LANE double PATH(log_pair)(double x, double *low) {
  double k;
  double f = PATH(split)(x, &k);
  double d = 2.0 + f;
  double d_low = f - (d - 2.0);
  double reciprocal = 1.0 / d;
  double s = f * reciprocal;
  double s_low = __builtin_fma(-s, d_low, __builtin_fma(-s, d, f)) * reciprocal;
  double z = s * s;
  double z_low = __builtin_fma(s, s, -z) + 2.0 * s * s_low;
  POLYNOMIAL(p, log_tail_poly, LOG_TAIL_POLY_COUNT, z)
  double t = z * p;
  double v = 0x1.5555555555555p-1 + t;
  double v_low = ((0x1.5555555555555p-1 - v) + t) + 0x1.5555555555555p-55;
  double w = z * v;
  double w_low = __builtin_fma(z, v, -w) + __builtin_fma(z, v_low, z_low * v);
  double q = s * w;
  double q_low = __builtin_fma(s, w, -q) + __builtin_fma(s, w_low, s_low * w);
  double a = 2.0 * s + q;
  double a_low = ((2.0 * s - a) + q) + __builtin_fma(2.0, s_low, q_low);
  double big = k * LN2_HIGH;
  double high = big + a;
  *low = ((big - high) + a) + __builtin_fma(k, LN2_LOW, a_low);
  return high;
}

// The logarithm in another base, from the pair; exact at the powers of 10 and of 2.
LANE double PATH(log_base)(double x, double factor, double factor_low) {
  double low;
  double high = PATH(log_pair)(x, &low);
  double y = high * factor;
  double rest = __builtin_fma(high, factor, -y) + __builtin_fma(high, factor_low, low * factor);
  y = x == 0.0 ? -INFINITE : y + rest;
  y = x == INFINITE ? INFINITE : y;
  return x >= 0.0 ? y : QUIET_NAN;
}

LANE double PATH(log10)(double x) {
  return PATH(log_base)(x, 0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57);
}

LANE double PATH(log2)(double x) {
  return PATH(log_base)(x, 0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56);
}

// x^y for x > 0 and both finite.
LANE double PATH(positive_power)(double x, double y) {
  double low;
  double high = PATH(log_pair)(x, &low);
  double product = y * high;
  double rest = __builtin_fma(y, high, -product) + y * low;
  rest = product > 800.0 || product < -800.0 ? 0.0 : rest;
  product = product > 800.0 ? 800.0 : product;
  product = product < -800.0 ? -800.0 : product;
  return PATH(exp_of_sum)(product, rest);
}

// x^y for what positive_power leaves out, by the rules of C's Annex F.
static double PATH(special_power)(double x, double y) {
  if (y == 0.0 || x == 1.0) return 1.0;
  if (x != x || y != y) return QUIET_NAN;
  double size = __builtin_fabs(x);
  if (y == INFINITE || y == -INFINITE) {
    if (size == 1.0) return 1.0;
    return (size > 1.0) == (y > 0.0) ? INFINITE : 0.0;
  }
  int whole = __builtin_floor(y) == y;
  int odd = whole && __builtin_floor(y * 0.5) != y * 0.5;
  double sign = odd && __builtin_signbit(x) ? -1.0 : 1.0;
  if (size == 0.0) return sign * (y > 0.0 ? 0.0 : INFINITE);
  if (size == INFINITE) return sign * (y > 0.0 ? INFINITE : 0.0);
  if (x < 0.0 && !whole) return QUIET_NAN;
  return sign * PATH(positive_power)(size, y);
}
