package org.isnad.arabic.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.isnad.arabic.Text;
import org.isnad.knowledge.Knowledge;
import org.isnad.model.When;

/** Finds time expressions and resolves them against the day of publication. Immutable; thread-safe. */
public final class Times {
  public Times(Knowledge knowledge) {}

  /** In text order, not overlapping. Without a publication day only absolute dates resolve. */
  public List<When> find(Text text, Optional<LocalDate> published) {
    return List.of();
  }
}
