package org.isnad.corroboration;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A small unchanging set of words in their natural order, made to be compared millions of times:
 * most pairs of sets share nothing, and one look at a mask of 64 bits says so.
 */
final class Marks extends AbstractSet<String> {
  static final Marks NONE = new Marks(new String[0]);

  private final String[] words;
  private final long mask;

  private Marks(String[] words) {
    this.words = words;
    long bits = 0;
    for (String word : words) {
      bits |= bit(word);
    }
    this.mask = bits;
  }

  static Marks of(Collection<String> words) {
    return words.isEmpty() ? NONE : new Marks(new TreeSet<>(words).toArray(String[]::new));
  }

  private static long bit(String word) {
    int h = word.hashCode() * 0x9E3779B9;
    return 1L << (h >>> 26);
  }

  /** Whether any word is in both. */
  boolean meets(Marks other) {
    if ((mask & other.mask) == 0) {
      return false;
    }
    for (String word : words) {
      if (other.has(word)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word is in it. */
  boolean has(String word) {
    if ((mask & bit(word)) != 0) {
      for (String own : words) {
        if (own.equals(word)) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public boolean contains(@Nullable Object word) {
    return word instanceof String string && has(string);
  }

  @Override
  public boolean isEmpty() {
    return words.length == 0;
  }

  @Override
  public Iterator<String> iterator() {
    return Arrays.asList(words).iterator();
  }

  @Override
  public int size() {
    return words.length;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Marks marks ? Arrays.equals(words, marks.words) : super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
