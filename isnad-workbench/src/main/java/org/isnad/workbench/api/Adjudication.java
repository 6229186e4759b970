package org.isnad.workbench.api;

import java.util.List;
import java.util.Optional;

/** Something that reviewers judge differently. */
public record Adjudication(
    String article,
    Optional<String> title,
    String target,
    Optional<String> item,
    String text,
    List<EntryView> judgements) {}
