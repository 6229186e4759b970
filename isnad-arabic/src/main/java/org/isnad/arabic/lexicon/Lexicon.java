package org.isnad.arabic.lexicon;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Folded form without clitics → everything it may be. Immutable; thread-safe. */
public final class Lexicon {
  private static final int MAGIC = 0x49534C31;

  private final Automaton forms;
  private final char[] setOfForm;
  private final char[][] sets;
  private final Edit[] edits;
  private final int[] masks;

  private Lexicon(Automaton forms, char[] setOfForm, char[][] sets, Edit[] edits) {
    this.forms = forms;
    this.setOfForm = setOfForm;
    this.sets = sets;
    this.edits = edits;
    this.masks = new int[sets.length];
    for (int i = 0; i < sets.length; i++) {
      for (char edit : sets[i]) {
        masks[i] |= mask(edits[edit]);
      }
    }
  }

  /** One bit for each kind and whether it stands free or bound: what segmentation asks first. */
  private static int mask(Edit edit) {
    int kind = 1 << edit.kind().ordinal();
    return (edit.free() ? kind : 0) | (edit.bound() ? kind << 16 : 0);
  }

  /**
   * Bits 0–15: kinds this form may be when it stands free; bits 16–31: before an enclitic; 0 for an
   * unknown form.
   */
  public int mask(CharSequence text, int from, int to) {
    int number = forms.number(text, from, to);
    return number < 0 ? 0 : masks[setOfForm[number]];
  }

  /** Every analysis of a form; empty when it is not known. */
  public List<Analysis> analyses(String form) {
    int number = forms.number(form, 0, form.length());
    if (number < 0) {
      return List.of();
    }
    char[] set = sets[setOfForm[number]];
    List<Analysis> analyses = new ArrayList<>(set.length);
    for (char edit : set) {
      analyses.add(edits[edit].on(form));
    }
    return analyses;
  }

  public int size() {
    return forms.size();
  }

  /** The lexicon that the module isnad-lexicon carries. */
  public static Lexicon standard() {
    return Shipped.LEXICON;
  }

  private static final class Shipped {
    static final Lexicon LEXICON = load();

    private static Lexicon load() {
      try (InputStream in = Lexicon.class.getResourceAsStream("/org/isnad/lexicon/ayaspell.bin")) {
        if (in == null) {
          throw new IllegalStateException(
              "missing from the program: /org/isnad/lexicon/ayaspell.bin");
        }
        return read(in);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  public static Lexicon read(InputStream stream) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream, 1 << 16), 1 << 16));
    if (in.readInt() != MAGIC) {
      throw new IOException("not a lexicon of this version");
    }
    Automaton forms = Automaton.read(in);
    Edit[] edits = new Edit[in.readInt()];
    for (int i = 0; i < edits.length; i++) {
      edits[i] = Edit.read(in);
    }
    char[][] sets = new char[in.readInt()][];
    for (int i = 0; i < sets.length; i++) {
      sets[i] = new char[in.readUnsignedByte()];
      for (int j = 0; j < sets[i].length; j++) {
        sets[i][j] = in.readChar();
      }
    }
    char[] setOfForm = new char[in.readInt()];
    java.nio.ByteBuffer.wrap(in.readNBytes(2 * setOfForm.length)).asCharBuffer().get(setOfForm);
    return new Lexicon(forms, setOfForm, sets, edits);
  }

  /** Writes the form {@link #read} reads. */
  public static void write(
      OutputStream stream, Automaton forms, char[] setOfForm, List<char[]> sets, List<Edit> edits)
      throws IOException {
    DataOutputStream out = new DataOutputStream(new GZIPOutputStream(stream, 1 << 16));
    out.writeInt(MAGIC);
    forms.write(out);
    out.writeInt(edits.size());
    for (Edit edit : edits) {
      edit.write(out);
    }
    out.writeInt(sets.size());
    for (char[] set : sets) {
      out.writeByte(set.length);
      for (char edit : set) {
        out.writeChar(edit);
      }
    }
    out.writeInt(setOfForm.length);
    for (char set : setOfForm) {
      out.writeChar(set);
    }
    out.flush();
    out.close();
  }
}
