package org.isnad.arabic.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.isnad.arabic.Sentence;
import org.isnad.arabic.Text;
import org.isnad.arabic.number.NumberReader;
import org.isnad.arabic.number.Phrases;
import org.isnad.arabic.number.Tokens;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Span;
import org.isnad.model.When;

/**
 * Finds time expressions and resolves them against the day of publication. Immutable; thread-safe.
 */
public final class Times {
  private final Phrases<CalendarWord> calendar;
  private final NumberReader numbers;
  private final Set<Integer> camps = new HashSet<>();
  private final Prospect prospect;

  public Times(Knowledge knowledge) {
    this(knowledge, new NumberReader(knowledge));
  }

  public Times(Knowledge knowledge, NumberReader numbers) {
    List<Entry> entries = knowledge.file("arabic/calendar");
    this.calendar = Phrases.read(entries, CalendarWord::of);
    this.numbers = numbers;
    this.prospect = new Prospect(entries);
    for (Entry entry : entries) {
      CalendarWord word = CalendarWord.of(entry);
      if (word != null && word.kind() == CalendarWord.Kind.COALITION) {
        camps.add(Page.camp(word.month(), word.day()));
      }
    }
  }

  /** In text order, not overlapping. Without a publication day only absolute dates resolve. */
  public List<When> find(Text text, Optional<LocalDate> published) {
    List<When> found = new ArrayList<>();
    Resolver resolver = new Resolver(published);
    for (Sentence sentence : text.sentences()) {
      find(text.raw(), sentence, resolver, found);
    }
    return List.copyOf(found);
  }

  private void find(String raw, Sentence sentence, Resolver resolver, List<When> into) {
    Tokens tokens = Tokens.of(raw, sentence.span().start(), sentence.span().end());
    Page page = new Page(tokens, calendar, numbers, camps);
    TimeReader reader = new TimeReader(page);
    int i = 0;
    while (i < tokens.size()) {
      Found read = reader.read(i);
      if (read == null) {
        i++;
        continue;
      }
      Span span = new Span(read.start(), tokens.get(read.next() - 1).end());
      boolean ahead = prospect.isAhead(sentence, span);
      Optional<Period> period = resolver.resolve(read.expression(), ahead);
      if (period.isPresent()) {
        into.add(new When(span, span.in(raw), period.get().value(), period.get().precision()));
      }
      i = read.next();
    }
  }
}
