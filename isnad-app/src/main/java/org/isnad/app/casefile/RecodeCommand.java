package org.isnad.app.casefile;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.isnad.app.Exit;
import org.isnad.coding.Isnad;
import org.isnad.formats.out.JsonRecord;
import org.isnad.model.Coded;
import org.isnad.store.CaseFile;
import org.isnad.store.review.Corrections;
import org.isnad.store.Search;
import org.isnad.store.StoredArticle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Spec;

/** Newer knowledge. */
@Command(
    name = "recode",
    description = "Code all articles again with the present knowledge; people's decisions stay.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:", "  isnad recode libya-2019"})
public final class RecodeCommand implements Callable<Integer> {
  @Mixin private CaseFolder folder = new CaseFolder();

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() throws java.io.IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    try (CaseFile caseFile = folder.open()) {
      Isnad engine = folder.engine();
      String knowledge = engine.knowledge().hash();
      String coder = "isnad " + Isnad.VERSION;
      JsonRecord writer = new JsonRecord(coder, knowledge);
      List<String> old = new ArrayList<>();
      caseFile.forEach(stored -> {
        if (!stored.knowledge().equals(knowledge) || !stored.coder().equals(coder)) {
          old.add(stored.article().id());
        }
      });
      Corrections corrections = Corrections.of(caseFile);
      int homeless = 0;
      try (Search index = folder.search(engine)) {
        for (String id : old) {
          StoredArticle stored = caseFile.article(id).orElseThrow();
          Coded coded = engine.code(stored.article());
          caseFile.recode(id, coder, knowledge, writer.write(coded).strip());
          index.put(corrections.apply(coded));
          homeless += corrections.homeless(coded).size();
        }
        index.commit();
      }
      out.println(
          old.size()
              + " articles coded again, "
              + (caseFile.size() - old.size())
              + " were up to date; "
              + corrections.count()
              + " decisions kept"
              + (homeless > 0 ? ", " + homeless + " of them without their target" : ""));
      out.flush();
      return Exit.OK;
    }
  }
}
