package org.isnad.workbench.api;

import java.util.Optional;

/** A decision that was taken back or stands again. */
public record Undone(
    EntryView entry, EntryView decision, Optional<ArticleView> article, SessionView session) {}
