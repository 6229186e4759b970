package org.isnad.coding.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.isnad.arabic.Sentence;
import org.isnad.coding.cast.Mention;
import org.isnad.coding.cast.Mention.Trait;

/**
 * Whose word it is. What the cue is decides where to look: a verb has a subject ({@link
 * VerbSources}), a participle belongs to the speaker of its clause, a noun and a phrase have their
 * sources beside them ({@link NounSources}, {@link PhraseSources}). Coordinated sources make one
 * statement each.
 */
final class Sources {
  private final Page page;
  private final Speakers speakers;
  private final VerbSources verbSources;
  private final NounSources nounSources;
  private final PhraseSources phraseSources;

  Sources(Page page) {
    this.page = page;
    Ascription ascription = new Ascription(page);
    this.speakers = new Speakers(page, ascription);
    Issuers issuers = new Issuers(page, ascription, speakers);
    Carriers carriers = new Carriers(page, ascription, speakers, issuers);
    UnknownSubjects unknown = new UnknownSubjects(page, ascription, speakers, issuers);
    this.verbSources = new VerbSources(page, ascription, speakers, issuers, carriers, unknown);
    this.nounSources = new NounSources(page, ascription, speakers, carriers, unknown);
    this.phraseSources = new PhraseSources(page, ascription, speakers, issuers);
  }

  /** The draft is read: later cues may mean its speaker. */
  void remember(Draft draft) {
    speakers.remember(draft);
  }

  /**
   * Fills the source; drafts must come in text order, each with its content filled before the next.
   */
  void fill(Draft draft) {
    if (!draft.impersonal && !draft.hit.passive()) {
      switch (draft.hit.kind()) {
        case VERB -> verbSources.verb(draft);
        case PARTICIPLE ->
            speakers.spokenBefore(
                draft, draft.hit.agreement(), "participle of the speaker's clause");
        case NOUN, MASDAR -> nounSources.noun(draft);
        case PHRASE -> phraseSources.phrase(draft);
      }
    }
  }

  /** قال فلان وفلان إن: one statement for each of them. */
  List<Draft> coordinated(Draft draft) {
    List<Draft> others = new ArrayList<>();
    boolean named = draft.isVerbal() || draft.isPhrase();
    if (!named
        || draft.elided
        || draft.sourceMention.isEmpty()
        || draft.sourceTo < draft.to
        || draft.content.isEmpty()) {
      return others;
    }
    Sentence s = page.sentence(draft.sentence);
    int i = draft.sourceTo;
    int end =
        draft.introduction.frame() == Frame.AROUND
                || draft.introduction.sentence() != draft.sentence
            ? s.size()
            : draft.introduction.at();
    while (i + 1 < end) {
      int next = s.word(i).folded().equals(",") ? i + 1 : i;
      if (next + 1 >= end || !page.particles().is("and", s.word(next))) {
        break;
      }
      int at = s.word(next + 1).folded().equals("\"") ? next + 2 : next + 1;
      Optional<Mention> mention =
          page.mentionAt(draft.sentence, at)
              .filter(m -> m.is(Trait.ACTOR) && !m.is(Trait.NISBA) && m.to() <= end);
      if (mention.isEmpty()) {
        break;
      }
      others.add(draft.by(mention.get(), page.cast().party(mention.get())));
      i = mention.get().to();
      while (i < end && s.word(i).folded().equals("\"")) {
        i++;
      }
    }
    return others;
  }
}
