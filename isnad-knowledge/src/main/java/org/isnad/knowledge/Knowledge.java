package org.isnad.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All knowledge files, read: the shipped ones, and those of a case folder laid over them. An
 * overlay's entry with the id of a shipped entry in a file of the same name replaces it; other
 * entries are added.
 */
public final class Knowledge {
  /** The shipped files, listed in this resource, one name a line without suffix. */
  private static final String INDEX = "/org/isnad/knowledge/index.txt";

  private final Map<String, List<Entry>> files;
  private final List<KnowledgeFile.Problem> problems;
  private final String hash;

  private Knowledge(Map<String, String> contents) {
    Map<String, List<Entry>> read = new TreeMap<>();
    List<KnowledgeFile.Problem> found = new ArrayList<>();
    MessageDigest digest = sha256();
    Map<String, String> ordered = new TreeMap<>(contents);
    ordered.forEach((name, content) -> {
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      digest.update(content.getBytes(StandardCharsets.UTF_8));
    });
    List<KnowledgeFile> parsed =
        ordered.entrySet().parallelStream()
            .map(e -> KnowledgeFile.parse(e.getKey(), e.getValue()))
            .toList();
    // The shipped files first: an overlay replaces what is there.
    List<KnowledgeFile> shippedFirst = new ArrayList<>(parsed);
    shippedFirst.sort(java.util.Comparator.comparing(f -> f.name().startsWith("overlay:")));
    for (KnowledgeFile file : shippedFirst) {
      String name = file.name();
      found.addAll(file.problems());
      String base = name.startsWith("overlay:") ? name.substring("overlay:".length()) : name;
      if (name.equals(base)) {
        read.merge(base, new ArrayList<>(file.entries()), Knowledge::append);
      } else {
        Set<String> replaced = new java.util.HashSet<>();
        file.entries().forEach(e -> replaced.add(e.id()));
        List<Entry> kept = new ArrayList<>(read.getOrDefault(base, List.of()));
        kept.removeIf(e -> replaced.contains(e.id()));
        kept.addAll(file.entries());
        read.put(base, kept);
      }
    }
    this.files = read;
    this.problems = List.copyOf(found);
    this.hash = HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static List<Entry> append(List<Entry> a, List<Entry> b) {
    List<Entry> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }

  /** Read once; everybody shares it. */
  private static final class Shipped {
    static final Knowledge KNOWLEDGE = new Knowledge(shipped());
  }

  /** The shipped knowledge. */
  public static Knowledge standard() {
    return Shipped.KNOWLEDGE;
  }

  /**
   * The shipped knowledge with a folder of files ({@code *.txt}, sub-folders included) laid over
   * it.
   *
   * @throws IOException when the folder cannot be read
   */
  public static Knowledge withOverlay(Path folder) throws IOException {
    Map<String, String> contents = shipped();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".txt")).sorted().toList()) {
        String relative = folder.relativize(path).toString().replace('\\', '/');
        contents.put(
            "overlay:" + relative.substring(0, relative.length() - 4),
            Files.readString(path, StandardCharsets.UTF_8));
      }
    }
    return new Knowledge(contents);
  }

  /** Only these files, by name; for tests and the linter. */
  public static Knowledge of(Map<String, String> contents) {
    return new Knowledge(contents);
  }

  /** Entries of one file, e.g. {@code countries}; empty when there is no such file. */
  public List<Entry> file(String name) {
    return List.copyOf(files.getOrDefault(name, List.of()));
  }

  /** Entries of all files in a folder, e.g. {@code events}, by file name and then in file order. */
  public List<Entry> folder(String name) {
    List<Entry> all = new ArrayList<>();
    files.forEach((file, entries) -> {
      if (file.startsWith(name + "/")) {
        all.addAll(entries);
      }
    });
    return all;
  }

  public List<String> names() {
    return List.copyOf(files.keySet());
  }

  public List<KnowledgeFile.Problem> problems() {
    return problems;
  }

  /**
   * First 16 hex digits of SHA-256 over all files; a record names the knowledge it was coded with.
   */
  public String hash() {
    return hash;
  }

  private static Map<String, String> shipped() {
    Map<String, String> contents = new TreeMap<>();
    for (String line : resource(INDEX).split("\n")) {
      String name = line.strip();
      if (!name.isEmpty() && !name.startsWith("#")) {
        contents.put(name, resource("/org/isnad/knowledge/" + name + ".txt"));
      }
    }
    return contents;
  }

  private static String resource(String path) {
    try (InputStream in = Knowledge.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("missing from the program: " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(path, e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
