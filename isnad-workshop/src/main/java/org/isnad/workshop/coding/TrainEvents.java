package org.isnad.workshop.coding;

import java.io.IOException;
import java.io.PrintStream;
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
import org.isnad.workshop.learn.LinearTrainer;
import org.isnad.workshop.learn.LinearTrainer.Case;

/**
 * Trains the weights of event coding from articles coded by hand.
 *
 * <pre>
 * TrainEvents KEYS --write FOLDER     fits all keys and writes *.model
 * TrainEvents KEYS --cross FILE       codes each article with weights that have not seen it, as JSON Lines
 *
 *   --coded=SET    coded by hand, too, and always in the training part: a folder of keys or of dispatches,
 *                  or CODING:SENTENCES of the event gold standard; may be repeated
 * </pre>
 */
public final class TrainEvents {
  private static final int FOLDS = 8;

  private final Reader reader = new Reader(Knowledge.standard());
  private final List<EventKey> keys;
  private final List<EventKey> coded = new ArrayList<>();
  private final Map<String, Reader.Page> pages = new HashMap<>();
  private final List<EventKey> spans = new ArrayList<>();
  private final Map<String, Reader.Page> spanPages = new HashMap<>();
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private TrainEvents(Path folder) throws IOException {
    this.keys = EventKey.readAll(folder);
    keys.forEach(k -> pages.put(k.name(), reader.read(k.article())));
  }

  public static void main(String[] args) throws IOException {
    TrainEvents train = new TrainEvents(Path.of(args[0]));
    for (String arg : args) {
      if (arg.startsWith("--coded=")) {
        List<EventKey> more = CheckStatus.read(arg.substring("--coded=".length()));
        train.coded.addAll(more);
        more.forEach(k -> train.pages.put(k.name(), train.reader.read(k.article())));
      }
      if (arg.startsWith("--spans=")) {
        train.spans.addAll(GoldStandard.spans(Path.of(arg.substring("--spans=".length()))));
      }
    }
    if (args[1].equals("--write")) {
      train.write(Path.of(args[2]));
    } else if (args[1].equals("--tune")) {
      train.tune();
    } else {
      train.cross(Path.of(args[2]));
    }
  }

  private EventCases cases(List<EventKey> from) {
    Plover plover = reader.plover(Weights.NONE);
    EventCases cases = new EventCases();
    from.forEach(k -> cases.add(k, page(k).propose(plover), plover));
    coded.forEach(k -> cases.add(k, page(k).propose(plover), plover));
    for (EventKey k : spans) {
      cases.addParties(
          k,
          spanPages.computeIfAbsent(k.name(), n -> reader.read(k.article())).propose(plover),
          0.5);
    }
    return cases;
  }

  private Reader.Page page(EventKey key) {
    Reader.Page page = pages.get(key.name());
    if (page == null) {
      throw new IllegalStateException(key.name());
    }
    return page;
  }

  private void write(Path folder) throws IOException {
    EventCases cases = cases(keys);
    out.println(
        cases.acceptance.size()
            + " proposals, "
            + cases.parties.size()
            + " party candidates, "
            + cases.unseen.size()
            + " key events not proposed");
    Weights weights = fit(cases);
    save(folder, "acceptance", weights.acceptance());
    save(folder, "parties", weights.parties());
    save(folder, "places", weights.places());
    save(folder, "dates", weights.dates());
    save(folder, "status", weights.status());
  }

  /** Cross-validated loss and accuracy of each model by strength of the penalty. */
  private void tune() {
    EventCases cases = cases(keys);
    tune("acceptance", List.of("no", "yes"), cases.acceptance);
    tune("parties", List.of("none", "actor", "recipient"), cases.parties);
    tune("places", List.of("no", "yes"), cases.places);
    tune("dates", List.of("no", "yes"), cases.dates);
    tune("status", List.of("a", "n", "p", "d", "o"), cases.status);
  }

  private void tune(String name, List<String> labels, List<Case> cases) {
    for (int epochs : new int[] {10, 25}) {
      for (double penalty : new double[] {0.1, 0.3, 1, 3}) {
        double[][] p = new LinearTrainer(labels, epochs, 0.1, penalty).crossValidate(cases, 2, 6);
        double t = LinearTrainer.temperature(cases, p);
        double loss = 0;
        int right = 0;
        int[] hit = new int[3];
        for (int i = 0; i < p.length; i++) {
          int best = 0;
          for (int y = 1; y < labels.size(); y++) {
            best = p[i][y] > p[i][best] ? y : best;
          }
          int label = cases.get(i).label();
          right += best == label ? 1 : 0;
          hit[0] += best == label && label > 0 ? 1 : 0;
          hit[1] += best > 0 ? 1 : 0;
          hit[2] += label > 0 ? 1 : 0;
          loss -= Math.log(Math.max(1e-9, p[i][label]));
        }
        out.printf(
            Locale.ROOT,
            "%s epochs %d penalty %.1f: loss %.4f right %.4f F1 %.4f temperature %.2f%n",
            name,
            epochs,
            penalty,
            loss / p.length,
            right / (double) p.length,
            2.0 * hit[0] / (hit[1] + hit[2]),
            t);
      }
    }
  }

  /** Weights that {@code --write} wrote. */
  static Weights weights(Path folder) throws IOException {
    return new Weights(
        load(folder, "acceptance"),
        load(folder, "parties"),
        load(folder, "places"),
        load(folder, "dates"),
        load(folder, "status"));
  }

  private static Optional<LinearModel> load(Path folder, String name) throws IOException {
    Path file = folder.resolve(name + ".model");
    return Files.exists(file)
        ? Optional.of(LinearModel.read(Files.newBufferedReader(file, StandardCharsets.UTF_8)))
        : Optional.empty();
  }

  private static void save(Path folder, String name, Optional<LinearModel> model)
      throws IOException {
    if (model.isPresent()) {
      Files.writeString(
          folder.resolve(name + ".model"), model.get().write(), StandardCharsets.UTF_8);
    }
  }

  private void cross(Path file) throws IOException {
    JsonRecord format = new JsonRecord("isnad " + Isnad.VERSION, "cross-validated");
    StringBuilder lines = new StringBuilder();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<EventKey> train = new ArrayList<>();
      List<EventKey> test = new ArrayList<>();
      for (int i = 0; i < keys.size(); i++) {
        (i % FOLDS == fold ? test : train).add(keys.get(i));
      }
      Plover plover = reader.plover(fit(cases(train)));
      test.forEach(k -> lines.append(format.write(page(k).code(plover))));
    }
    Files.writeString(file, lines, StandardCharsets.UTF_8);
  }

  private static Weights fit(EventCases cases) {
    List<String> yes = List.of("no", "yes");
    List<String> statuses = new ArrayList<>();
    for (Status s : Status.values()) {
      statuses.add(s.name().toLowerCase(Locale.ROOT));
    }
    return new Weights(
        Optional.of(model(yes, cases.acceptance, 2, 3.0)),
        Optional.of(model(List.of("none", "actor", "recipient"), cases.parties, 2, 3.0)),
        Optional.of(model(yes, cases.places, 2, 3.0)),
        Optional.of(model(yes, cases.dates, 2, 3.0)),
        Optional.of(model(statuses, cases.status, 2, 12.0)));
  }

  private static LinearModel model(
      List<String> labels, List<Case> cases, int least, double penalty) {
    LinearTrainer trainer = new LinearTrainer(labels, 12, 0.1, penalty);
    double temperature = LinearTrainer.temperature(cases, trainer.crossValidate(cases, least, 4));
    return trainer.fit(cases, least).at(temperature);
  }
}
