package org.isnad.workbench.api;

import java.util.List;

/** The closed sets from which an edit can choose. */
public record VocabularyView(
    List<TypeModes> types,
    List<String> statuses,
    List<String> acts,
    List<String> forms,
    List<String> anonymity,
    List<String> kinds,
    List<String> sectors,
    List<String> contexts,
    List<String> harms) {}
