package org.isnad.coding.statement;

import java.util.Optional;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Word;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.clause.Agreement;
import org.isnad.coding.clause.Phrases;
import org.isnad.coding.clause.Subject;

/**
 * The source of a phrase (بحسب, على حد قول, كما أفاد): what stands right after it, be it a mention,
 * a paper and its issuer, a pronoun or bare words.
 */
final class PhraseSources {
  private final Page page;
  private final Ascription ascription;
  private final Speakers speakers;
  private final Issuers issuers;

  PhraseSources(Page page, Ascription ascription, Speakers speakers, Issuers issuers) {
    this.page = page;
    this.ascription = ascription;
    this.speakers = speakers;
    this.issuers = issuers;
  }

  void phrase(Draft draft) {
    Sentence s = page.sentence(draft.sentence);
    if (draft.construction().type().equals("document")) {
      if (draft.to + 1 < s.size() && s.word(draft.to + 1).part() == Word.Part.ENCLITIC) {
        Optional<Subject> issuer =
            page.subjects().controller(draft.sentence, draft.from, Agreement.ANY);
        if (issuer.filter(x -> x.sentence() == draft.sentence).isPresent()) {
          ascription.subject(draft, issuer.get(), "issuer of the paper before");
        } else {
          speakers.spokenBefore(draft, Agreement.ANY, "issuer of the paper before");
        }
        return;
      }
      int document = draft.to + 1;
      while (document < s.size()
          && page.documents().at(s, document).isEmpty()
          && document < draft.to + 3) {
        document++;
      }
      if (document < s.size()) {
        issuers.issued(draft, document, document + 1);
      }
      return;
    }
    boolean clause = draft.construction().type().isEmpty(); // a joined reporting verb
    if (clause) {
      Optional<Subject> subject =
          page.subjects().explicit(draft.sentence, draft.from, draft.hit.agreement());
      if (subject.isPresent() && subject.get().from() > draft.from) {
        issuers.sourceOrDocument(draft, subject.get().mention().orElseThrow());
        return;
      }
    }
    int i = draft.to;
    if (i < s.size() && s.word(i).folded().equals("\"")) {
      i++;
    }
    if (i >= s.size()) {
      return;
    }
    if (s.word(i).part() == Word.Part.ENCLITIC) {
      draft.sourceTo = i + 1;
      int to = i + 1;
      speakers.spokenBefore(
          draft, Agreement.ofPronoun(s.word(i).folded()), "pronoun of the phrase");
      draft.sourceTo = to;
      return;
    }
    Optional<Mention> mention = page.mentionAt(draft.sentence, i);
    Optional<Documents.Found> document = page.documents().at(s, i);
    if (mention.isPresent() && !issuers.isDocument(mention.get())) {
      ascription.set(draft, mention.get(), false, "after the phrase");
    } else if (document.isPresent() && document.get().kind() == Documents.Kind.DOCUMENT) {
      issuers.issued(draft, i, i + 1);
      draft.sourceTo = Math.max(draft.sourceTo, i + 1);
    } else if (Phrases.begins(s.word(i))) {
      ascription.words(draft, i, Phrases.end(s, i), "after the phrase");
    } else if (clause) {
      speakers.spokenBefore(draft, draft.hit.agreement(), "dropped subject");
      draft.sourceTo = draft.to;
    }
  }
}
