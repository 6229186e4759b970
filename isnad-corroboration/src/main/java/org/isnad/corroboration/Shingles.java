package org.isnad.corroboration;

import java.util.Arrays;
import org.isnad.arabic.Script;

/**
 * A text as the set of its word {@value #WIDTH}-grams, hashed: spelling folded, punctuation and
 * digits' script ignored, so that two outlets' house styles do not hide a copy.
 *
 * @param starts UTF-16 start of each word in the text as received
 * @param ends UTF-16 end of each word, exclusive
 * @param hashes hash of the shingle that begins at each word; as many as words less {@code WIDTH -
 *     1}
 * @param sorted the distinct hashes in ascending order
 */
record Shingles(int[] starts, int[] ends, long[] hashes, long[] sorted) {
  /** Words in a shingle. */
  static final int WIDTH = 5;

  private static final long PRIME = 0x100000001B3L;

  static Shingles of(String text) {
    int[] starts = new int[16];
    int[] ends = new int[16];
    long[] words = new long[16];
    int count = 0;
    int i = 0;
    StringBuilder word = new StringBuilder();
    while (i < text.length()) {
      if (!isWordPart(text.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      while (i < text.length() && isWordPart(text.charAt(i))) {
        i++;
      }
      word.setLength(0);
      word.append(Script.fold(text.substring(start, i)));
      if (word.isEmpty()) {
        continue;
      }
      if (count == words.length) {
        starts = Arrays.copyOf(starts, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
        words = Arrays.copyOf(words, count * 2);
      }
      starts[count] = start;
      ends[count] = i;
      words[count] = hash(word);
      count++;
    }
    long[] hashes = new long[Math.max(0, count - WIDTH + 1)];
    for (int k = 0; k < hashes.length; k++) {
      long h = 0xCBF29CE484222325L;
      for (int j = 0; j < WIDTH; j++) {
        h = mix(h * PRIME + words[k + j]);
      }
      hashes[k] = h;
    }
    long[] sorted = Arrays.stream(hashes).sorted().distinct().toArray();
    return new Shingles(Arrays.copyOf(starts, count), Arrays.copyOf(ends, count), hashes, sorted);
  }

  int size() {
    return sorted.length;
  }

  boolean has(long hash) {
    return Arrays.binarySearch(sorted, hash) >= 0;
  }

  /** How many shingles the two texts share. */
  int shared(Shingles other) {
    int i = 0;
    int j = 0;
    int n = 0;
    while (i < sorted.length && j < other.sorted.length) {
      int c = Long.compare(sorted[i], other.sorted[j]);
      if (c == 0) {
        n++;
        i++;
        j++;
      } else if (c < 0) {
        i++;
      } else {
        j++;
      }
    }
    return n;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || Script.isIgnorable(c) || Character.isSurrogate(c);
  }

  static long hash(CharSequence word) {
    long h = 0xCBF29CE484222325L;
    for (int i = 0; i < word.length(); i++) {
      h = (h ^ word.charAt(i)) * PRIME;
    }
    return mix(h);
  }

  /** Murmur3's finaliser: every input bit reaches every output bit. */
  private static long mix(long h) {
    h ^= h >>> 33;
    h *= 0xFF51AFD7ED558CCDL;
    h ^= h >>> 33;
    h *= 0xC4CEB9FE1A85EC53L;
    return h ^ h >>> 33;
  }
}
