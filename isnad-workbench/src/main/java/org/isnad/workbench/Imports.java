package org.isnad.workbench;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.isnad.coding.Guard;
import org.isnad.coding.Isnad;
import org.isnad.formats.in.ArticleReader;
import org.isnad.formats.in.Incoming;
import org.isnad.formats.in.Labels;
import org.isnad.formats.out.JsonRecord;
import org.isnad.store.CaseFile;
import org.isnad.workbench.api.ImportJob;
import org.isnad.workbench.api.RefusalView;

/**
 * Brings files into the open case, one job after the other, in the background: read, coded on all
 * cores, stored in small transactions. What is known already is skipped.
 */
final class Imports implements AutoCloseable {
  private static final int BATCH = 16;
  private static final int TOLD = 100;

  private final CaseDesk desk;
  private final Guard guard = new Guard(Guard.PATIENCE);
  private final Supplier<Isnad> engine;
  private final Consumer<ImportJob> tell;
  private final Consumer<List<String>> added;
  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<String, Job> jobs = new ConcurrentHashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "import");
        thread.setDaemon(true);
        return thread;
      });

  /**
   * @param tell of every step
   * @param added told of articles that came in
   */
  Imports(
      CaseDesk desk,
      Supplier<Isnad> engine,
      Consumer<ImportJob> tell,
      Consumer<List<String>> added) {
    this.desk = desk;
    this.engine = engine;
    this.tell = tell;
    this.added = added;
  }

  /**
   * A file on its way in.
   *
   * @param name as the browser gave it; only told, never a path
   * @param at where the bytes lie; deleted afterwards
   */
  record Upload(String name, Path at) {}

  private static final class Job {
    final String id;
    final List<String> files;
    String state = "waiting";
    int read;
    int added;
    int known;
    int refused;
    final List<RefusalView> refusals = new ArrayList<>();
    final List<String> ids = new ArrayList<>();
    Optional<String> detail = Optional.empty();

    Job(String id, List<String> files) {
      this.id = id;
      this.files = files;
    }

    synchronized ImportJob view() {
      return new ImportJob(
          id,
          state,
          files,
          read,
          added,
          known,
          refused,
          List.copyOf(refusals),
          List.copyOf(ids),
          detail);
    }

    synchronized void refuse(String where, String why) {
      refused++;
      if (refusals.size() < TOLD) {
        refusals.add(new RefusalView(where, why));
      }
    }

    synchronized void state(String now, Optional<String> why) {
      state = now;
      detail = why;
    }
  }

  /** Files as they were uploaded. */
  ImportJob files(List<Upload> uploads, Optional<String> outlet, Optional<LocalDate> published) {
    Labels labels =
        new Labels(Optional.empty(), Optional.empty(), outlet, published, Optional.empty());
    return submit(
        uploads.stream().map(Upload::name).toList(),
        sink -> {
          for (Upload upload : uploads) {
            try (InputStream in = Files.newInputStream(upload.at())) {
              new ArticleReader(labels).read(in, upload.name(), sink);
            } catch (java.io.IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        },
        () -> uploads.forEach(u -> delete(u.at())));
  }

  /** One article as a line of JSON Lines. */
  ImportJob pasted(String json) {
    return submit(
        List.of("pasted"),
        sink ->
            new ArticleReader(Labels.NONE)
                .read(
                    new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)),
                    "pasted.jsonl",
                    sink),
        () -> {});
  }

  private ImportJob submit(
      List<String> files, Consumer<Consumer<Incoming>> read, Runnable afterwards) {
    Job job = new Job(Integer.toString(numbers.incrementAndGet()), List.copyOf(files));
    jobs.put(job.id, job);
    worker.execute(() -> run(job, read, afterwards));
    return job.view();
  }

  Optional<ImportJob> job(String id) {
    return Optional.ofNullable(jobs.get(id)).map(Job::view);
  }

  /** Jobs that are waiting or running. */
  List<ImportJob> open() {
    return jobs.values().stream()
        .map(Job::view)
        .filter(j -> j.state().equals("waiting") || j.state().equals("running"))
        .toList();
  }

  private void run(Job job, Consumer<Consumer<Incoming>> read, Runnable afterwards) {
    job.state("running", Optional.empty());
    tell.accept(job.view());
    try {
      List<Incoming> batch = new ArrayList<>();
      read.accept(incoming -> {
        batch.add(incoming);
        if (batch.size() >= BATCH) {
          store(job, batch);
          batch.clear();
        }
      });
      store(job, batch);
      job.state("done", Optional.empty());
    } catch (RuntimeException e) {
      job.state("failed", Optional.of(String.valueOf(e.getMessage())));
    } finally {
      afterwards.run();
    }
    tell.accept(job.view());
  }

  /** What became of one record before it is stored. */
  private sealed interface Coming {
    record Known() implements Coming {}

    record Refused(String where, String why) implements Coming {}

    record Ready(CaseFile.Addition addition) implements Coming {}
  }

  private void store(Job job, List<Incoming> batch) {
    if (batch.isEmpty()) {
      return;
    }
    Isnad isnad = engine.get();
    String coder = "isnad " + Isnad.VERSION;
    JsonRecord writer = new JsonRecord(coder, isnad.knowledge().hash());
    List<Coming> coming =
        List.copyOf(batch).parallelStream().map(i -> code(isnad, writer, coder, i)).toList();
    List<CaseFile.Addition> ready = new ArrayList<>();
    for (Coming one : coming) {
      switch (one) {
        case Coming.Known known -> {
          synchronized (job) {
            job.known++;
          }
        }
        case Coming.Refused refused -> job.refuse(refused.where(), refused.why());
        case Coming.Ready r -> ready.add(r.addition());
      }
    }
    List<CaseFile.Stored> stored = desk.locked((file, review) -> file.add(ready));
    List<String> fresh = new ArrayList<>();
    synchronized (job) {
      job.read += batch.size();
      for (CaseFile.Stored one : stored) {
        if (one.outcome() == CaseFile.Outcome.KNOWN) {
          job.known++;
        } else {
          job.added++;
          fresh.add(one.id());
          if (job.ids.size() < TOLD) {
            job.ids.add(one.id());
          }
        }
      }
    }
    if (!fresh.isEmpty()) {
      added.accept(fresh);
    }
    tell.accept(job.view());
  }

  private Coming code(Isnad isnad, JsonRecord writer, String coder, Incoming incoming) {
    return switch (incoming) {
      case Incoming.Refused r -> new Coming.Refused(r.where(), r.why());
      case Incoming.Read read -> {
        byte[] raw = read.original().bytes();
        if (desk.locked((file, review) -> file.has(raw, read.article()))) {
          yield new Coming.Known();
        }
        try {
          String record = guard.call(() -> writer.write(isnad.code(read.article())).strip());
          yield new Coming.Ready(
              new CaseFile.Addition(
                  read.article(),
                  raw,
                  read.original().where(),
                  coder,
                  isnad.knowledge().hash(),
                  record));
        } catch (Guard.Uncodable e) {
          yield new Coming.Refused(read.original().where(), String.valueOf(e.getMessage()));
        }
      }
    };
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (java.io.IOException e) {
      // The system clears its folder of temporary files.
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
