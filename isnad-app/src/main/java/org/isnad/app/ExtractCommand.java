package org.isnad.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.formats.in.Incoming;
import org.isnad.model.Article;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** What is read out of files, before it is coded. */
@Command(
    name = "extract",
    description =
        "Print the articles that would be read from files, as JSON Lines: check what is taken from a page, or turn a crawl into articles.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:", "  isnad extract crawl.warc.gz > articles.jsonl"})
final class ExtractCommand implements Callable<Integer> {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = InputOptions.FILES)
  private List<String> files = new ArrayList<>();

  @Mixin private InputOptions inputs = new InputOptions();

  @Option(
      names = "--knowledge",
      paramLabel = "FOLDER",
      description =
          "Knowledge files laid over the shipped ones: recipes for pages (pages/recipes).")
  private @Nullable Path overlay;

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public Integer call() throws java.io.IOException {
    CommandLine line = Objects.requireNonNull(spec).commandLine();
    PrintWriter out = line.getOut();
    int[] refused = {0};
    inputs.read(
        files,
        Optional.of(Overlay.load(overlay).knowledge()),
        incoming -> {
          switch (incoming) {
            case Incoming.Refused r -> {
              refused[0]++;
              line.getErr().println("isnad: refused " + r.message());
            }
            case Incoming.Read read -> {
              out.println(MAPPER.writeValueAsString(fields(read.article())));
              read.notice()
                  .ifPresent(
                      n -> line.getErr().println("isnad: " + read.article().id() + ": " + n));
            }
          }
        });
    out.flush();
    return refused[0] > 0 ? Exit.SOME_REFUSED : Exit.OK;
  }

  private static Map<String, String> fields(Article article) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", article.id());
    article.outlet().ifPresent(o -> fields.put("outlet", o));
    article.published().ifPresent(d -> fields.put("published", d.toString()));
    article.title().ifPresent(t -> fields.put("title", t));
    article.url().ifPresent(u -> fields.put("url", u));
    fields.put("language", article.language());
    article.agency().ifPresent(a -> fields.put("agency", a));
    fields.put("text", article.text());
    return fields;
  }
}
