package org.isnad.coding.statement;

import java.util.List;
import java.util.Optional;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.model.Party;
import org.isnad.model.Span;

/**
 * Through whom or what a statement came, as far as its own sentence says: the outlet it was given
 * to (قال لوكالة), the paper or platform it stands in (في بيان, على تويتر), and the agency that a
 * phrase at the edge of the clause credits (وفق رويترز). What earlier sentences say of it is for
 * the chain, not for the relay.
 */
final class Relays {
  private final Page page;

  Relays(Page page) {
    this.page = page;
  }

  /** Fills relays between the beginning of the cue's clause and its content. */
  void fill(Draft draft, List<Draft> before) {
    boolean joined =
        draft.isPhrase() && draft.construction().type().isEmpty(); // كما أفاد مصدر لوكالة
    if (draft.introduction.frame() == Frame.AROUND && !joined) {
      return;
    }
    if (draft.hit.kind() == Constructions.Kind.NOUN) {
      return;
    }
    Sentence s = page.sentence(draft.sentence);
    int from = clauseStart(draft, before);
    int to =
        joined
            ? clauseEnd(s, draft.to)
            : draft.introduction.sentence() == draft.sentence ? draft.introduction.at() : s.size();
    for (int i = joined ? draft.to : from; i < to; i++) {
      if (i >= draft.from && i < draft.to) {
        continue;
      }
      if (i >= draft.sourceFrom && i < draft.sourceTo) {
        continue;
      }
      at(draft, s, i, from).ifPresent(p -> add(draft, p));
    }
    paperOfPronoun(draft, s);
    paperAfter(draft);
    if (draft.hit.kind() == Constructions.Kind.PARTICIPLE && draft.relay.isEmpty()) {
      inherit(draft, before);
    }
  }

  private static int clauseEnd(Sentence s, int from) {
    int i = from;
    while (i < s.size() && !s.word(i).folded().equals(",") && !s.word(i).folded().equals(".")) {
      i++;
    }
    return i;
  }

  /** بيانا نفى فيه, رسائل طالب فيها: the paper before the cue. */
  private void paperOfPronoun(Draft draft, Sentence s) {
    int i = draft.to;
    boolean refers =
        i + 1 < s.size()
            && page.constructions().introduces(Frame.FI, s.word(i))
            && s.word(i + 1).part() == Word.Part.ENCLITIC;
    for (int k = draft.from - 1; refers && k >= 0 && k > draft.from - 40; k--) {
      Optional<Documents.Found> found = page.documents().at(s, k);
      if (found.isPresent()
          && found.get().kind() == Documents.Kind.DOCUMENT
          && !found.get().weak()) {
        add(draft, party(page, draft.sentence, k, adjectives(s, k + found.get().length())));
        return;
      }
    }
  }

  /** تبنى التنظيم الهجوم، وذلك في بيان. */
  private void paperAfter(Draft draft) {
    if (draft.content.isEmpty() || draft.introduction.sentence() != draft.sentence) {
      return;
    }
    Sentence s = page.sentence(draft.sentence);
    int i = draft.contentTo;
    while (i < s.size()
        && (s.word(i).folded().equals(",") || page.particles().is("and", s.word(i)))) {
      i++;
    }
    boolean that =
        i > draft.contentTo
            && i + 2 < s.size()
            && page.particles().is("this", s.word(i))
            && page.constructions().introduces(Frame.FI, s.word(i + 1));
    if (that && page.documents().is(Documents.Kind.DOCUMENT, s, i + 2)) {
      add(draft, party(page, draft.sentence, i + 2, adjectives(s, i + 3)));
    }
  }

  /** A participle belongs to the statement before it in the sentence, and came the same way. */
  private static void inherit(Draft draft, List<Draft> before) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Draft earlier = before.get(i);
      if (earlier.sentence != draft.sentence) {
        return;
      }
      if (earlier.parent < 0 && earlier.source.equals(draft.source)) {
        earlier.relay.forEach(p -> add(draft, p));
        return;
      }
    }
  }

  private int clauseStart(Draft draft, List<Draft> before) {
    int from = 0;
    for (Draft earlier : before) {
      if (earlier.sentence == draft.sentence) {
        boolean inside = earlier.holds(draft.cue);
        int end = inside ? earlier.contentFrom : Math.max(earlier.contentTo, earlier.to);
        if (end <= draft.from) {
          from = Math.max(from, end);
        }
      }
    }
    Sentence s = page.sentence(draft.sentence);
    boolean first =
        before.stream().noneMatch(d -> d.sentence == draft.sentence && d.contentTo <= draft.from);
    if (draft.hit.kind() == Constructions.Kind.PARTICIPLE) {
      return first ? 0 : draft.to;
    }
    for (int i = draft.from - 1; i > from; i--) { // past another finite clause nothing belongs here
      if (s.word(i).pos() == Pos.VERB
          && !page.constructions().introduces("publishes", s.word(i))
          && !page.particles().is("was", s.word(i))
          && !page.particles().is("before-verb", s.word(i))) {
        return i + 1;
      }
    }
    return from;
  }

  private Optional<Party> at(Draft draft, Sentence s, int i, int from) {
    if (i == 0 || i <= from && from > 0) {
      return Optional.empty();
    }
    Optional<Party> joined = joinedOutlet(draft, s, i);
    if (joined.isPresent()) {
      return joined;
    }
    Word before = s.word(i - 1);
    boolean quotedBefore = before.folded().equals("\"") || before.folded().equals("(");
    Word governor = quotedBefore && i > 1 ? s.word(i - 2) : before;
    Optional<Mention> mention = page.mentionAt(draft.sentence, i);
    if (isPublishedBy(s, i)) {
      boolean outlet =
          mention.map(m -> m.is(Trait.MEDIA)).orElse(false)
              || page.documents().is(Documents.Kind.MEDIUM, s, i);
      return outlet
          ? Optional.of(
              mention
                  .map(m -> page.cast().party(m))
                  .orElseGet(() ->
                      party(page, draft.sentence, i, org.isnad.coding.clause.Phrases.end(s, i))))
          : Optional.empty();
    }
    if (governor.pos() != Pos.ADP && governor.part() != Word.Part.PROCLITIC) {
      return Optional.empty();
    }
    if (page.constructions().introduces("adjunct", governor)) {
      return Optional.empty(); // خلال التحقيق, بعد البيان: when, and not through what
    }
    boolean given =
        page.constructions().introduces(Frame.LI, governor)
            || page.constructions().introduces(Frame.MAA, governor)
            || page.constructions().introduces(Frame.ILA, governor);
    Optional<Documents.Found> document = page.documents().at(s, i);
    boolean medium =
        document.map(d -> d.kind() == Documents.Kind.MEDIUM && !d.weak()).orElse(false);
    if (mention.isPresent() && mention.get().is(Trait.MEDIA)) {
      boolean known = medium || mention.get().registry().isPresent();
      return given && known && !publishes(mention.get())
          ? mention.map(m -> page.cast().party(m))
          : Optional.empty();
    }
    if (document.isEmpty() || document.get().weak()) {
      return Optional.empty();
    }
    int end = i + document.get().length();
    boolean to = page.constructions().introduces(Frame.LI, governor); // مركز للدراسات: of studies
    return switch (document.get().kind()) {
      case DOCUMENT ->
          to ? Optional.empty() : Optional.of(party(page, draft.sentence, i, adjectives(s, end)));
      case PLATFORM ->
          draft.relay.isEmpty()
              ? Optional.of(party(page, draft.sentence, i, adjectives(s, end)))
              : Optional.empty();
      case MEDIUM -> medium(draft, s, i, given);
      default -> Optional.empty();
    };
  }

  /** لبي بي سي: the preposition was not cut off a name of several words. */
  private Optional<Party> joinedOutlet(Draft draft, Sentence s, int i) {
    String form = s.word(i).folded();
    if (form.length() < 3 || form.charAt(0) != '\u0644' || i < draft.to) {
      return Optional.empty();
    }
    return page.documents()
        .beginning(s, i, form.substring(1))
        .filter(d -> d.kind() == Documents.Kind.MEDIUM && !d.weak() && d.length() > 1)
        .map(d -> {
          Span all = page.span(draft.sentence, i, i + d.length());
          Span name = new Span(all.start() + 1, all.end());
          return new Party(
              name,
              name.in(page.text().raw()),
              Optional.empty(),
              Optional.empty(),
              List.of());
        });
  }

  /** لقناة كذا, مع برنامج كذا; or عبر موقع تويتر. */
  private Optional<Party> medium(Draft draft, Sentence s, int i, boolean given) {
    int end = org.isnad.coding.clause.Phrases.end(s, i);
    boolean platform = false;
    for (int k = i + 1; k < Math.min(s.size(), i + 3); k++) {
      platform = platform || page.documents().is(Documents.Kind.PLATFORM, s, k);
    }
    if (platform) {
      end = Math.max(end, i + 2);
      while (end < s.size()
          && end < i + 4
          && (s.word(end).folded().equals("\"")
              || page.documents().is(Documents.Kind.PLATFORM, s, end))) {
        end++;
      }
    }
    return given || platform ? Optional.of(party(page, draft.sentence, i, end)) : Optional.empty();
  }

  /**
   * بيان نشرته مواقع, تقرير اطلعت عليه رويترز: a verb of publishing right before, with or without
   * عليه.
   */
  private boolean isPublishedBy(Sentence s, int at) {
    int i = at - 1;
    while (i >= 0
        && i > at - 4
        && (s.word(i).part() == Word.Part.ENCLITIC
            || s.word(i).pos() == Pos.ADP
            || s.word(i).folded().equals("\""))) {
      i--;
    }
    return i >= 0 && page.constructions().introduces("publishes", s.word(i));
  }

  /** The outlet itself is no relay: it is the publisher. */
  private boolean publishes(Mention mention) {
    return page.article()
        .outlet()
        .map(
            o -> o.equals(mention.text()) || mention.registry().map(r -> r.equals(o)).orElse(false))
        .orElse(false);
  }

  private int adjectives(Sentence s, int from) {
    int i = from;
    while (i < s.size()
        && s.word(i).pos() == Pos.ADJ
        && s.word(i).isStem()
        && !page.constructions().introduces("issued", s.word(i))) {
      i++;
    }
    return i;
  }

  static void add(Draft draft, Party party) {
    boolean known = draft.relay.stream().anyMatch(r -> r.span().overlaps(party.span()));
    boolean isSource = draft.source.map(x -> x.span().overlaps(party.span())).orElse(false);
    if (!known && !isSource) {
      draft.relay.add(party);
    }
  }

  /**
   * These words as a party; with the identity of the mention among them, if there is one that
   * begins there.
   */
  static Party party(Page page, int sentence, int from, int to) {
    Span span = page.span(sentence, from, to);
    Optional<Mention> mention = page.mentionAt(sentence, from).filter(m -> m.to() <= to);
    return new Party(
        span,
        span.in(page.text().raw()),
        mention.map(m -> page.cast().entity(m).id()),
        mention.flatMap(Mention::code),
        mention.map(Mention::sector).orElse(List.of()));
  }
}
