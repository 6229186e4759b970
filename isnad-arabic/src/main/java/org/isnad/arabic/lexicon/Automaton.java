package org.isnad.arabic.lexicon;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A minimal acyclic automaton over a set of words that gives each word its number in sorted order.
 *
 * <p>A state is the index of its first arc; its arcs lie side by side, sorted by letter. An arc is
 * one int: bit 31 marks the last arc of its state, bit 30 an arc on which a word ends, bits 24–29
 * the letter's place in the alphabet, bits 0–23 the state it leads to (0: none). Beside each arc
 * stands how many words begin with smaller letters from the same state, so that the number of a
 * word is a sum along its path.
 */
public final class Automaton {
  private static final int LAST = 1 << 31;
  private static final int ENDS = 1 << 30;
  private static final int TARGET = 0xFFFFFF;

  private final char[] alphabet;
  private final byte[] places = new byte[0x700];
  private final int[] arcs;
  private final int[] before;
  private final int root;
  private final int size;

  /**
   * @param alphabet sorted, below U+0700, at most 64 letters
   * @param arcs as described above; index 0 is not used
   * @param root the first state
   */
  public Automaton(String alphabet, int[] arcs, int root) {
    this.alphabet = alphabet.toCharArray();
    Arrays.fill(places, (byte) -1);
    for (int i = 0; i < this.alphabet.length; i++) {
      places[this.alphabet[i]] = (byte) i;
    }
    this.arcs = arcs;
    this.root = root;
    this.before = new int[arcs.length];
    int[] counts = new int[arcs.length];
    Arrays.fill(counts, -1);
    this.size = root == 0 ? 0 : count(root, counts);
  }

  public static int arc(int letter, int target, boolean ends, boolean last) {
    return letter << 24 | target | (ends ? ENDS : 0) | (last ? LAST : 0);
  }

  /** How many words it holds. */
  public int size() {
    return size;
  }

  /** The number of a word, or -1. */
  public int number(CharSequence word, int from, int to) {
    int state = root;
    int number = 0;
    boolean ends = false;
    for (int i = from; i < to; i++) {
      if (state == 0) {
        return -1;
      }
      char c = word.charAt(i);
      int letter = c < places.length ? places[c] : -1;
      if (letter < 0) {
        return -1;
      }
      int at = state;
      while (true) {
        int arc = arcs[at];
        int here = arc >>> 24 & 63;
        if (here == letter) {
          break;
        }
        if (here > letter || arc < 0) {
          return -1;
        }
        at++;
      }
      if (ends) {
        number++;
      }
      number += before[at];
      ends = (arcs[at] & ENDS) != 0;
      state = arcs[at] & TARGET;
    }
    return ends ? number : -1;
  }

  /** Words below a state; fills {@link #before} on the way. Deep only as words are long. */
  private int count(int state, int[] counts) {
    if (counts[state] >= 0) {
      return counts[state];
    }
    int total = 0;
    int at = state;
    while (true) {
      before[at] = total;
      int arc = arcs[at];
      if ((arc & ENDS) != 0) {
        total++;
      }
      if ((arc & TARGET) != 0) {
        total += count(arc & TARGET, counts);
      }
      if (arc < 0) {
        break;
      }
      at++;
    }
    counts[state] = total;
    return total;
  }

  public void write(DataOutputStream out) throws IOException {
    out.writeUTF(new String(alphabet));
    out.writeInt(arcs.length);
    out.writeInt(root);
    for (int arc : arcs) {
      out.writeInt(arc);
    }
  }

  public static Automaton read(DataInputStream in) throws IOException {
    String alphabet = in.readUTF();
    int[] arcs = new int[in.readInt()];
    int root = in.readInt();
    byte[] bytes = in.readNBytes(4 * arcs.length);
    java.nio.ByteBuffer.wrap(bytes).asIntBuffer().get(arcs);
    return new Automaton(alphabet, arcs, root);
  }
}
