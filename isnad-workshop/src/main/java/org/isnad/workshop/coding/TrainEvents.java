package org.isnad.workshop.coding;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.isnad.coding.Isnad;
import org.isnad.coding.event.Plover;
import org.isnad.coding.event.Weights;
import org.isnad.coding.learn.LinearModel;
import org.isnad.formats.out.JsonRecord;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.Status;
import org.isnad.workshop.learn.ChoiceTrainer;
import org.isnad.workshop.learn.LinearTrainer;
import org.isnad.workshop.learn.LinearTrainer.Case;

/**
 * Trains the weights of event coding from articles coded by hand. The same data give the same
 * bytes.
 *
 * <pre>
 * TrainEvents KEYS --write FOLDER     fits all keys and writes *.model
 * TrainEvents KEYS --cross FILE       codes each article with weights that have not seen it, as JSON Lines
 * TrainEvents KEYS --tune             cross-validated loss of each model by strength of the penalty
 *
 *   --coded=SET    coded by hand, too, and always in the training part: a folder of keys or of dispatches,
 *                  or CODING:SENTENCES of the event gold standard, where CODING may be a folder of them
 *                  with its dispatches; may be repeated
 *   --spans=FILE   parties marked by the annotators of the event gold standard
 * </pre>
 */
public final class TrainEvents {
  private static final int FOLDS = 8;
  private static final int EPOCHS = 12;
  private static final double RATE = 0.1;

  /** What annotators of another project marked under another codebook counts for less. */
  static final double SPANS = 0.3;

  private final Reader reader = new Reader(Knowledge.standard());
  private final List<EventKey> keys;
  private final List<EventKey> coded = new ArrayList<>();
  private final List<EventKey> spans = new ArrayList<>();
  private final Map<String, EventCases> known = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final PrintWriter out;

  /**
   * @param keys a folder of keys
   * @param coded further sets, always in the training part
   * @param spans parties marked by others
   * @throws IOException when one of them cannot be read
   */
  public TrainEvents(Path keys, List<String> coded, Optional<Path> spans, PrintWriter out)
      throws IOException {
    this.keys = EventKey.readAll(keys);
    this.out = out;
    for (String set : coded) {
      List<EventKey> more = CheckStatus.read(set);
      if (more.isEmpty()) {
        throw new IOException(set + ": holds nothing coded");
      }
      this.coded.addAll(more);
    }
    if (spans.isPresent()) {
      this.spans.addAll(GoldStandard.spans(spans.get()));
    }
  }

  public static void main(String[] args) throws IOException {
    List<String> sets = new ArrayList<>();
    Optional<Path> spans = Optional.empty();
    for (String arg : args) {
      if (arg.startsWith("--coded=")) {
        sets.add(arg.substring("--coded=".length()));
      } else if (arg.startsWith("--spans=")) {
        spans = Optional.of(Path.of(arg.substring("--spans=".length())));
      }
    }
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
    TrainEvents train = new TrainEvents(Path.of(args[0]), sets, spans, out);
    switch (args[1]) {
      case "--write" -> train.write(Path.of(args[2]));
      case "--tune" -> train.tune();
      default -> train.cross(Path.of(args[2]));
    }
    out.flush();
  }

  // --- cases

  /** Of these keys and of everything that is always in the training part. */
  private EventCases cases(List<EventKey> from) {
    EventCases cases = new EventCases();
    from.forEach(k -> cases.addAll(known(k, false)));
    coded.forEach(k -> cases.addAll(known(k, false)));
    spans.forEach(k -> cases.addAll(known(k, true)));
    return cases;
  }

  private EventCases known(EventKey key, boolean partiesOnly) {
    EventCases cases = known.get(key.name());
    if (cases == null) {
      Plover plover = reader.plover(Weights.NONE);
      cases = new EventCases();
      var proposals = reader.read(key.article()).propose(plover);
      if (partiesOnly) {
        cases.addParties(key, proposals, SPANS);
      } else {
        cases.add(key, proposals, plover, keys.contains(key) ? 1 : EventCases.OTHERS);
      }
      cases.shareNames(names);
      known.put(key.name(), cases);
    }
    return cases;
  }

  // --- what can be asked

  /**
   * Fits everything and writes a file for each model.
   *
   * @throws IOException when the folder cannot be written
   */
  public void write(Path folder) throws IOException {
    EventCases cases = cases(keys);
    out.printf(
        Locale.ROOT,
        "%d articles, %d other texts, %d texts with parties only%n",
        keys.size(),
        coded.size(),
        spans.size());
    out.printf(Locale.ROOT, "%d coded events no word proposes%n", cases.unseen.size());
    Weights weights = fit(cases);
    Files.createDirectories(folder);
    save(folder, "acceptance", weights.acceptance(), cases.acceptance.size());
    save(folder, "parties", weights.parties(), cases.parties.size());
    save(folder, "choice", weights.choice(), cases.choice.size());
    save(folder, "places", weights.places(), cases.places.size());
    save(folder, "where", weights.where(), cases.where.size());
    save(folder, "dates", weights.dates(), cases.dates.size());
    save(folder, "status", weights.status(), cases.status.size());
  }

  private void save(Path folder, String name, Optional<LinearModel> model, int cases)
      throws IOException {
    if (model.isPresent()) {
      Files.writeString(
          folder.resolve(name + ".model"), model.get().write(), StandardCharsets.UTF_8);
      out.printf(Locale.ROOT, "%s: %d cases, %d features kept%n", name, cases, model.get().size());
    }
  }

  /**
   * Codes each article of the keys with weights that have not seen it, as JSON Lines.
   *
   * @throws IOException when the file cannot be written
   */
  public void cross(Path file) throws IOException {
    JsonRecord format = new JsonRecord("isnad " + Isnad.VERSION, "cross-validated");
    StringBuilder lines = new StringBuilder();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<EventKey> train = new ArrayList<>();
      List<EventKey> test = new ArrayList<>();
      for (int i = 0; i < keys.size(); i++) {
        (i % FOLDS == fold ? test : train).add(keys.get(i));
      }
      Plover plover = reader.plover(fit(cases(train)));
      test.forEach(k -> lines.append(format.write(reader.read(k.article()).code(plover))));
    }
    Files.writeString(file, lines, StandardCharsets.UTF_8);
  }

  private void tune() {
    EventCases cases = cases(keys);
    tune("acceptance", List.of("no", "yes"), cases.acceptance);
    tune("parties", List.of("none", "actor", "recipient"), cases.parties);
    tune("places", List.of("no", "yes"), cases.places);
    tune("dates", List.of("no", "yes"), cases.dates);
    tune("status", List.of("a", "n", "p", "d", "o"), cases.status);
  }

  private void tune(String name, List<String> labels, List<Case> cases) {
    for (double penalty : new double[] {1, 3, 10, 20}) {
      double[][] p = new LinearTrainer(labels, EPOCHS, RATE, penalty).crossValidate(cases, 2, 6);
      double loss = 0;
      int[] hit = new int[3];
      for (int i = 0; i < p.length; i++) {
        int best = 0;
        for (int y = 1; y < labels.size(); y++) {
          best = p[i][y] > p[i][best] ? y : best;
        }
        int label = cases.get(i).label();
        hit[0] += best == label && label > 0 ? 1 : 0;
        hit[1] += best > 0 ? 1 : 0;
        hit[2] += label > 0 ? 1 : 0;
        loss -= Math.log(Math.max(1e-9, p[i][label]));
      }
      out.printf(
          Locale.ROOT,
          "%s penalty %.1f: loss %.4f F1 %.4f temperature %.2f%n",
          name,
          penalty,
          loss / p.length,
          2.0 * hit[0] / (hit[1] + hit[2]),
          LinearTrainer.temperature(cases, p));
    }
  }

  /** Weights that {@code --write} wrote. */
  static Weights weights(Path folder) throws IOException {
    return new Weights(
        load(folder, "acceptance"),
        load(folder, "parties"),
        load(folder, "choice"),
        load(folder, "places"),
        load(folder, "where"),
        load(folder, "dates"),
        load(folder, "status"));
  }

  private static Optional<LinearModel> load(Path folder, String name) throws IOException {
    Path file = folder.resolve(name + ".model");
    return Files.exists(file)
        ? Optional.of(LinearModel.read(Files.newBufferedReader(file, StandardCharsets.UTF_8)))
        : Optional.empty();
  }

  // --- models

  static Weights fit(EventCases cases) {
    List<String> yes = List.of("no", "yes");
    List<String> statuses = new ArrayList<>();
    for (Status s : Status.values()) {
      statuses.add(s.name().toLowerCase(Locale.ROOT));
    }
    LinearTrainer parties =
        new LinearTrainer(List.of("none", "actor", "recipient"), EPOCHS, RATE, 20);
    ChoiceTrainer choice = new ChoiceTrainer(List.of("actor", "recipient"), EPOCHS, RATE, 5);
    Weights sites = fitSites(cases);
    return new Weights(
        Optional.of(model(yes, cases.acceptance, 3)),
        Optional.of(parties.fit(cases.parties, 3)),
        Optional.of(choice.fit(cases.choice, 3)),
        sites.places(),
        sites.where(),
        sites.dates(),
        Optional.of(model(statuses, cases.status, 12)));
  }

  /** The weights of place and day alone. */
  static Weights fitSites(EventCases cases) {
    List<String> yes = List.of("no", "yes");
    ChoiceTrainer where = new ChoiceTrainer(List.of("place"), EPOCHS, RATE, 5);
    return new Weights(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(model(yes, cases.places, 3)),
        Optional.of(where.fit(cases.where, 3)),
        Optional.of(model(yes, cases.dates, 3)),
        Optional.empty());
  }

  /** Fitted and calibrated: its confidence is read by others. */
  private static LinearModel model(List<String> labels, List<Case> cases, double penalty) {
    LinearTrainer trainer = new LinearTrainer(labels, EPOCHS, RATE, penalty);
    double temperature = LinearTrainer.temperature(cases, trainer.crossValidate(cases, 2, 3));
    return trainer.fit(cases, 2).at(temperature);
  }
}
