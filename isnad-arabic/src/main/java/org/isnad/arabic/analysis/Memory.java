package org.isnad.arabic.analysis;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.isnad.arabic.Pos;

/**
 * What annotators called a form in the treebanks: part of speech and lemma, with how often.
 * Immutable.
 */
public final class Memory {
  /** One thing a form was called. */
  public record Call(Pos pos, String lemma, int count) {}

  private static final Pos[] TAGS = Pos.values();

  private final Map<String, List<Call>> calls;

  public Memory(Map<String, List<Call>> calls) {
    this.calls = new HashMap<>(calls);
  }

  /** The calls of a form as it stands, most frequent first. */
  List<Call> of(String written) {
    return calls.getOrDefault(written, List.of());
  }

  public static void write(DataOutputStream out, Map<String, List<Call>> calls) throws IOException {
    List<String> forms = new ArrayList<>(calls.keySet());
    forms.sort(null);
    out.writeInt(forms.size());
    for (String form : forms) {
      out.writeUTF(form);
      List<Call> all = calls.getOrDefault(form, List.of());
      out.writeByte(all.size());
      for (Call call : all) {
        out.writeByte(call.pos().ordinal());
        out.writeUTF(call.lemma());
        out.writeShort(Math.min(call.count(), Short.MAX_VALUE));
      }
    }
  }

  public static Memory read(DataInputStream in) throws IOException {
    Map<String, List<Call>> calls = new HashMap<>();
    int forms = in.readInt();
    for (int i = 0; i < forms; i++) {
      String form = in.readUTF();
      int n = in.readUnsignedByte();
      List<Call> all = new ArrayList<>(n);
      for (int j = 0; j < n; j++) {
        all.add(new Call(TAGS[in.readUnsignedByte()], in.readUTF(), in.readShort()));
      }
      calls.put(form, List.copyOf(all));
    }
    return new Memory(calls);
  }
}
