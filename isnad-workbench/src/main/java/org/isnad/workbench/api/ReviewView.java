package org.isnad.workbench.api;

import java.util.List;
import java.util.Map;

/** The state of the review. */
public record ReviewView(
    Map<String, Integer> articles,
    Map<String, Integer> items,
    List<ReviewerView> reviewers,
    List<AgreementView> agreement,
    List<Adjudication> adjudication,
    List<WrongView> wrong) {}
