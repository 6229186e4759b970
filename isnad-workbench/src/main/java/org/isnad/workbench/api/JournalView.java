package org.isnad.workbench.api;

import java.util.List;

/** Entries of the journal. */
public record JournalView(int total, int offset, String head, List<EntryView> entries) {}
