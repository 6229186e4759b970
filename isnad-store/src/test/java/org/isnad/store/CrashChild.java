package org.isnad.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.isnad.model.Article;

/** What {@link KilledStoreTest} starts in a JVM of its own, to kill it at work. */
final class CrashChild {
  static final int ARTICLES = 2_000;
  private static final int BATCH = 20;

  private CrashChild() {}

  public static void main(String[] args) throws SQLException {
    Path folder = Path.of(args[1]);
    switch (args[0]) {
      case "import" -> {
        try (CaseFile caseFile = CaseFile.open(folder)) {
          started();
          for (int i = 0; i < ARTICLES; i += BATCH) {
            List<CaseFile.Addition> batch = new ArrayList<>();
            for (int j = i; j < i + BATCH; j++) {
              batch.add(addition(j));
            }
            caseFile.add(batch);
          }
        }
      }
      case "backup" -> {
        try (CaseFile caseFile = CaseFile.open(folder)) {
          started();
          for (int i = 0; i < 50; i++) {
            caseFile.backup(Path.of(args[2] + "-" + i));
          }
        }
      }
      case "migrate" -> {
        started();
        try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("case.sqlite"))) {
          Migrations.run(connection, "case", slow());
        }
      }
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static void started() {
    System.out.println("started");
    System.out.flush();
  }

  /** The shipped scripts and one that takes a while and changes every article. */
  static List<String> slow() {
    List<String> scripts = new ArrayList<>(Migrations.shipped());
    scripts.add(
        "alter table article add column letters integer;\n"
            + "update article set letters = length(text);\n"
            + "create table later (n integer primary key, text text);\n"
            + "insert into later with recursive c(n) as (select 1 union all select n + 1 from c where n < 400000) select n, 'x' || n from c;\n"
            + "create index later_text on later (text);\n");
    return scripts;
  }

  static CaseFile.Addition addition(int number) {
    String id = "a" + number;
    String text = "خبر رقم " + number + ". " + "قالت الوزارة إن الوفد وصل. ".repeat(20);
    return new CaseFile.Addition(
        Article.of(id, text).publishedOn(LocalDate.of(2020, 1, 1)),
        text.getBytes(UTF_8),
        id + ".txt",
        "isnad test",
        "k1",
        "{\"document\":{\"id\":\"" + id + "\"}}");
  }
}
