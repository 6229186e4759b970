package org.isnad.app.casefile;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.isnad.app.Complaint;
import org.isnad.app.Exit;
import org.isnad.model.Coded;
import org.isnad.model.Span;
import org.isnad.store.CaseFile;
import org.isnad.store.Corrections;
import org.isnad.store.Decision;
import org.isnad.store.StoredArticle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
                + Corrections.undo(caseFile, entry).seq()
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
      Span place =
          Corrections.place(coded, id)
              .orElseThrow(() -> new Complaint("article " + name + " has no " + id));
      Map<String, String> fields = new TreeMap<>(set);
      if (reject || accept) {
        fields.put("verdict", reject ? "reject" : "accept");
      }
      if (fields.isEmpty()) {
        throw new Complaint("say what to decide: --reject, --accept or --set FIELD=VALUE");
      }
      Decision.Target target =
          id.startsWith("e") ? Decision.Target.EVENT : Decision.Target.STATEMENT;
      fields.forEach((field, value) -> {
        var made =
            Corrections.decide(
                caseFile,
                new Decision(name, target, place, field, value, Optional.ofNullable(note)));
        out.println("decision " + made.seq() + ": " + field + " " + value);
      });
      out.flush();
      return Exit.OK;
    }
  }
}
