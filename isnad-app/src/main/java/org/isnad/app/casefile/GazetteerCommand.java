package org.isnad.app.casefile;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.isnad.app.Complaint;
import org.isnad.app.Exit;
import org.isnad.formats.places.GazetteerImport;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.Knowledge;
import org.isnad.store.AtomicFile;
import org.isnad.store.CaseFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Places for a case. */
@Command(
    name = "gazetteer",
    description = "Bring places into a case's own knowledge.",
    mixinStandardHelpOptions = true,
    subcommands = GazetteerCommand.Import.class,
    footer = {"", "Example:", "  isnad gazetteer import libya-2019 LY.txt"})
public final class GazetteerCommand implements Runnable {
  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "Say what to do, for example: isnad gazetteer import CASE LY.txt");
  }

  /** Places out of other people's gazetteers. */
  @Command(
      name = "import",
      description =
          "Turn a gazetteer into a knowledge file of the case, laid over the shipped gazetteer when articles are added or coded again.",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      footer = {
        "",
        "Examples:",
        "  isnad gazetteer import libya-2019 LY.txt --alternate-names alternateNamesV2.txt",
        "  isnad gazetteer import libya-2019 villages.tsv --licence 'OpenStreetMap contributors, ODbL'"
      })
  static final class Import implements Callable<Integer> {
    @Mixin private CaseFolder folder = new CaseFolder();

    @Parameters(
        index = "1",
        paramLabel = "FILE",
        description =
            "A GeoNames country file (LY.txt), or a table with column names (name:ar, lat, lon, place, …); also .gz.")
    private @Nullable Path file;

    @Option(
        names = "--alternate-names",
        paramLabel = "FILE",
        description =
            "GeoNames' alternateNamesV2.txt or a country's part of it: which names are Arabic.")
    private @Nullable Path names;

    @Option(
        names = "--licence",
        paramLabel = "TEXT",
        description =
            "Whose a table is and under which licence; kept in the file. Needed for tables.")
    private @Nullable String licence;

    @Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
      PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
      Path source = Objects.requireNonNull(file);
      if (!Files.isRegularFile(source)) {
        throw new Complaint(source + ": no such file");
      }
      try (CaseFile caseFile = folder.open()) {
        boolean table = licence != null || isTable(source);
        String owner = licence;
        if (table && owner == null) {
          throw new Complaint(
              source + ": a table needs --licence 'whose it is and under which licence'");
        }
        Path target =
            Files.createDirectories(caseFile.folder().resolve("knowledge").resolve("places"))
                .resolve(name(source) + ".txt");
        StringBuilder written = new StringBuilder();
        GazetteerImport.Report report =
            table && owner != null
                ? GazetteerImport.table(source, owner, written)
                : GazetteerImport.geonames(source, Optional.ofNullable(names), known(), written);
        AtomicFile.write(
            target, sink -> sink.write(written.toString().getBytes(StandardCharsets.UTF_8)));
        caseFile.note(
            "gazetteer",
            String.valueOf(target.getFileName()),
            "{\"places\":" + report.written() + "}");
        out.println(report.read() + " places read, " + report.written() + " written to " + target);
        new TreeMap<>(report.left())
            .forEach((why, n) -> out.println("  " + n + " left out: " + why));
        report.problems().forEach(p -> out.println("  " + p));
        out.println("isnad recode " + folder.path() + " reads the case's articles with them");
        out.flush();
        return report.problems().isEmpty() ? Exit.OK : Exit.SOME_REFUSED;
      }
    }

    /** GeoNames' files have no line of column names: they begin with a number. */
    private static boolean isTable(Path source) throws IOException {
      if (source.toString().endsWith(".gz")) {
        return false;
      }
      try (var lines = Files.newBufferedReader(source, StandardCharsets.UTF_8)) {
        String first = lines.readLine();
        return first != null && !first.matches("\\d+\\t.*") && !first.startsWith("#");
      } catch (java.nio.charset.CharacterCodingException e) {
        throw new Complaint(source + ": not UTF-8");
      }
    }

    /** Ids of GeoNames that the shipped gazetteer has. */
    private static Set<Long> known() {
      Set<Long> known = new HashSet<>();
      for (Entry entry : Knowledge.standard().folder("places")) {
        entry
            .property("geonameid")
            .filter(id -> id.matches("\\d{1,18}"))
            .map(Long::valueOf)
            .ifPresent(known::add);
      }
      return known;
    }

    private static String name(Path source) {
      String base = String.valueOf(source.getFileName()).toLowerCase(Locale.ROOT);
      String stem = base.replaceFirst("(\\.(txt|tsv|csv|gz))+$", "").replaceAll("[^a-z0-9]+", "-");
      return "imported-" + (stem.isEmpty() ? "places" : stem);
    }
  }
}
