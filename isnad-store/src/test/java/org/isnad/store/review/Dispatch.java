package org.isnad.store.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.isnad.model.Act;
import org.isnad.model.Anonymity;
import org.isnad.model.Article;
import org.isnad.model.Chain;
import org.isnad.model.Coded;
import org.isnad.model.Entity;
import org.isnad.model.Event;
import org.isnad.model.EventType;
import org.isnad.model.Evidence;
import org.isnad.model.Form;
import org.isnad.model.Kind;
import org.isnad.model.Link;
import org.isnad.model.Party;
import org.isnad.model.Span;
import org.isnad.model.Statement;
import org.isnad.model.Status;
import org.isnad.model.Toll;
import org.isnad.store.CaseFile;

/** A short dispatch of our own with a record as a machine would code it. */
final class Dispatch {
  static final String TEXT =
      "قال المتحدث باسم الميناء إن حرس السواحل أعلن اعتقال أربعة بحارة قرب الرصيف، وانسحب الحرس بعد ذلك من المكان.";

  private Dispatch() {}

  static Span span(String words) {
    int at = TEXT.indexOf(words);
    return new Span(at, at + words.length());
  }

  private static Party party(String words, String entity) {
    return new Party(span(words), words, Optional.of(entity), Optional.of("LBY"), List.of("GOV"));
  }

  private static Entity entity(String id, String words) {
    return new Entity(
        id,
        Kind.ORGANIZATION,
        id,
        words,
        Optional.of("LBY"),
        List.of("GOV"),
        Optional.empty(),
        Optional.empty(),
        List.of(span(words)));
  }

  static Statement statement(
      String id, Act act, String cue, Party source, Optional<String> parent) {
    return new Statement(
        id,
        act,
        Form.INDIRECT,
        span(cue),
        Optional.of(source),
        false,
        Anonymity.NAMED,
        List.of(
            cue.equals("قال")
                ? span("حرس السواحل أعلن اعتقال أربعة بحارة قرب الرصيف")
                : span("اعتقال أربعة بحارة قرب الرصيف")),
        List.of(),
        Optional.empty(),
        parent,
        List.of("statements/say:1"));
  }

  static Event event(String id, EventType type, Span trigger, Optional<String> statement) {
    Link.Publisher paper =
        new Link.Publisher(Optional.empty(), "الساحل", Evidence.DOCUMENT, Optional.empty());
    Chain chain =
        statement.isEmpty()
            ? new Chain(List.of(paper))
            : new Chain(
                List.of(
                    speaker("حرس السواحل", "a2"), speaker("المتحدث باسم الميناء", "a1"), paper));
    return new Event(
        id,
        type,
        List.of(),
        List.of(),
        Optional.empty(),
        type.baseScore(),
        trigger,
        List.of(party("حرس السواحل", "a2")),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Status.ASSERTED,
        false,
        Toll.NONE,
        statement,
        1,
        0.7,
        chain,
        List.of("events/coerce:1"));
  }

  private static Link.Speaker speaker(String words, String entity) {
    return new Link.Speaker(
        Optional.of(entity), words, Evidence.EXPLICIT, Optional.of(span(words)));
  }

  static Coded coded(String id) {
    Article article = Article.of(id, TEXT).publishedOn(LocalDate.of(2020, 1, 2)).by("الساحل");
    Statement says =
        statement("s1", Act.SAY, "قال", party("المتحدث باسم الميناء", "a1"), Optional.empty());
    Statement announces =
        statement("s2", Act.ANNOUNCE, "أعلن", party("حرس السواحل", "a2"), Optional.of("s1"));
    return new Coded(
        article,
        List.of(new Span(0, TEXT.length())),
        List.of(says, announces),
        List.of(
            event("e1", EventType.COERCE, span("اعتقال"), Optional.of("s2")),
            event("e2", EventType.RETREAT, span("وانسحب"), Optional.empty())),
        List.of(entity("a1", "المتحدث باسم الميناء"), entity("a2", "حرس السواحل")),
        List.of());
  }

  /** The same dispatch as newer knowledge reads it: other ids, a longer trigger, one event less. */
  static Coded recoded(String id) {
    Coded first = coded(id);
    return new Coded(
        first.article(),
        first.sentences(),
        first.statements(),
        List.of(event("e9", EventType.COERCE, span("اعتقال أربعة بحارة"), Optional.of("s2"))),
        first.entities(),
        first.times());
  }

  static CaseFile.Addition addition(String id) {
    return new CaseFile.Addition(
        coded(id).article(), (TEXT + id).getBytes(UTF_8), id, "isnad test", "k1", "{}");
  }

  static Anchor anchor(String id) {
    return Corrections.anchor(coded("x"), id).orElseThrow();
  }
}
