// The citizen kernel of Sources/Citizens/DenseKernel.swift in C++, to measure Swift against: the
// same hash, the same bytes. Usage: citizens COUNT ROUNDS; prints nanoseconds a citizen and a
// checksum.
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

static inline uint32_t bits(uint32_t citizen, uint32_t first, uint32_t second) {
  uint32_t x = citizen ^ first;
  x = (x ^ (x >> 17)) * 0xed5ad4bbu;
  x = (x ^ (x >> 11)) + second;
  x *= 0xac4c1b51u;
  x = (x ^ (x >> 15)) * 0x31848babu;
  return x ^ (x >> 14);
}

__attribute__((noinline)) static uint64_t candidates(
    uint64_t key, uint32_t limit, uint32_t start, size_t count,
    const uint8_t* __restrict states, uint8_t* __restrict flags) {
  const uint32_t first = uint32_t(key), second = uint32_t(key >> 32);
  uint32_t sum = 0;
  for (size_t place = 0; place < count; place++) {
    const uint32_t luck = bits(start + uint32_t(place), first, second) >> 1;
    const uint32_t home = (uint32_t(states[place]) - 1u) >> 31;
    const uint32_t hit = ((luck - limit) >> 31) & home;
    flags[place] = uint8_t(hit);
    sum += hit;
  }
  return sum;
}

int main(int argc, char** argv) {
  const size_t count = argc > 1 ? strtoull(argv[1], nullptr, 10) : 1000000;
  const int rounds = argc > 2 ? atoi(argv[2]) : 20;
  std::vector<uint8_t> states(count), flags(4096);
  for (size_t i = 0; i < count; i++) states[i] = i % 7 == 3 ? uint8_t(i % 6) : 0;
  const uint32_t limit = uint32_t(0.001 * 2147483648.0);
  uint64_t found = 0;
  double best = 1e9;
  for (int round = 0; round < rounds; round++) {
    const uint64_t key = 0x0123456789abcdefull + uint64_t(round) * 0x9e3779b97f4a7c15ull;
    const auto start = std::chrono::steady_clock::now();
    for (size_t at = 0; at < count; at += 4096) {
      const size_t n = count - at < 4096 ? count - at : 4096;
      found += candidates(key, limit, uint32_t(at), n, states.data() + at, flags.data());
    }
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    if (time.count() < best) best = time.count();
  }
  printf("%.4f %llu\n", best / double(count) * 1e9, (unsigned long long)found);
}
