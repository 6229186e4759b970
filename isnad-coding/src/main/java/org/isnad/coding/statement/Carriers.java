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
        carrier(draft, verb);
        return true;
      }
    }
    return false;
  }

  private void carrier(Draft draft, int verb) {
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
    } else if (i < s.size() && Phrases.begins(s.word(i)) && i < draft.sourceFrom) {
      issuers.relayWords(draft, i, Math.min(Phrases.end(s, i), draft.sourceFrom));
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
