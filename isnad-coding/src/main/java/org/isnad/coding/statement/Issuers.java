package org.isnad.coding.statement;

import java.util.Optional;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.cast.Mention.Trait;
import org.isnad.coding.clause.Agreement;
import org.isnad.coding.clause.Subject;

/**
 * Papers as subjects: a statement, a report or a post says nothing by itself. Whoever issued it
 * speaks, and the paper is what it came through; only a report without an issuer stands for itself.
 */
final class Issuers {
  private final Page page;
  private final Ascription ascription;
  private final Speakers speakers;

  Issuers(Page page, Ascription ascription, Speakers speakers) {
    this.page = page;
    this.ascription = ascription;
    this.speakers = speakers;
  }

  boolean isDocument(Mention mention) {
    return page.documents()
        .is(Documents.Kind.DOCUMENT, page.sentence(mention.sentence()), mention.from());
  }

  /** بيانا نفى فيه: the pronoun after في is the paper. */
  boolean refersToPaper(Draft draft) {
    Sentence s = page.sentence(draft.sentence);
    int i = draft.to;
    return i + 1 < s.size()
        && page.constructions().introduces(Frame.FI, s.word(i))
        && s.word(i + 1).part() == Word.Part.ENCLITIC;
  }

  void sourceOrDocument(Draft draft, Mention mention) {
    if (isDocument(mention)) {
      issued(draft, mention.from(), mention.to());
    } else {
      ascription.set(draft, mention, false, "subject after the verb");
    }
  }

  /** تقرير أكد, بيان قال: the paper stands before its verb. */
  boolean documentBefore(Draft draft) {
    Sentence s = page.sentence(draft.sentence);
    int i = draft.from - 1;
    int limit = Math.max(0, draft.from - 7);
    while (i >= limit && !s.word(i).isPunctuation() && s.word(i).pos() != Pos.VERB) {
      Optional<Documents.Found> document = page.documents().at(s, i);
      if (document.isPresent()
          && document.get().kind() == Documents.Kind.DOCUMENT
          && !document.get().weak()
          && !(i > 0 && s.word(i - 1).pos() == Pos.ADP)) {
        issued(draft, i, i + document.get().length());
        return true;
      }
      i--;
    }
    return false;
  }

  /**
   * بيان صادر عن الوزارة, بيان للكرملين, بيان الوزارة, البيان: its issuer speaks, the paper relays.
   */
  void issued(Draft draft, int from, int to) {
    Sentence s = page.sentence(draft.sentence);
    boolean reports = page.documents().at(s, from).map(Documents.Found::report).orElse(false);
    int limit = Math.min(s.size(), from + 9);
    for (int i = from + 1; i < limit; i++) {
      Word word = s.word(i);
      Optional<Mention> mention =
          page.mentionAt(draft.sentence, i).filter(m -> !page.inTime(word) && !isDocument(m));
      boolean beforeContent =
          draft.introduction.frame() == Frame.AROUND
              || draft.introduction.sentence() != draft.sentence
              || i < draft.introduction.at();
      if (!beforeContent || word.folded().equals(",") || i > from + 1 && word.pos() == Pos.VERB) {
        break;
      }
      if (mention.isPresent() && issues(s, i, from) && !mention.get().is(Trait.NISBA)) {
        ascription.set(draft, mention.get(), false, "issuer of the document");
        draft.sourceTo = mention.get().to();
        relayWords(draft, from, documentEnd(s, from));
        return;
      }
    }
    Optional<Mention> bringer = from < draft.from ? bringer(draft.sentence, from) : Optional.empty();
    if (bringer.isPresent()) {
      ascription.set(draft, bringer.get(), true, "who brought out the document");
      relayWords(draft, from, documentEnd(s, from));
      return;
    }
    boolean ofThing =
        to < s.size() && s.word(to).pos() == Pos.NOUN && s.word(to).morphology().definite();
    if (reports || from < draft.from || ofThing) {
      ascription.words(
          draft, from, Math.max(to, adjectivesEnd(s, from + 1)), "the document itself");
      return;
    }
    if (speakers.spokenBefore(draft, Agreement.ANY, "issuer named before")) {
      relayWords(draft, from, documentEnd(s, from));
    } else {
      ascription.words(draft, from, to, "the document itself");
    }
  }

  /** نشر البنتاغون بيانا نفى فيه: the subject of the verb that brought out the paper. */
  private Optional<Mention> bringer(int sentence, int document) {
    Sentence s = page.sentence(sentence);
    for (int i = document - 1; i >= 0 && i > document - 10; i--) {
      if (page.constructions().introduces("issues", s.word(i))) {
        return page.subjects()
            .of(sentence, i)
            .flatMap(Subject::mention)
            .filter(m -> !isDocument(m) && m.is(Trait.ACTOR));
      }
    }
    return Optional.empty();
  }

  /** The mention follows the document directly, or after عن, من, ل. */
  private boolean issues(Sentence s, int at, int document) {
    Word before = s.word(at - 1);
    return at - 1 == document && !before.morphology().definite()
        || page.constructions().introduces(Frame.AN, before)
        || page.constructions().introduces(Frame.MIN, before)
        || page.constructions().introduces(Frame.LI, before);
  }

  private int documentEnd(Sentence s, int from) {
    int length = page.documents().at(s, from).map(Documents.Found::length).orElse(1);
    return adjectivesEnd(s, from + length);
  }

  private int adjectivesEnd(Sentence s, int from) {
    int i = from;
    while (i < s.size()
        && s.word(i).pos() == Pos.ADJ
        && s.word(i).isStem()
        && !page.constructions().introduces("issued", s.word(i))) {
      i++;
    }
    return i;
  }

  void relayWords(Draft draft, int from, int to) {
    draft.relay.add(Relays.party(page, draft.sentence, from, to));
  }
}
