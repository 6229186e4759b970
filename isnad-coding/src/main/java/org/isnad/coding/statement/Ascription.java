package org.isnad.coding.statement;

import java.util.Optional;
import org.isnad.arabic.Sentence;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.clause.Subject;
import org.isnad.model.Party;
import org.isnad.model.Span;

/**
 * Writes into a statement whose word it is: a mention the cast knows, bare words, or the source of
 * an earlier statement. Every source is set here, so that what {@code why} says of it, and that an
 * outlet he spoke to is no part of the speaker, holds for all.
 */
final class Ascription {
  private final Page page;

  Ascription(Page page) {
    this.page = page;
  }

  boolean subject(Draft draft, Subject subject, String rule) {
    Mention mention = subject.mention().orElseThrow();
    set(draft, mention, true, rule);
    return true;
  }

  void set(Draft draft, Mention mention, boolean elided, String rule) {
    Party party = withoutOutlet(mention);
    draft.source = Optional.of(party);
    draft.sourceMention = Optional.of(mention);
    draft.elided = elided;
    if (mention.sentence() == draft.sentence) {
      draft.sourceFrom = mention.from();
      draft.sourceTo =
          Math.min(
              mention.to(), Page.wordAt(page.sentence(mention.sentence()), party.span().end()));
    }
    draft.why.add("source: " + rule);
  }

  boolean words(Draft draft, int from, int to, String rule) {
    draft.source = Optional.of(Relays.party(page, draft.sentence, from, to));
    draft.sourceMention = page.mentionAt(draft.sentence, from);
    draft.sourceFrom = from;
    draft.sourceTo = to;
    draft.why.add("source: " + rule);
    return true;
  }

  static void copy(Draft draft, Draft from, String rule) {
    draft.source = from.source;
    draft.sourceMention = from.sourceMention;
    draft.elided = true;
    draft.why.add("source: " + rule);
  }

  /** الوزير لقناة كذا: the outlet he spoke to is no part of him. */
  private Party withoutOutlet(Mention mention) {
    Sentence s = page.sentence(mention.sentence());
    for (int i = mention.from() + 1; i + 1 < mention.to(); i++) {
      if (page.constructions().introduces(Frame.LI, s.word(i))
          && page.documents().is(Documents.Kind.MEDIUM, s, i + 1)) {
        Party whole = page.cast().party(mention);
        Span span = page.span(mention.sentence(), mention.from(), i);
        return new Party(
            span, span.in(page.text().raw()), whole.entity(), whole.code(), whole.sector());
      }
    }
    return page.cast().party(mention);
  }
}
