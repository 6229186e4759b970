package org.isnad.app.casefile;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.isnad.app.Complaint;
import org.isnad.app.Exit;
import org.isnad.model.Coded;
import org.isnad.store.CaseFile;
import org.isnad.store.StoredArticle;
import org.isnad.store.review.Anchor;
import org.isnad.store.review.Corrections;
import org.isnad.store.review.Decision;
import org.isnad.store.review.ReviewDesk;
import org.isnad.store.review.Ruling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A person's decision. */
@Command(
    name = "correct",
    description =
        "Correct the machine: reject or accept an event or statement, or set its type, status or act. Kept through re-coding; --undo takes it back.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  isnad correct libya-2019 a17 e3 --set status=negated --note 'denied in line 4'"
    })
public final class CorrectCommand implements Callable<Integer> {
  @Mixin private CaseFolder folder = new CaseFolder();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ARTICLE",
      description = "The article's id.")
  private @Nullable String article;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "ID",
      description = "The event (e3) or statement (s2).")
  private @Nullable String id;

  @Option(names = "--reject", description = "It is not there.")
  private boolean reject;

  @Option(names = "--accept", description = "It is right.")
  private boolean accept;

  @Option(
      names = "--set",
      paramLabel = "FIELD=VALUE",
      description = "type, status, historical of an event; act of a statement.")
  private Map<String, String> set = new TreeMap<>();

  @Option(names = "--note", description = "Why.")
  private @Nullable String note;

  @Option(
      names = "--undo",
      paramLabel = "ENTRY",
      description = "Take back the decision with this journal number.")
  private @Nullable Long undo;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (CaseFile caseFile = folder.open()) {
      Long entry = undo;
      if (entry != null) {
        out.println(
            "took back decision "
                + entry
                + " (entry "
                + new ReviewDesk(caseFile).undo(who(), entry).touched()
                + ")");
        out.flush();
        return Exit.OK;
      }
      if (article == null || id == null) {
        throw new Complaint(
            "name the article and the event or statement, for example: isnad correct CASE a17 e3 --reject");
      }
      String name = article;
      StoredArticle stored =
          caseFile
              .article(name)
              .orElseThrow(() -> new Complaint("no article " + name + " in this case"));
      Coded coded = CaseFolder.machine(stored);
      Anchor place =
          Corrections.anchor(coded, id)
              .orElseThrow(() -> new Complaint("article " + name + " has no " + id));
      if (!reject && !accept && set.isEmpty()) {
        throw new Complaint("say what to decide: --reject, --accept or --set FIELD=VALUE");
      }
      ReviewDesk desk = new ReviewDesk(caseFile);
      try {
        if (!set.isEmpty()) {
          ObjectNode fields = JsonNodeFactory.instance.objectNode();
          new TreeMap<>(set).forEach((field, value) -> fields.set(field, value(field, value)));
          tell(out, desk, on(name, place, Decision.Action.EDIT, fields), coded);
        }
        if (reject || accept) {
          Decision.Action verdict = reject ? Decision.Action.REJECT : Decision.Action.ACCEPT;
          tell(out, desk, on(name, place, verdict, JsonNodeFactory.instance.objectNode()), coded);
        }
      } catch (IllegalArgumentException e) {
        throw new Complaint(String.valueOf(e.getMessage()));
      }
      out.flush();
      return Exit.OK;
    }
  }

  private Decision on(String article, Anchor place, Decision.Action action, ObjectNode fields) {
    return Decision.on(article, place, action, Optional.ofNullable(note), false)
        .with(JsonNodeFactory.instance.objectNode(), fields);
  }

  private static void tell(PrintWriter out, ReviewDesk desk, Decision decision, Coded coded) {
    Ruling made = desk.decide(who(), decision, coded);
    String what = decision.action().name().toLowerCase(Locale.ROOT);
    out.println(
        "decision "
            + made.seq()
            + ": "
            + what
            + (decision.after().isEmpty() ? "" : " " + decision.after()));
  }

  private static JsonNode value(String field, String value) {
    return switch (field) {
      case "type" -> JsonNodeFactory.instance.stringNode(value.toUpperCase(Locale.ROOT));
      case "historical" -> {
        if (!value.equals("true") && !value.equals("false")) {
          throw new Complaint("'" + value + "' is no historical: it is true or false");
        }
        yield JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(value));
      }
      case "status", "act", "form" ->
          JsonNodeFactory.instance.stringNode(value.toLowerCase(Locale.ROOT));
      default -> throw new Complaint("no such field to correct: " + field);
    };
  }

  private static String who() {
    return System.getProperty("user.name", "unknown");
  }
}
