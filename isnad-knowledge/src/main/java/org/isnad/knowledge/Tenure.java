package org.isnad.knowledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of an actor's {@code > office} slot: an office and the time it was held.
 *
 * <pre>
 * RUS.president 2000/2008          years, both included
 * USA.secretary-of-state 2018-04/2021-01   months where a change within the year matters
 * RUS.president 2012/              still held when the file was written
 * </pre>
 *
 * <p>Bounds are as coarse as what is known: a year stands for the whole of it, so on the years of a
 * change two holders both cover the day, and a reader must leave the choice open or look at the
 * text.
 *
 * @param office id of the office's entry
 * @param from first day it may have been held
 * @param to last day it may have been held; empty when it still was
 */
public record Tenure(String office, LocalDate from, Optional<LocalDate> to) {

  /** Reads a line; empty when it is not {@code office from/to}. */
  public static Optional<Tenure> parse(String line) {
    String[] parts = line.strip().split("\\s+");
    if (parts.length != 2) {
      return Optional.empty();
    }
    int slash = parts[1].indexOf('/');
    if (slash <= 0) {
      return Optional.empty();
    }
    String until = parts[1].substring(slash + 1);
    Optional<LocalDate> from = bound(parts[1].substring(0, slash), false);
    Optional<LocalDate> to = until.isEmpty() ? Optional.empty() : bound(until, true);
    if (from.isEmpty() || !until.isEmpty() && to.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Tenure(parts[0], from.get(), to));
  }

  /**
   * All tenures of an entry, in file order; lines that cannot be read are left out (the linter
   * names them).
   */
  public static List<Tenure> of(Entry entry) {
    List<Tenure> all = new ArrayList<>();
    entry.texts("office").forEach(line -> parse(line).ifPresent(all::add));
    return List.copyOf(all);
  }

  /** Whether the office may have been held on this day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (to.isEmpty() || !day.isAfter(to.get()));
  }

  private static Optional<LocalDate> bound(String text, boolean last) {
    try {
      return switch (text.length()) {
        case 4 -> {
          int year = Integer.parseInt(text);
          yield Optional.of(last ? LocalDate.of(year, 12, 31) : LocalDate.of(year, 1, 1));
        }
        case 7 -> {
          YearMonth month = YearMonth.parse(text);
          yield Optional.of(last ? month.atEndOfMonth() : month.atDay(1));
        }
        case 10 -> Optional.of(LocalDate.parse(text));
        default -> Optional.empty();
      };
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
