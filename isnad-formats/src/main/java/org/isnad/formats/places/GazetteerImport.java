package org.isnad.formats.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.isnad.arabic.Script;

/**
 * Reads gazetteers into knowledge files. A place becomes an entry when it has a point, a kind the
 * files know and a name in Arabic script; everything else is counted by the reason it was left out.
 * Files are read line by line, so that a dump of the whole world fits in memory.
 */
public final class GazetteerImport {
  private static final int GEONAMES_COLUMNS = 15;
  private static final int NAME_COLUMNS = 4;
  private static final int SHOWN = 20;

  /**
   * What an import did.
   *
   * @param left reasons and how many places were left out for each
   * @param problems the first lines that could not be read, as {@code file:line: message}
   */
  public record Report(int read, int written, Map<String, Integer> left, List<String> problems) {
    public Report {
      left = Map.copyOf(left);
      problems = List.copyOf(problems);
    }
  }

  private final Set<Long> known;
  private final Map<String, Integer> left = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();
  private int read;
  private int written;

  private GazetteerImport(Set<Long> known) {
    this.known = Set.copyOf(known);
  }

  /**
   * Reads a dump of GeoNames, {@code LY.txt} of download.geonames.org/export/dump or the whole
   * world's.
   *
   * @param alternateNames {@code alternateNamesV2.txt} or a country's part of it: says which names
   *     are Arabic; without it, names of the dump in Arabic script are taken, whatever their
   *     language
   * @param known ids that need no entry because the gazetteer has one
   * @param out where the knowledge file goes
   */
  public static Report geonames(
      Path dump, Optional<Path> alternateNames, Set<Long> known, Appendable out)
      throws IOException {
    GazetteerImport run = new GazetteerImport(known);
    out.append("# Places of GeoNames (https://www.geonames.org), CC BY 4.0, imported from ");
    out.append(String.valueOf(dump.getFileName())).append(".\n\n");
    Map<Long, List<String>> names =
        alternateNames.isPresent()
            ? run.arabicNames(alternateNames.get(), run.ids(dump))
            : Map.of();
    try (BufferedReader lines = open(dump)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        run.geonamesLine(
            dump.getFileName() + ":" + number, line, alternateNames.isPresent(), names, out);
      }
    }
    return run.report();
  }

  /**
   * Reads a table with a line of column names: {@code lat} and {@code lon}, {@code ar} or {@code
   * name:ar}, {@code en}, {@code kind} or {@code place}, {@code country}, {@code population},
   * {@code id}. Exports of OpenStreetMap have this form.
   *
   * @param licence what the file's first line says of source and licence
   */
  public static Report table(Path file, String licence, Appendable out) throws IOException {
    GazetteerImport run = new GazetteerImport(Set.of());
    out.append("# ").append(licence.replaceAll("\\s+", " ")).append("\n\n");
    try (BufferedReader lines = open(file)) {
      String header = lines.readLine();
      Map<String, Integer> columns = Columns.of(header == null ? "" : header);
      int number = 1;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        run.tableLine(
            file.getFileName() + ":" + number, line.split("\t", -1), columns, number, out);
      }
    }
    return run.report();
  }

  private void geonamesLine(
      String where, String line, boolean official, Map<Long, List<String>> names, Appendable out)
      throws IOException {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    read++;
    String[] c = line.split("\t", -1);
    Optional<Long> id = c.length < GEONAMES_COLUMNS ? Optional.empty() : whole(c[0]);
    Optional<double[]> point = c.length < GEONAMES_COLUMNS ? Optional.empty() : point(c[4], c[5]);
    if (id.isEmpty() || point.isEmpty()) {
      problem(where, "not a line of a GeoNames dump");
      return;
    }
    if (known.contains(id.get())) {
      leave("in the gazetteer already");
      return;
    }
    long population = whole(c[14]).orElse(0L);
    Optional<String> kind = GeoNamesFeatures.kind(c[6] + "." + c[7], population);
    if (kind.isEmpty()) {
      leave("a kind that is not used");
      return;
    }
    List<String> arabic = official ? names.getOrDefault(id.get(), List.of()) : arabicOf(c[3]);
    String english = c[2].isEmpty() ? c[1] : c[2];
    write(
        new ImportedPlace(
            c[0],
            true,
            kind.get(),
            Columns.alpha3(c[8]),
            english,
            point.get()[0],
            point.get()[1],
            population,
            arabic),
        out);
  }

  private void tableLine(
      String where, String[] cells, Map<String, Integer> columns, int number, Appendable out)
      throws IOException {
    if (cells.length == 1 && cells[0].isBlank()) {
      return;
    }
    read++;
    Optional<double[]> point = point(cell(cells, columns, "lat"), cell(cells, columns, "lon"));
    if (point.isEmpty()) {
      problem(where, "no point: lat and lon are missing or unreadable");
      return;
    }
    String given = cell(cells, columns, "kind").toLowerCase(Locale.ROOT);
    long population = whole(cell(cells, columns, "population")).orElse(0L);
    Optional<String> kind = Columns.kind(given, population);
    if (kind.isEmpty()) {
      leave("a kind that is not used");
      return;
    }
    List<String> arabic = arabicOf(cell(cells, columns, "ar").replace('|', ',').replace(';', ','));
    String english = cell(cells, columns, "en");
    String id = cell(cells, columns, "id");
    write(
        new ImportedPlace(
            id.isEmpty() ? "line-" + number : id,
            false,
            kind.get(),
            Columns.alpha3(cell(cells, columns, "country")),
            english,
            point.get()[0],
            point.get()[1],
            population,
            arabic),
        out);
  }

  private void write(ImportedPlace place, Appendable out) throws IOException {
    if (place.arabic().isEmpty()) {
      leave("no name in Arabic script");
      return;
    }
    out.append(place.entry()).append('\n');
    written++;
  }

  /** Ids of the dump, so that of the names of the whole world only these are kept. */
  private Set<Long> ids(Path dump) throws IOException {
    Set<Long> ids = new java.util.HashSet<>();
    try (BufferedReader lines = open(dump)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0) {
          whole(line.substring(0, tab)).ifPresent(ids::add);
        }
      }
    }
    return ids;
  }

  /** Names marked as Arabic and not as historic, the preferred ones first. */
  private Map<Long, List<String>> arabicNames(Path file, Set<Long> ids) throws IOException {
    Map<Long, List<String>> names = new HashMap<>();
    try (BufferedReader lines = open(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] c = line.split("\t", -1);
        if (c.length < NAME_COLUMNS || !c[2].equals("ar") || c.length > 7 && c[7].equals("1")) {
          continue;
        }
        Optional<Long> id = whole(c[1]).filter(ids::contains);
        if (id.isPresent()) {
          List<String> list = names.computeIfAbsent(id.get(), k -> new ArrayList<>(1));
          list.add(c.length > 4 && c[4].equals("1") ? 0 : list.size(), c[3]);
        }
      }
    }
    return names;
  }

  /**
   * Names of a comma-separated list that are in Arabic script without letters of other languages.
   */
  private static List<String> arabicOf(String names) {
    List<String> arabic = new ArrayList<>();
    for (String name : names.split("[,\u060C]")) {
      if (!name.isBlank() && name.chars().allMatch(c -> c == ' ' || isOfArabic((char) c))) {
        arabic.add(name.strip());
      }
    }
    return arabic;
  }

  private static boolean isOfArabic(char c) {
    return c >= '\u0621' && c <= '\u064A' || Script.isIgnorable(c);
  }

  private static Optional<double[]> point(String lat, String lon) {
    try {
      double[] point = {Double.parseDouble(lat.strip()), Double.parseDouble(lon.strip())};
      boolean real = Math.abs(point[0]) <= 90 && Math.abs(point[1]) <= 180;
      return real ? Optional.of(point) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Long> whole(String text) {
    try {
      return Optional.of(Long.parseLong(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String cell(String[] cells, Map<String, Integer> columns, String name) {
    int at = columns.getOrDefault(name, -1);
    return at < 0 || at >= cells.length ? "" : cells[at].strip();
  }

  private void leave(String reason) {
    left.merge(reason, 1, Integer::sum);
  }

  private void problem(String where, String message) {
    leave("a line that cannot be read");
    if (problems.size() < SHOWN) {
      problems.add(where + ": " + message);
    }
  }

  private Report report() {
    return new Report(read, written, new LinkedHashMap<>(left), problems);
  }

  private static BufferedReader open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    boolean packed = file.toString().endsWith(".gz");
    return new BufferedReader(
        new InputStreamReader(packed ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
  }
}
