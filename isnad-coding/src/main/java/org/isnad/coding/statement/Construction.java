package org.isnad.coding.statement;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.isnad.arabic.Script;
import org.isnad.knowledge.Entry;
import org.isnad.model.Act;

/**
 * One way to ascribe content to somebody, as a knowledge entry describes it.
 *
 * @param where the entry, as {@code why} prints it
 * @param frames what may bring the content in
 * @param before prepositions that may stand before أن and bring in no phrase by themselves
 * @param sources where a noun's source may stand
 * @param type of a phrase: source, clause, impersonal, document, none; empty for verbs and nouns
 * @param addressee a noun phrase before the content is who was addressed
 * @param strict only where the word is read as a verb
 * @param ofDocuments said of papers and pictures; a thing as its subject is a source
 * @param declines not where what is denied or refused is to comment or to be named
 * @param imperfectOnlyThat its imperfect is another verb's too (يبلغ, يعد), and ascribes only a clause
 * @param needs words of which the content must begin with one, without pronoun; empty for any
 * @param unless words that must not follow the cue closely
 * @param unlessNext words that must not be the next after the cue
 */
record Construction(
    String id,
    String where,
    Act act,
    Set<Frame> frames,
    Set<Frame> before,
    Set<String> sources,
    String type,
    boolean addressee,
    boolean strict,
    boolean ofDocuments,
    boolean declines,
    boolean imperfectOnlyThat,
    Set<String> needs,
    Set<String> unless,
    Set<String> unlessNext) {

  static Construction of(Entry entry) {
    Act act = Act.valueOf(entry.property("act").orElse("say").toUpperCase(Locale.ROOT));
    return new Construction(
        entry.id(),
        entry.where() + " " + entry.id(),
        act,
        frames(entry, "frames"),
        frames(entry, "before"),
        Set.copyOf(entry.list("sources")),
        entry.property("type").orElse(""),
        entry.flag("addressee"),
        entry.flag("strict"),
        entry.property("subject").map("document"::equals).orElse(false),
        entry.flag("declines"),
        entry.property("imperfect").map("that"::equals).orElse(false),
        words(entry, "needs"),
        words(entry, "unless"),
        words(entry, "unless-next"));
  }

  private static Set<Frame> frames(Entry entry, String property) {
    EnumSet<Frame> frames = EnumSet.noneOf(Frame.class);
    for (String frame : entry.list(property)) {
      frames.add(Frame.valueOf(frame.toUpperCase(Locale.ROOT)));
    }
    return frames;
  }

  private static Set<String> words(Entry entry, String slot) {
    Set<String> words = new HashSet<>();
    entry.texts(slot).forEach(w -> words.add(Script.fold(w)));
    return Set.copyOf(words);
  }

  boolean takes(Frame frame) {
    return frames.contains(frame);
  }

  Construction without(Frame frame) {
    Set<Frame> fewer = EnumSet.copyOf(frames);
    fewer.remove(frame);
    return new Construction(
        id,
        where,
        act,
        fewer,
        before,
        sources,
        type,
        addressee,
        strict,
        ofDocuments,
        declines,
        imperfectOnlyThat,
        needs,
        unless,
        unlessNext);
  }

  /** Nothing but speech, with a preposition for what is commented on: علق, عقب, رد. */
  boolean onlySpeech() {
    return takes(Frame.Q)
        && frames.stream().allMatch(f -> f == Frame.Q || f == Frame.THAT || f == Frame.ALA);
  }

  boolean onlyQuotes() {
    return frames.size() == 1 && takes(Frame.Q);
  }

  boolean relays() {
    return act == Act.REPORT && takes(Frame.AN) && sources.isEmpty();
  }
}
