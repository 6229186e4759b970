package org.isnad.coding.statement;

import java.util.Optional;
import org.isnad.arabic.Morphology;
import org.isnad.arabic.Pos;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.clause.Agreement;
import org.isnad.coding.clause.Phrases;

/**
 * Subjects that the cast does not know, found by their place alone: between the verb and what
 * brings the content in, or between an auxiliary or أن and the verb.
 */
final class UnknownSubjects {
  private final Page page;
  private final Ascription ascription;
  private final Speakers speakers;
  private final Issuers issuers;

  UnknownSubjects(Page page, Ascription ascription, Speakers speakers, Issuers issuers) {
    this.page = page;
    this.ascription = ascription;
    this.speakers = speakers;
    this.issuers = issuers;
  }

  /**
   * A subject that the cast does not know: what stands between the verb and what brings the content
   * in.
   */
  boolean nounPhraseAfter(Draft draft) {
    Sentence s = page.sentence(draft.sentence);
    int i = draft.to;
    while (i < s.size() && (page.inTime(s.word(i)) || s.word(i).folded().equals("#"))) {
      i++;
    }
    boolean follows =
        draft.introduction.sentence() == draft.sentence && draft.introduction.at() >= draft.to;
    int limit = follows ? draft.introduction.at() : s.size();
    if (i >= limit
        || issuers.refersToPaper(draft)
        || page.subjects().isObject(draft.sentence, draft.from, i)) {
      return false;
    }
    Optional<Quotation> name = page.quotations().openingAt(draft.sentence, i);
    if (name.isPresent()
        && name.get().closeSentence() == draft.sentence
        && name.get().close() - i <= 4
        && name.get().close() < limit) {
      return ascription.words(
          draft, i + 1, name.get().close(), "name in quotation marks after the verb");
    }
    Word first = s.word(i);
    if (page.particles().is("this", first) && i + 1 < s.size() && !Phrases.begins(s.word(i + 1))) {
      return speakers.spokenBefore(
          draft,
          new Agreement(Morphology.Gender.UNKNOWN, Morphology.Number.PLURAL),
          "demonstrative");
    }
    Optional<Documents.Found> document = page.documents().at(s, i);
    if (document.isPresent() && document.get().kind() == Documents.Kind.DOCUMENT) {
      issuers.issued(draft, i, i + document.get().length());
      return true;
    }
    if (!first.isStem() || isNoName(first)) {
      return false;
    }
    int to = i;
    boolean phrase = draft.introduction.frame().isPhrase(); // then the words are subject and object
    while (to < limit
        && !s.word(to).isPunctuation()
        && s.word(to).pos() != Pos.ADP
        && !page.inTime(s.word(to))
        && !page.constructions().introduces("says", s.word(to))
        && to < i + 8) {
      to++;
    }
    if (phrase || !Phrases.begins(first)) {
      to = Math.min(to, phrase ? Phrases.end(s, i) : to);
    }
    return to > i && ascription.words(draft, i, to, "noun phrase after the verb");
  }

  /** كانت مصادر إعلامية قد كشفت; أن منتقدين يقولون: between an auxiliary or أن and the verb. */
  boolean nounPhraseBefore(Draft draft) {
    Sentence s = page.sentence(draft.sentence);
    int last = draft.from - 1;
    if (last < 1) {
      return false;
    }
    while (last > 0
        && page.particles().is("before-verb", s.word(last))
        && !page.particles().is("was", s.word(last))) {
      last--;
    }
    int from = last;
    while (from > 0
        && from > last - 7
        && !page.particles().is("was", s.word(from))
        && !page.particles().isThat(s.word(from))
        && !s.word(from).isPunctuation()
        && s.word(from).pos() != Pos.VERB
        && s.word(from).pos() != Pos.CCONJ) {
      from--;
    }
    boolean opened =
        page.particles().is("was", s.word(from)) || page.particles().isThat(s.word(from));
    boolean named = opened && from < last && Phrases.begins(s.word(from + 1));
    return named && ascription.words(draft, from + 1, last + 1, "noun phrase before the verb");
  }

  /** Prepositions, particles, participles of saying, adverbs: no subject begins with them. */
  private boolean isNoName(Word word) {
    return switch (word.pos()) {
      case ADP, PART, SCONJ, CCONJ, ADV, PRON, PUNCT, AUX -> true;
      default ->
          page.constructions().introduces("says", word)
              || page.particles().is("before-verb", word)
              || page.particles().is("clause-initial", word)
              || page.inTime(word);
    };
  }
}
