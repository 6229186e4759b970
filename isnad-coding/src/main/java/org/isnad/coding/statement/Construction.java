package org.isnad.coding.statement;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.isnad.knowledge.Entry;
import org.isnad.model.Act;

/**
 * One way to ascribe content to somebody, as a knowledge entry describes it.
 *
 * @param where the entry, as {@code why} prints it
 * @param frames what may bring the content in
 * @param sources where a noun's source may stand
 * @param type of a phrase: source, clause, impersonal, document, none; empty for verbs and nouns
 * @param addressee a noun phrase before the content is who was addressed
 * @param strict only where the word is read as a verb
 */
record Construction(
    String id,
    String where,
    Act act,
    Set<Frame> frames,
    Set<String> sources,
    String type,
    boolean addressee,
    boolean strict) {

  static Construction of(Entry entry) {
    EnumSet<Frame> frames = EnumSet.noneOf(Frame.class);
    for (String frame : entry.list("frames")) {
      frames.add(Frame.valueOf(frame.toUpperCase(Locale.ROOT)));
    }
    Act act = Act.valueOf(entry.property("act").orElse("say").toUpperCase(Locale.ROOT));
    return new Construction(
        entry.id(),
        entry.where() + " " + entry.id(),
        act,
        frames,
        Set.copyOf(entry.list("sources")),
        entry.property("type").orElse(""),
        entry.flag("addressee"),
        entry.flag("strict"));
  }

  boolean takes(Frame frame) {
    return frames.contains(frame);
  }

  Construction without(Frame frame) {
    Set<Frame> fewer = EnumSet.copyOf(frames);
    fewer.remove(frame);
    return new Construction(id, where, act, fewer, sources, type, addressee, strict);
  }

  boolean relays() {
    return act == Act.REPORT && takes(Frame.AN);
  }
}
