package org.isnad.workbench.api;

import java.util.Optional;

/** A decision that was written, with the article as it is now. */
public record Decided(
    EntryView entry, Optional<String> item, ArticleView article, SessionView session) {}
