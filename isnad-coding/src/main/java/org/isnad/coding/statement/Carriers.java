package org.isnad.coding.statement;

import java.util.Optional;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.clause.Agreement;
import org.isnad.coding.clause.Phrases;
import org.isnad.coding.clause.Subject;
import org.isnad.coding.statement.Constructions.Kind;

/**
 * Words quoted through another: in نقلت الوكالة عن المصدر the one after عن speaks, and the subject
 * of the verb only carried it. The masdar that may follow (قوله, تأكيده) is the quoted one's.
 */
final class Carriers {
  private final Page page;
  private final Ascription ascription;
  private final Speakers speakers;
  private final Issuers issuers;

  Carriers(Page page, Ascription ascription, Speakers speakers, Issuers issuers) {
    this.page = page;
    this.ascription = ascription;
    this.speakers = speakers;
    this.issuers = issuers;
  }

  /** نقلت الوكالة عن المصدر: the source follows عن, the subject of نقل is the relay. */
  boolean carried(Draft draft, int verb) {
    Sentence s = page.sentence(draft.sentence);
    int limit = Math.min(s.size(), verb + 25);
    for (int i = verb + 1; i < limit; i++) {
      Word word = s.word(i);
      if (page.constructions().introduces(Frame.THAT, word)
          || i >= draft.from && i > verb + 1 && draft.from != verb) {
        return false;
      }
      if (page.constructions().introduces(Frame.AN, word) && i + 1 < s.size()) {
        Optional<Mention> source = page.mentionAt(draft.sentence, i + 1);
        boolean pronoun = s.word(i + 1).part() == Word.Part.ENCLITIC;
        if (source.isPresent()) {
          ascription.set(draft, source.get(), false, "quoted through the relay");
        } else if (pronoun) {
          speakers.quotedBefore(draft, verb, Agreement.ofPronoun(s.word(i + 1).folded()));
        } else if (Phrases.begins(s.word(i + 1))) {
          int end = Math.min(Phrases.end(s, i + 1), draft.from > verb ? draft.from : s.size());
          ascription.words(draft, i + 1, Math.max(end, i + 2), "quoted through the relay");
        } else {
          continue;
        }
        carrier(draft, verb, i);
        return true;
      }
    }
    return false;
  }

  /**
   * The relay: the verb's subject, or the words between it and عن, or between an auxiliary and it.
   */
  private void carrier(Draft draft, int verb, int an) {
    Sentence s = page.sentence(draft.sentence);
    Optional<Mention> subject =
        page.subjects()
            .explicit(draft.sentence, verb, Agreement.of(s.word(verb)))
            .flatMap(Subject::mention)
            .filter(m -> draft.sourceMention.filter(x -> x.equals(m)).isEmpty());
    int i = verb + 1;
    if (i < s.size() && s.word(i).folded().equals("\"")) {
      i++;
    }
    if (subject.isPresent()) {
      draft.relay.add(page.cast().party(subject.get()));
    } else if (i < an && Phrases.begins(s.word(i))) {
      issuers.relayWords(draft, i, Math.min(Phrases.end(s, i), an));
    } else {
      mediumBefore(draft, s, verb);
    }
  }

  /** كانت صحيفة «الخبر» نقلت عن. */
  private void mediumBefore(Draft draft, Sentence s, int verb) {
    int from = verb - 1;
    while (from > 0 && from > verb - 7 && !page.particles().is("was", s.word(from))) {
      from--;
    }
    boolean medium =
        from >= 0
            && page.particles().is("was", s.word(from))
            && from + 1 < verb
            && page.documents().is(Documents.Kind.MEDIUM, s, from + 1);
    if (medium) {
      issuers.relayWords(draft, from + 1, verb);
    }
  }

  int carryingVerb(Draft draft) {
    Sentence s = page.sentence(draft.sentence);
    for (int i = draft.from - 1; i >= 0 && i > draft.from - 30; i--) {
      for (Constructions.Hit hit : page.constructions().at(s.word(i))) {
        if (hit.kind() == Kind.VERB && hit.construction().relays()) {
          return i;
        }
      }
    }
    return -1;
  }
}
