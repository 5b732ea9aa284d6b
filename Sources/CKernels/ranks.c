// Order statistics: keys that sort as the numbers do, and selection of several ranks at once.

#include "CKernels.h"
#include <string.h>

size_t buyin_order_keys(const double *values, size_t count, uint64_t *keys) {
  size_t kept = 0;
  for (size_t i = 0; i < count; i += 1) {
    double x = values[i] + 0.0;  // -0 becomes +0, so that equal numbers have equal keys
    uint64_t b;
    memcpy(&b, &x, sizeof b);
    keys[kept] = b ^ ((0 - (b >> 63)) | 0x8000000000000000ULL);
    kept += x == x;
  }
  return kept;
}

double buyin_from_order_key(uint64_t key) {
  uint64_t b = key ^ (((key >> 63) - 1) | 0x8000000000000000ULL);
  double x;
  memcpy(&x, &b, sizeof x);
  return x;
}

void buyin_order(const double *values, size_t count, uint32_t *order, uint64_t *scratch) {
  enum { DIGIT = 10, SIZE = 1 << DIGIT, PASSES = 5 };
  // The place of a number takes the lowest bits, so the digits above are sorted, the lowest first.
  unsigned low = 64 - DIGIT * PASSES;
  uint64_t *keys = scratch, *others = scratch + count;
  for (size_t i = 0; i < count; i += 1) {
    uint64_t b;
    memcpy(&b, &values[i], sizeof b);
    b ^= (0 - (b >> 63)) | 0x8000000000000000ULL;
    keys[i] = (b >> low << low) | i;
  }
  for (unsigned shift = low; shift < 64; shift += DIGIT) {
    size_t starts[SIZE] = {0};
    for (size_t i = 0; i < count; i += 1) starts[keys[i] >> shift & (SIZE - 1)] += 1;
    for (size_t digit = 0, start = 0; digit < SIZE; digit += 1) {
      size_t held = starts[digit];
      starts[digit] = start;
      start += held;
    }
    for (size_t i = 0; i < count; i += 1)
      others[starts[keys[i] >> shift & (SIZE - 1)]++] = keys[i];
    uint64_t *swap = keys;
    keys = others;
    others = swap;
  }
  for (size_t i = 0; i < count; i += 1) order[i] = (uint32_t)(keys[i] & ((1ULL << low) - 1));
}

static void sort_few(uint64_t *keys, size_t count) {
  for (size_t i = 1; i < count; i += 1) {
    uint64_t key = keys[i];
    size_t j = i;
    for (; j > 0 && keys[j - 1] > key; j -= 1) keys[j] = keys[j - 1];
    keys[j] = key;
  }
}

static uint64_t middle(uint64_t a, uint64_t b, uint64_t c) {
  uint64_t low = a < b ? a : b, high = a < b ? b : a;
  return c < low ? low : (c > high ? high : c);
}

// Heapsort: the way out when the pivots were bad too often, so that no input is quadratic.
static void sort_surely(uint64_t *keys, size_t count) {
  for (size_t heap = count, start = count / 2; heap > 1;) {
    if (start > 0) {
      start -= 1;
    } else {
      heap -= 1;
      uint64_t top = keys[0];
      keys[0] = keys[heap];
      keys[heap] = top;
    }
    size_t root = start;
    for (;;) {
      size_t child = 2 * root + 1;
      if (child >= heap) break;
      if (child + 1 < heap && keys[child + 1] > keys[child]) child += 1;
      if (keys[root] >= keys[child]) break;
      uint64_t lower = keys[root];
      keys[root] = keys[child];
      keys[child] = lower;
      root = child;
    }
  }
}

// Moves the keys of [from, to) below the bound to the front, and returns where the others begin.
// Without branches: each key is swapped, maybe with itself.
static size_t partition(uint64_t *keys, size_t from, size_t to, uint64_t bound) {
  size_t front = from;
  for (size_t i = from; i < to; i += 1) {
    uint64_t key = keys[i];
    keys[i] = keys[front];
    keys[front] = key;
    front += key < bound;
  }
  return front;
}

// Partitions [from, to) about a pivot, then goes on in those parts that hold a wanted rank. Where no
// key is below the pivot, those that equal it are parted off, so equal keys do not slow it down.
// Ranks ascend; `depth` bounds the recursion.
static void select_between(uint64_t *keys, size_t from, size_t to, const size_t *ranks,
                           size_t rank_count, int depth) {
  while (rank_count > 0 && to - from > 24) {
    if (depth == 0) {
      sort_surely(keys + from, to - from);
      return;
    }
    depth -= 1;
    size_t n = to - from;
    uint64_t pivot = middle(keys[from + n / 4], keys[from + n / 2], keys[from + 3 * (n / 4)]);
    size_t cut = partition(keys, from, to, pivot);
    size_t below = 0;
    if (cut == from) {
      cut = partition(keys, from, to, pivot + 1);
      while (below < rank_count && ranks[below] < cut) below += 1;
    } else {
      while (below < rank_count && ranks[below] < cut) below += 1;
      select_between(keys, from, cut, ranks, below, depth);
    }
    ranks += below;
    rank_count -= below;
    from = cut;
  }
  if (rank_count > 0) sort_few(keys + from, to - from);
}

void buyin_select_ranks(uint64_t *keys, size_t count, const size_t *ranks, size_t rank_count) {
  int depth = 16;
  for (size_t n = count; n > 1; n >>= 1) depth += 2;
  select_between(keys, 0, count, ranks, rank_count, depth);
}

size_t buyin_pages_by_byte(const uint64_t *keys, size_t count, int32_t page_of_byte[256],
                           int32_t *pages) {
  int32_t used = 0;
  for (size_t i = 0; i < count; i += 1) {
    int32_t *page = &page_of_byte[keys[i] >> 56];
    if (*page < 0) {
      *page = used;
      used += 1;
    }
    pages[i] = *page;
  }
  return (size_t)used;
}

// A binary search whose steps do not depend on the keys: no branch to mispredict.
void buyin_intervals(const uint64_t *keys, size_t count, const uint64_t *lower,
                     const uint8_t *bits, size_t intervals, int32_t *positions) {
  for (size_t i = 0; i < count; i += 1) {
    uint64_t key = keys[i];
    size_t from = 0;
    for (size_t n = intervals; n > 1;) {
      size_t half = n / 2;
      from += lower[from + half] <= key ? half : 0;
      n -= half;
    }
    int inside = intervals > 0 && (key ^ lower[from]) >> (64 - bits[from]) == 0;
    positions[i] = inside ? (int32_t)from : -1;
  }
}

void buyin_count_keys(const uint64_t *keys, const int32_t *pages, size_t count,
                      const uint8_t *shift, uint32_t times, struct buyin_buckets buckets) {
  for (size_t i = 0; i < count; i += 1) {
    if (pages[i] < 0) continue;
    size_t bucket = (size_t)pages[i] * 256 + ((keys[i] >> shift[pages[i]]) & 255);
    uint64_t first = buckets.first[bucket];
    buckets.counts[bucket] += times;
    buckets.first[bucket] = first == 0 ? keys[i] : first;
    buckets.mixed[bucket] |= (first != 0) & (first != keys[i]);
  }
}
