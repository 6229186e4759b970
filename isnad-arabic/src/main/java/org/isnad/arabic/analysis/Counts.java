package org.isnad.arabic.analysis;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.isnad.arabic.lexicon.Automaton;

/**
 * How often a white-space token occurs in news, as the logarithm of its count to base 2 (0: not
 * seen). A word that is often seen whole is seldom to be cut; a stem that is often seen alone may
 * well stand behind a clitic.
 */
public final class Counts {
  private final Automaton words;
  private final byte[] logarithms;

  private Counts(Automaton words, byte[] logarithms) {
    this.words = words;
    this.logarithms = logarithms;
  }

  /** 0 for a word not seen, else 1 plus the logarithm of its count. */
  int of(CharSequence text, int from, int to) {
    int number = words.number(text, from, to);
    return number < 0 ? 0 : logarithms[number];
  }

  int of(CharSequence word) {
    return of(word, 0, word.length());
  }

  public static Counts read(InputStream stream) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream), 1 << 16));
    Automaton words = Automaton.read(in);
    return new Counts(words, in.readNBytes(words.size()));
  }

  public static void write(OutputStream stream, Automaton words, byte[] logarithms)
      throws IOException {
    DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream));
    words.write(out);
    out.write(logarithms);
    out.close();
  }
}
