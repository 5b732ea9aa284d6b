// The loops over whole columns, and their tables. Included once per build.

#define ELEMENTARY(name, expression)                                                               \
  static void PATH(apply_##name)(double *values, size_t count) {                                   \
    VECTORIZED for (size_t i = 0; i < count; i += 1) {                                             \
      double x = values[i];                                                                        \
      values[i] = (expression);                                                                    \
    }                                                                                              \
  }

// To the nearest whole number, halves away from zero; exact, as x - trunc(x) is.
LANE double PATH(round_half_away)(double x) {
  double t = __builtin_trunc(x);
  return __builtin_fabs(x - t) >= 0.5 ? t + __builtin_copysign(1.0, x) : t;
}

ELEMENTARY(negate, -x)
ELEMENTARY(not, x != x ? QUIET_NAN : (x == 0.0 ? 1.0 : 0.0))
ELEMENTARY(exp, PATH(exp1)(x))
ELEMENTARY(log, PATH(log1)(x))
ELEMENTARY(log10, PATH(log10)(x))
ELEMENTARY(log2, PATH(log2)(x))
ELEMENTARY(square_root, x >= 0.0 ? __builtin_sqrt(x) : QUIET_NAN)
ELEMENTARY(absolute, __builtin_fabs(x))
ELEMENTARY(floor, __builtin_floor(x))
ELEMENTARY(ceiling, __builtin_ceil(x))
ELEMENTARY(rounded, PATH(round_half_away)(x))
ELEMENTARY(truncated, __builtin_trunc(x))
ELEMENTARY(sign, x != x ? QUIET_NAN : (x > 0.0 ? 1.0 : (x < 0.0 ? -1.0 : 0.0)))
ELEMENTARY(log1p, PATH(log1p)(x))
ELEMENTARY(expm1, PATH(expm1)(x))
ELEMENTARY(logistic, 1.0 / (1.0 + PATH(exp1)(-x)))
ELEMENTARY(logit, PATH(log1)(x / (1.0 - x)))
ELEMENTARY(normal_cumulative, PATH(normal_cumulative)(x))

#define ARITHMETIC(name, expression)                                                               \
  static void PATH(name##_both)(double *out, const double *left, const double *right, size_t n) {  \
    VECTORIZED for (size_t i = 0; i < n; i += 1) {                                                 \
      double a = left[i], b = right[i];                                                            \
      out[i] = (expression);                                                                       \
    }                                                                                              \
  }                                                                                                \
  static void PATH(name##_left)(double *out, const double *left, const double *right, size_t n) {  \
    const double a = *left;                                                                        \
    VECTORIZED for (size_t i = 0; i < n; i += 1) {                                                 \
      double b = right[i];                                                                         \
      out[i] = (expression);                                                                       \
    }                                                                                              \
  }                                                                                                \
  static void PATH(name##_right)(double *out, const double *left, const double *right, size_t n) { \
    const double b = *right;                                                                       \
    VECTORIZED for (size_t i = 0; i < n; i += 1) {                                                 \
      double a = left[i];                                                                          \
      out[i] = (expression);                                                                       \
    }                                                                                              \
  }

// Equal up to a relative 1e-12; equal infinities are equal.
LANE int PATH(same)(double a, double b) {
  double x = __builtin_fabs(a), y = __builtin_fabs(b);
  double larger = x > y ? x : y;
  double gap = __builtin_fabs(a - b);
  return (a == b) | ((gap <= 1e-12 * larger) & (larger < INFINITE));
}

// A comparison with an undefined operand is undefined.
#define TRUTH(condition) (((a != a) | (b != b)) ? QUIET_NAN : ((condition) ? 1.0 : 0.0))

ARITHMETIC(add, a + b)
ARITHMETIC(subtract, a - b)
ARITHMETIC(multiply, a *b)
ARITHMETIC(divide, a / b)
ARITHMETIC(minimum, ((a != a) | (b != b)) ? QUIET_NAN : (b < a ? b : a))
ARITHMETIC(maximum, ((a != a) | (b != b)) ? QUIET_NAN : (b > a ? b : a))
ARITHMETIC(less, TRUTH((a < b) & !PATH(same)(a, b)))
ARITHMETIC(less_or_equal, TRUTH((a < b) | PATH(same)(a, b)))
ARITHMETIC(greater, TRUTH((a > b) & !PATH(same)(a, b)))
ARITHMETIC(greater_or_equal, TRUTH((a > b) | PATH(same)(a, b)))
ARITHMETIC(equal, TRUTH(PATH(same)(a, b)))
ARITHMETIC(not_equal, TRUTH(!PATH(same)(a, b)))
// What is decided by one operand does not need the other (Kleene's logic).
ARITHMETIC(and, ((a == 0.0) | (b == 0.0)) ? 0.0 : TRUTH(1))
ARITHMETIC(or, (((a == a) & (a != 0.0)) | ((b == b) & (b != 0.0))) ? 1.0 : TRUTH(0))

// The power of every pair; what is not an ordinary pair is done again one by one. Operands are
// copied by stretches, as `out` may be either of them.
static void PATH(power_steps)(double *out, const double *left, size_t left_step,
                              const double *right, size_t right_step, size_t count) {
  double x[256], y[256];
  for (size_t start = 0; start < count; start += 256) {
    size_t n = count - start < 256 ? count - start : 256;
    int special = 0;
    for (size_t i = 0; i < n; i += 1) x[i] = left[(start + i) * left_step];
    for (size_t i = 0; i < n; i += 1) y[i] = right[(start + i) * right_step];
    VECTORIZED
    for (size_t i = 0; i < n; i += 1) out[start + i] = PATH(positive_power)(x[i], y[i]);
    for (size_t i = 0; i < n; i += 1)
      special |= !((x[i] > 0.0) & (x[i] < INFINITE) & (__builtin_fabs(y[i]) < INFINITE));
    if (!special) continue;
    for (size_t i = 0; i < n; i += 1)
      if (!((x[i] > 0.0) & (x[i] < INFINITE) & (__builtin_fabs(y[i]) < INFINITE)))
        out[start + i] = PATH(special_power)(x[i], y[i]);
  }
}

static void PATH(power_both)(double *out, const double *left, const double *right, size_t n) {
  PATH(power_steps)(out, left, 1, right, 1, n);
}
static void PATH(power_left)(double *out, const double *left, const double *right, size_t n) {
  const double a = *left;
  PATH(power_steps)(out, &a, 0, right, 1, n);
}
static void PATH(power_right)(double *out, const double *left, const double *right, size_t n) {
  const double b = *right;
  PATH(power_steps)(out, left, 1, &b, 0, n);
}

static size_t PATH(interpolate)(const double *coefficients, size_t intervals, double edge,
                                double *values, size_t count) {
  size_t outside = 0;
  double density = (double)intervals / (2.0 * edge);
  for (size_t i = 0; i < count; i += 1) {
    double z = values[i];
    if (!(z >= -edge && z <= edge)) {
      outside += z == z;
      continue;
    }
    double place = (z + edge) * density;
    size_t interval = (size_t)place;
    if (interval >= intervals) interval = intervals - 1;
    const double *c = coefficients + 6 * interval;
    POLYNOMIAL(y, c, 6, place - (double)interval)
    values[i] = y;
  }
  return outside;
}

static const elementary_loop PATH(elementary_loops)[BUYIN_ELEMENTARY_COUNT] = {
    [BUYIN_NEGATE] = PATH(apply_negate),
    [BUYIN_NOT] = PATH(apply_not),
    [BUYIN_EXP] = PATH(apply_exp),
    [BUYIN_LOG] = PATH(apply_log),
    [BUYIN_LOG10] = PATH(apply_log10),
    [BUYIN_LOG2] = PATH(apply_log2),
    [BUYIN_SQUARE_ROOT] = PATH(apply_square_root),
    [BUYIN_ABSOLUTE] = PATH(apply_absolute),
    [BUYIN_FLOOR] = PATH(apply_floor),
    [BUYIN_CEILING] = PATH(apply_ceiling),
    [BUYIN_ROUNDED] = PATH(apply_rounded),
    [BUYIN_TRUNCATED] = PATH(apply_truncated),
    [BUYIN_SIGN] = PATH(apply_sign),
    [BUYIN_LOG1P] = PATH(apply_log1p),
    [BUYIN_EXPM1] = PATH(apply_expm1),
    [BUYIN_LOGISTIC] = PATH(apply_logistic),
    [BUYIN_LOGIT] = PATH(apply_logit),
    [BUYIN_NORMAL_QUANTILE] = PATH(normal_quantile),
    [BUYIN_NORMAL_CUMULATIVE] = PATH(apply_normal_cumulative),
};

#define SHAPES(name) {PATH(name##_both), PATH(name##_left), PATH(name##_right)}

static const arithmetic_loop PATH(arithmetic_loops)[BUYIN_ARITHMETIC_COUNT][BUYIN_SHAPE_COUNT] = {
    [BUYIN_ADD] = SHAPES(add),
    [BUYIN_SUBTRACT] = SHAPES(subtract),
    [BUYIN_MULTIPLY] = SHAPES(multiply),
    [BUYIN_DIVIDE] = SHAPES(divide),
    [BUYIN_POWER] = SHAPES(power),
    [BUYIN_MINIMUM] = SHAPES(minimum),
    [BUYIN_MAXIMUM] = SHAPES(maximum),
    [BUYIN_LESS] = SHAPES(less),
    [BUYIN_LESS_OR_EQUAL] = SHAPES(less_or_equal),
    [BUYIN_GREATER] = SHAPES(greater),
    [BUYIN_GREATER_OR_EQUAL] = SHAPES(greater_or_equal),
    [BUYIN_EQUAL] = SHAPES(equal),
    [BUYIN_NOT_EQUAL] = SHAPES(not_equal),
    [BUYIN_AND] = SHAPES(and),
    [BUYIN_OR] = SHAPES(or),
};

#undef SHAPES
#undef TRUTH
#undef ARITHMETIC
#undef ELEMENTARY
