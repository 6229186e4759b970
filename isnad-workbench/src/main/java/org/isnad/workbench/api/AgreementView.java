package org.isnad.workbench.api;

import java.util.Optional;

/** How far two reviewers agree. */
public record AgreementView(
    String a, String b, int both, int agreed, Optional<Double> percent, Optional<Double> kappa) {}
