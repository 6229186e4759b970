package org.isnad.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.coding.Isnad;
import org.isnad.knowledge.ActorLint;
import org.isnad.knowledge.Entry;
import org.isnad.knowledge.Knowledge;
import org.isnad.knowledge.KnowledgeFile;
import org.isnad.workbench.index.ActorEntry;

/**
 * The case's own knowledge folder: other names that people gave to actors go there, as lines of
 * readable files laid over the shipped ones. What an analyst wrote into these files by hand stays.
 */
final class CaseKnowledge {
  /** Kinds that the registry has. */
  private static final Set<String> KINDS = Set.of("person", "group", "organization", "state");

  private final Path folder;

  /**
   * @param caseFolder of the case
   */
  CaseKnowledge(Path caseFolder) {
    this.folder = caseFolder.resolve("knowledge");
  }

  /** The engine with this knowledge laid over the shipped one. */
  Isnad engine() {
    try {
      if (Files.isDirectory(folder)) {
        try (var files = Files.walk(folder)) {
          if (files.anyMatch(f -> f.toString().endsWith(".txt"))) {
            return Isnad.load(folder);
          }
        }
      }
      return Isnad.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Where an actor's names stand.
   *
   * @param file as knowledge names it, {@code actors/persons-libya}
   * @param entry the text of its entry, to be laid over the shipped one; of an actor that knowledge
   *     does not have, a new one
   */
  record Place(String file, String id, String entry) {}

  /**
   * @throws Problem when the registry has no actors of this kind
   */
  static Place place(ActorEntry actor, Knowledge knowledge) {
    for (Entry entry : knowledge.folder("actors")) {
      if (entry.id().equals(actor.registry().orElse(actor.id()))) {
        return new Place(entry.file().replace("overlay:", ""), entry.id(), text(entry));
      }
    }
    if (!KINDS.contains(actor.kind())) {
      throw Problem.badRequest(
          "only persons, groups, organizations and states have entries; this is a " + actor.kind());
    }
    StringBuilder text = new StringBuilder("= " + actor.id() + " kind=" + actor.kind());
    text.append(" code=").append(actor.code().orElse("none"));
    if (!actor.sector().isEmpty()) {
      text.append(" sector=").append(String.join(",", actor.sector()));
    }
    text.append(" en=").append(quoted(latin(actor.name()) ? actor.name() : actor.id()));
    text.append('\n').append(actor.nameAr()).append('\n');
    return new Place("actors/case", actor.id(), text.toString());
  }

  private static boolean latin(String name) {
    return name.chars().allMatch(c -> c < 0x250 && !Character.isISOControl(c));
  }

  private static String quoted(String value) {
    return '"' + value.replace('"', '\'') + '"';
  }

  private static String text(Entry entry) {
    StringBuilder text = new StringBuilder("= " + entry.id());
    for (Map.Entry<String, String> property : entry.properties().entrySet()) {
      boolean bare = property.getValue().matches("[A-Za-z0-9_.,/:+-]+");
      text.append(' ')
          .append(property.getKey())
          .append('=')
          .append(bare ? property.getValue() : quoted(property.getValue()));
    }
    text.append('\n');
    entry.texts(KnowledgeFile.FORM).forEach(form -> text.append(form).append('\n'));
    entry
        .slots()
        .forEach((slot, values) -> {
          if (!slot.equals(KnowledgeFile.FORM)) {
            String note = "\u0000";
            for (Entry.Value value : values) {
              String its = value.note().map(n -> " " + n).orElse("");
              if (!its.equals(note)) {
                text.append("> ").append(slot).append(its).append('\n');
                note = its;
              }
              text.append(value.text()).append('\n');
            }
          }
        });
    return text.toString();
  }

  /**
   * Adds a name. If the files would have problems with it, nothing is written.
   *
   * @return the file written, as the person finds it
   * @throws Problem when the name does not do
   */
  String add(Place place, String alias) {
    Path file = file(place.file());
    Optional<String> before = read(file);
    List<String> lines = new ArrayList<>(before.orElse("").lines().toList());
    int start = start(lines, place.id());
    if (start < 0) {
      if (lines.isEmpty()) {
        lines.add("# Laid over " + place.file() + " by people's decisions in the workbench.");
      }
      lines.add("");
      start = lines.size();
      place.entry().lines().forEach(lines::add);
    }
    int end = end(lines, start);
    if (lines.subList(start, end).contains(alias)) {
      return file.toString();
    }
    lines.add(end, alias);
    lines.add(end, "> alias");
    write(file, String.join("\n", lines) + "\n");
    Optional<String> problem = problem(place.file());
    if (problem.isPresent()) {
      before.ifPresentOrElse(text -> write(file, text), () -> delete(file));
      throw Problem.badRequest("this name does not do: " + problem.get());
    }
    return file.toString();
  }

  /** Takes a name out again. */
  void remove(Place place, String alias) {
    Path file = file(place.file());
    Optional<String> text = read(file);
    if (text.isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>(text.get().lines().toList());
    int start = start(lines, place.id());
    if (start < 0) {
      return;
    }
    for (int i = end(lines, start) - 1; i > start; i--) {
      if (lines.get(i).equals(alias) && lines.get(i - 1).equals("> alias")) {
        lines.remove(i);
        lines.remove(i - 1);
        break;
      }
    }
    write(file, String.join("\n", lines) + "\n");
  }

  private Path file(String name) {
    if (!name.matches("[a-z0-9-]+/[a-z0-9-]+")) {
      throw Problem.badRequest("no such knowledge file: " + name);
    }
    return folder.resolve(name + ".txt");
  }

  /** Line of the entry's header, or -1. */
  private static int start(List<String> lines, String id) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).equals("= " + id) || lines.get(i).startsWith("= " + id + " ")) {
        return i;
      }
    }
    return -1;
  }

  /** The line after the entry's last one that says something. */
  private static int end(List<String> lines, int start) {
    int end = start + 1;
    for (int i = start + 1; i < lines.size() && !lines.get(i).startsWith("="); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
        end = i + 1;
      }
    }
    return end;
  }

  private Optional<String> problem(String name) {
    try {
      Knowledge knowledge = Knowledge.withOverlay(folder);
      List<KnowledgeFile.Problem> problems = new ArrayList<>(knowledge.problems());
      problems.addAll(ActorLint.check(knowledge));
      return problems.stream()
          .filter(
              p -> p.file().replace("overlay:", "").equals(name) || p.file().startsWith("overlay:"))
          .findFirst()
          .map(KnowledgeFile.Problem::message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> read(Path file) {
    try {
      return Files.isRegularFile(file)
          ? Optional.of(Files.readString(file, StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Path parent = file.toAbsolutePath().getParent();
      Files.createDirectories(parent);
      Path part = Files.createTempFile(parent, "case", ".part");
      Files.writeString(part, text, StandardCharsets.UTF_8);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
