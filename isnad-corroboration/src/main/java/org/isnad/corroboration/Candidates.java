package org.isnad.corroboration;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which tellings are worth comparing: for each the {@value #MOST} before it with which it shares
 * the rarest things (words around it, names, a place or a party with a type, a number).
 */
final class Candidates {
  private static final int MOST = 60;
  private static final int COMMON = 1500;
  private static final int RARE_WORDS = 8;
  private static final int RARE_NAMES = 4;

  private Candidates() {}

  /** For each telling the earlier ones to compare it with, most promising first. */
  static int[][] of(List<Telling> tellings) {
    Map<String, Integer> ids = new HashMap<>();
    int[][] keys = new int[tellings.size()][];
    for (int t = 0; t < keys.length; t++) {
      Set<String> own = keys(tellings.get(t));
      keys[t] = new int[own.size()];
      int k = 0;
      for (String key : own) {
        keys[t][k++] = ids.computeIfAbsent(key, x -> ids.size());
      }
    }
    int[] frequency = new int[ids.size()];
    for (int[] own : keys) {
      for (int key : own) {
        frequency[key]++;
      }
    }
    int[][] lists = new int[frequency.length][];
    int[] lengths = new int[frequency.length];
    float[] shared = new float[keys.length];
    int[] touched = new int[keys.length];
    int[][] out = new int[keys.length][];
    for (int b = 0; b < keys.length; b++) {
      int n = 0;
      for (int key : keys[b]) {
        int count = frequency[key];
        if (count < 2) {
          continue;
        }
        if (lists[key] == null) {
          lists[key] = new int[count];
        }
        int[] list = lists[key];
        float worth = (float) Math.log(1 + (double) keys.length / count);
        // Of a common key only the latest tellings are worth a look.
        for (int i = Math.max(0, lengths[key] - COMMON); i < lengths[key]; i++) {
          int a = list[i];
          if (shared[a] == 0) {
            touched[n++] = a;
          }
          shared[a] += worth;
        }
        list[lengths[key]++] = b;
      }
      out[b] = best(touched, n, shared);
      for (int i = 0; i < n; i++) {
        shared[touched[i]] = 0;
      }
    }
    return out;
  }

  /** Those that share most, the earlier first where two share as much. */
  private static int[] best(int[] touched, int n, float[] shared) {
    // Positive floats sort as their bits do; the heap's root is the worst that is still in.
    long[] heap = new long[Math.min(MOST, n)];
    int size = 0;
    for (int i = 0; i < n; i++) {
      long rank =
          (long) Float.floatToRawIntBits(shared[touched[i]]) << 32 | Integer.MAX_VALUE - touched[i];
      if (size < heap.length) {
        heap[size++] = rank;
        if (size == heap.length) {
          Arrays.sort(heap);
        }
      } else if (rank > heap[0]) {
        sink(heap, rank);
      }
    }
    Arrays.sort(heap);
    int[] out = new int[heap.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = Integer.MAX_VALUE - (int) heap[heap.length - 1 - i];
    }
    return out;
  }

  private static void sink(long[] heap, long rank) {
    int at = 0;
    while (2 * at + 1 < heap.length) {
      int child = 2 * at + 1;
      if (child + 1 < heap.length && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= rank) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = rank;
  }

  /** What two tellings must share to be compared at all. */
  private static Set<String> keys(Telling telling) {
    Set<String> keys = new TreeSet<>();
    for (int word : telling.clause().heaviest(RARE_WORDS)) {
      keys.add("w" + word);
    }
    for (int name : telling.names().heaviest(RARE_NAMES)) {
      keys.add("n" + name);
    }
    String type = telling.type().name();
    telling.place().ifPresent(p -> keys.add("p" + p.name() + type));
    for (String actor : telling.actors()) {
      keys.add("a" + actor + type);
      for (String recipient : telling.recipients()) {
        keys.add("r" + actor + ">" + recipient);
      }
    }
    for (long number : telling.numbers()) {
      keys.add("#" + number);
    }
    keys.add("l" + telling.lexeme());
    return keys;
  }
}
